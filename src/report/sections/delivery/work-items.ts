import type { Flow } from '../../../model/entities.ts';
import { type Block, type Cell, heading, paragraph, table } from '../../blocks.ts';
import { days } from '../../format.ts';
import { anchors, nameOf, type View } from '../../view.ts';
import { BUILD } from '../design/parts.ts';
import { bounded } from '../parts.ts';

const MOST = 40;

/** The delivery as rows: what is built and how it is proven, flow by flow, then what all flows share. */
export function workItems(view: View): Block[] {
  const { effort } = view.analysis;
  if (effort === null || view.assessment.flows.length === 0) return [];
  const estimated = new Map(effort.flows.map((one) => [one.id, one]));
  const sorted = [...view.assessment.flows].sort(
    (one, other) => (estimated.get(other.id)?.p50 ?? 0) - (estimated.get(one.id)?.p50 ?? 0),
  );
  const { shown, rest } = bounded(sorted, MOST, 'flow');
  const shared = effort.withOverhead.p50 - effort.build.p50;
  const person = (id: string | undefined) => (id === undefined ? undefined : (view.people.get(id)?.name ?? id));
  return [
    heading(2, 'What is built and proven, item by item', 'delivery-items'),
    paragraph(
      `The flows alone take ${days(effort.build.p50)} as likely as not. Management, end-to-end test, going live and the weeks after it add ${days(shared)}; ${days(effort.contingency)} more are the reserve up to P80. The dearest flow comes first.`,
    ),
    table(
      [
        { head: 'Build', share: 0.28 },
        { head: 'How', share: 0.16 },
        { head: 'Days', align: 'right', share: 0.08 },
        { head: 'Proven when', share: 0.3 },
        { head: 'Done by', share: 0.18 },
      ],
      shown.map((flow): Cell[] => [
        [{ text: `${flow.id} `, strong: true, to: anchors.sheet(flow.id) }, { text: nameOf(view, 'flow', flow.id) }],
        flow.build === undefined ? [{ text: 'not decided', strong: true }] : BUILD[flow.build],
        days(estimated.get(flow.id)?.p50 ?? 0).replace(/\D+$/, ''),
        proof(flow),
        person(flow.technicalOwner) ?? [{ text: 'nobody is named', strong: true }],
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function proof({ acceptance, contract, direction }: Flow): string {
  const usual = [
    contract?.contractTest === 'both' ? '' : 'contract test at both ends',
    'errors and repeats played through',
    direction === 'two_way' ? 'echo stopped' : '',
  ].filter(Boolean);
  return [acceptance, usual.join(', ')].filter((one) => one !== undefined && one !== '').join('; ');
}
