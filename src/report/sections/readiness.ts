import type { Score } from '../../analysis/schema.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../blocks.ts';
import { type GaugeRow, gauges } from '../figures/gauges.ts';
import { percent, score, scoreSpan } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { evidence, weights } from './evidence.ts';
import { carries, homeOf } from './landscape.ts';
import { PILLARS } from './summary.ts';

/** How ready each dimension, pillar, process, data object and flow is. */
export function readiness(view: View): Block[] {
  return [
    ...dimensions(view),
    ...pillars(view),
    ...evidence(view),
    ...weights(view),
    ...dataObjects(view),
    ...flows(view),
  ];
}

export function loadLine(view: View): number {
  return view.bank.scoring.verdict.planReadiness;
}

const NOT_ASSESSED: Text = [{ text: 'not assessed', muted: true }];

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

export const SCORE_COLUMNS = [
  { head: 'Demonstrated, may lie', grow: 0 },
  { head: 'Potential', align: 'right', grow: 0 },
  { head: 'Coverage', align: 'right', grow: 0 },
  { head: 'Complete', align: 'right', grow: 0 },
] as const;

function dimensions(view: View): Block[] {
  const { readiness: r } = view.analysis;
  const rows: GaugeRow[] = view.bank.head.dimensions.map(({ id, name }) => ({
    label: name,
    value: r.dimensions[id] ?? null,
  }));
  const assessed = view.bank.head.dimensions
    .flatMap(({ id, name }) => {
      const value = r.dimensions[id];
      return value ? [{ name, value: value.demonstrated }] : [];
    })
    .sort((one, other) => one.value - other.value);
  const [weakest] = assessed;
  const title =
    weakest === undefined
      ? 'No dimension is assessed yet'
      : `${weakest.name} is the weakest dimension, at ${score(weakest.value)} of 100`;
  const strongest = assessed.at(-1);
  const alt =
    strongest === undefined
      ? title
      : `${title}; the strongest is ${strongest.name} at ${score(strongest.value)}. The values are in the table below.`;
  return [
    heading(2, 'By dimension', 'readiness-dimensions'),
    { kind: 'figure', title, alt, drawing: gauges(rows, loadLine(view), 500) },
    table(
      [{ head: 'Dimension' }, { head: 'What a low score means' }, ...SCORE_COLUMNS],
      view.bank.head.dimensions.map(({ id, name, plain }): Cell[] => [
        [{ text: name, strong: true }],
        plain,
        ...scoreCells(view, r.dimensions[id] ?? null),
      ]),
    ),
  ];
}

function pillars(view: View): Block[] {
  const { readiness: r } = view.analysis;
  const shares = view.bank.scoring.readiness.pillars;
  const rows = PILLARS.map(([id, name]): Cell[] => {
    const value = r.pillars[id] ?? null;
    const share = shares[id as keyof typeof shares];
    return [
      name,
      percent(share),
      value === null
        ? NOT_ASSESSED
        : {
            text: [{ text: score(value), strong: true }],
            meter: { demonstrated: value, potential: value, line: loadLine(view) },
          },
    ];
  });
  const gates = r.project?.gatesFailed ?? [];
  return [
    heading(2, 'By pillar', 'readiness-pillars'),
    table([{ head: 'Pillar' }, { head: 'Share', align: 'right', grow: 0 }, { head: 'Demonstrated' }], rows),
    gates.length === 0
      ? paragraph('No gate failed on the answers so far.')
      : table(
          [{ head: 'Gate that holds the readiness down' }, { head: 'Where' }, { head: 'Answer' }],
          gates.map((key): Text[] => {
            const item = view.context.items.find((one) => one.key === key);
            const [questionId = key, scope] = key.split('@');
            const question = view.questions.get(questionId);
            return [
              [
                { text: questionId, strong: true },
                { text: ` ${question?.text.replace(/\{(system|object|flow)\}/g, 'the $1') ?? ''}` },
              ],
              scope === undefined || question === undefined ? 'the project' : nameOf(view, question.scope, scope),
              item?.reply?.points === 'unknown'
                ? 'not known'
                : (question?.options[Number(item?.reply?.points ?? 0)] ?? ''),
            ];
          }),
        ),
  ];
}

function dataObjects(view: View): Block[] {
  const all = view.assessment.dataObjects;
  if (all.length === 0) return [];
  return [
    heading(2, 'Data objects', 'readiness-data'),
    table(
      [{ head: 'Data object' }, { head: 'Golden record' }, ...SCORE_COLUMNS],
      all.map((one): Cell[] => [
        [{ text: one.name, strong: true }],
        homeOf(view, one),
        ...scoreCells(view, view.analysis.readiness.dataObjects[one.id] ?? null),
      ]),
    ),
  ];
}

function flows(view: View): Block[] {
  const all = view.assessment.flows;
  if (all.length === 0) return [];
  return [
    heading(2, 'Flows', 'readiness-flows'),
    paragraph(
      'An unready end pulls a flow down; a good end cannot lift it. “Alone” is the score before its ends count.',
    ),
    table(
      [
        { head: 'Flow', grow: 0 },
        { head: 'From, to' },
        { head: 'Carries' },
        { head: 'Alone', align: 'right', grow: 0 },
        ...SCORE_COLUMNS,
      ],
      all.map((one): Cell[] => {
        const value = view.analysis.readiness.flows[one.id] ?? null;
        return [
          [{ text: one.id, strong: true }],
          `${nameOf(view, 'system', one.from)} ${one.direction === 'two_way' ? '↔' : '→'} ${nameOf(view, 'system', one.to)}`,
          carries(view, one),
          value?.own === undefined ? '' : score(value.own),
          ...scoreCells(view, value),
        ];
      }),
    ),
  ];
}
