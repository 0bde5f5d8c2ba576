import type { Staleness } from '../../../analysis/landscape/schema.ts';
import { type Block, type Cell, heading, list, paragraph, table } from '../../blocks.ts';
import { counted, seconds } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded, gravestFirst, type Part, standing } from '../parts.ts';

const MOST = { ways: 20, oversell: 12 };

/** How old data can be where it is used, and what may be sold that is gone. */
export function freshness(view: View): Part {
  const { staleness, oversell } = view.analysis.landscape;
  if (staleness.length === 0)
    return 'How old data gets: no data object has both a golden record and a flow that carries it on.';
  const fine = staleness.filter((one) => one.level === 'ok');
  const { shown, rest } = bounded(
    gravestFirst(staleness).filter((one) => one.level !== 'ok'),
    MOST.ways,
    'way',
  );
  const oldest = fine.reduce<Staleness | undefined>(
    (most, one) => (most === undefined || one.seconds > most.seconds ? one : most),
    undefined,
  );
  return [
    heading(2, 'How old data can be where it is used', 'findings-freshness'),
    ...(oldest === undefined
      ? []
      : [
          paragraph(
            `${counted(fine.length, 'way')} from a golden record to where it is used ${fine.length === 1 ? 'is' : 'are'} fresh enough; the longest of them: ${oldest.text}`,
          ),
        ]),
    ...(shown.length === 0 ? [] : [wayTable(view, shown)]),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
    ...sold(oversell),
  ];
}

function wayTable(view: View, shown: readonly Staleness[]): Block {
  return table(
    [
      { head: 'Data' },
      { head: 'Way' },
      { head: 'Old at worst', align: 'right', grow: 0 },
      { head: 'Needed', align: 'right', grow: 0 },
      { head: '', grow: 0 },
    ],
    shown.map((one): Cell[] => [
      nameOf(view, 'data', one.object),
      one.systems.map((id) => nameOf(view, 'system', id)).join(' → '),
      `${one.unknownFlows.length > 0 ? 'at least ' : ''}${seconds(one.seconds)}`,
      one.needS === null ? 'not stated' : seconds(one.needS),
      standing(one.level),
    ]),
  );
}

function sold(all: readonly { text: string; level: Staleness['level'] }[]): Block[] {
  if (all.length === 0) return [];
  const { shown, rest } = bounded(gravestFirst(all), MOST.oversell, 'place');
  return [
    heading(3, 'What may be sold although it is gone', 'findings-oversell'),
    list(shown.map((one) => one.text)),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
