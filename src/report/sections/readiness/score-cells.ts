import type { Score } from '../../../analysis/schema.ts';
import type { Cell, Text } from '../../blocks.ts';
import { percent, score, scoreSpan } from '../../format.ts';
import type { View } from '../../view.ts';

/** Readiness from which a project may proceed with a plan. */
export function loadLine(view: View): number {
  return view.analysis.verdict.loadLine;
}

export const NOT_ASSESSED: Text = [{ text: 'not assessed', muted: true }];

/** Meter with the value and its range, potential, coverage and completeness of a score, as the cells of a row. */
export function scoreCells(view: View, value: Score | null): Cell[] {
  if (value === null) return [NOT_ASSESSED, '', '', ''];
  const { demonstrated, potential, coverage, completeness, capped, interval, hollow } = value;
  return [
    {
      text: [
        { text: score(demonstrated) + (capped ? '*' : ''), strong: true },
        { text: ` ${scoreSpan(interval.low, interval.high)}`, muted: true },
        ...(hollow ? [{ text: ' hollow', strong: true }] : []),
      ],
      meter: { demonstrated, potential, line: loadLine(view) },
    },
    score(potential),
    percent(coverage),
    percent(completeness),
  ];
}

/** The parts that the readiness of the project is made of. */
export const PILLARS: readonly (readonly [string, string])[] = [
  ['project', 'Project questions'],
  ['systems', 'Systems'],
  ['data', 'Data'],
  ['flows', 'Flows'],
];

export const SCORE_COLUMNS = [
  { head: 'Demonstrated, may lie', grow: 0 },
  { head: 'Potential', align: 'right', grow: 0 },
  { head: 'Coverage', align: 'right', grow: 0 },
  { head: 'Complete', align: 'right', grow: 0 },
] as const;
