import type { Risk } from '../../analysis/schema.ts';
import type { System } from '../../model/entities.ts';
import { type Block, type Cell, heading, type Inline, list, paragraph, type Text, table } from '../blocks.ts';
import { type GaugeRow, gauges } from '../figures/gauges.ts';
import { availability, count, counted, score } from '../format.ts';
import {
  anchors,
  concerns,
  itemsOf,
  joined,
  nameOf,
  riskLink,
  riskStepAt,
  scoreWithRange,
  type View,
} from '../view.ts';
import { criticality, word } from '../words.ts';
import { carries } from './landscape.ts';
import { together } from './parts.ts';
import { loadLine, SCORE_COLUMNS, scoreCells } from './readiness/score-cells.ts';

/** One card a system: how ready by dimension, what it exchanges, its risks, what is open and what to do. */
export function systems(view: View): Block[] {
  const all = view.assessment.systems;
  if (all.length === 0) return [paragraph('No system is recorded.')];
  const withCard = new Set(carded(view).map((one) => one.id));
  const overview = table(
    [
      { head: 'System' },
      { head: 'Criticality', grow: 0 },
      ...SCORE_COLUMNS,
      { head: 'Risks', align: 'right', grow: 0 },
    ],
    all.map((one) => {
      const hasCard = withCard.has(one.id);
      const cells: Cell[] = [
        [hasCard ? { text: one.name, to: anchors.system(one.id) } : { text: one.name }],
        criticality(one.criticality),
        ...scoreCells(view, view.analysis.readiness.systems[one.id] ?? null),
        count(risksOf(view, one).length),
      ];
      // Links to a system lead to its card, else to its line here.
      return hasCard ? cells : { cells, anchor: anchors.system(one.id) };
    }),
  );
  return [
    paragraph(
      'Scores hold for what was answered about the system itself; * marks a score that a failed gate holds down, “hollow” one that rests mostly on claims.',
    ),
    ...(withCard.size === all.length
      ? []
      : [
          paragraph(
            `Of ${counted(all.length, 'system')} the ${count(withCard.size)} least ready and most critical have a card of their own below. Risks, actions and answers of the others stand in the register, the plan and among the answers.`,
          ),
        ]),
    overview,
    ...all.filter((one) => withCard.has(one.id)).map((one) => card(view, one)),
  ];
}

/** Above this number of systems only the worst have a card: nobody leafs through hundreds of them. */
const MOST = { systems: 60, cards: 20 };
/** A card is half a page: the weakest, the gravest and the first of each kind; the chapters behind it have all. */
const IN_CARD = { dimensions: 3, flows: 4, risks: 3, actions: 3 };

/** The systems with a card: all, or of very many the assessed ones that lose most, by criticality and lack of readiness. */
function carded({ assessment, analysis }: View): readonly System[] {
  if (assessment.systems.length <= MOST.systems) return assessment.systems;
  const weight = ({ id, criticality: level }: System) =>
    level * (100 - (analysis.readiness.systems[id]?.demonstrated ?? 100));
  return [...assessment.systems].sort((one, other) => weight(other) - weight(one)).slice(0, MOST.cards);
}

function risksOf(view: View, { id }: System) {
  return view.analysis.risks.filter((risk) => risk.status !== 'ok' && concerns(view, risk, 'system', id));
}

function card(view: View, system: System): Block {
  const value = view.analysis.readiness.systems[system.id] ?? null;
  const items = itemsOf(view, 'system', system.id);
  const sla = system.availability?.sla;
  const facts = [
    view.bank.categories.find((one) => one.id === system.category)?.name ?? word(system.category),
    `criticality ${criticality(system.criticality)}`,
    `control: ${word(system.control)}`,
    system.department ?? '',
    ...(sla === undefined ? [] : [`availability ${typeof sla === 'number' ? availability(sla / 100) : sla}`]),
    system.contact === undefined ? '' : `contact: ${system.contact}`,
  ].filter(Boolean);
  const dimensions =
    value === null
      ? []
      : view.bank.head.dimensions
          .flatMap(({ id, name }) => {
            const own = value.dimensions[id];
            return own === undefined ? [] : [{ name, own }];
          })
          .sort((one, other) => one.own - other.own);
  const rows: GaugeRow[] = dimensions
    .slice(0, IN_CARD.dimensions)
    .map(({ name, own }) => ({ label: name, value: { demonstrated: own, potential: own, capped: false } }));
  const figure: Block[] =
    value === null
      ? [paragraph('Not assessed: nothing about this system is answered yet.')]
      : [
          {
            kind: 'figure',
            title: `Readiness ${scoreWithRange(value)}: ${value.band}${value.hollow ? ', but hollow' : ''}`,
            alt: `Readiness ${scoreWithRange(value)}, potential ${score(value.potential)}. ${dimensions.map(({ name, own }) => `${name} ${score(own)}`).join('; ')}.`,
            drawing: gauges([{ label: 'This system', value, strong: true }, ...rows], loadLine(view), 280),
          },
        ];
  return {
    kind: 'group',
    blocks: [
      heading(2, system.name, anchors.system(system.id), false),
      paragraph(facts.join(' · '), 'small'),
      ...blast(view, system),
      {
        kind: 'columns',
        columns: [
          { share: 54, blocks: figure },
          { share: 46, blocks: flows(view, system) },
        ],
      },
      ...risks(view, system),
      ...open(items, risksOf(view, system).slice(IN_CARD.risks), view.unknownOf.get(system.id) ?? []),
      ...actions(view, system),
    ],
  };
}

/** What stops with it: flows, processes, and who no longer gets what. */
function blast({ analysis }: View, { id }: System): Block[] {
  const found = analysis.landscape.blastRadius.find((one) => one.system === id);
  return found === undefined ? [] : [paragraph([{ text: found.text, strong: true }])];
}

function flows(view: View, system: System): Block[] {
  const own = view.context.index.flowsOfSystem.get(system.id) ?? [];
  const items = own.slice(0, IN_CARD.flows).map((flow): Text => {
    const other = flow.from === system.id ? flow.to : flow.from;
    const how =
      flow.via === system.id
        ? `${nameOf(view, 'system', flow.from)} → ${nameOf(view, 'system', flow.to)}`
        : `${flow.from === system.id ? 'to' : 'from'} ${nameOf(view, 'system', other)}`;
    const both = flow.direction === 'two_way' ? ' and back' : '';
    return [
      { text: flow.id, strong: true, to: anchors.flow(flow.id) },
      { text: ` ${how}${both}` },
      { text: ` ${carries(view, flow)}`, muted: true },
    ];
  });
  return [
    heading(3, own.length === 0 ? 'Flows' : counted(own.length, 'flow'), `${anchors.system(system.id)}-flows`),
    items.length === 0
      ? paragraph(
          system.influencesOnly === undefined ? 'No flow is recorded for it.' : `No flow: ${system.influencesOnly}`,
        )
      : list(own.length > items.length ? [...items, `and ${own.length - items.length} more`] : items),
  ];
}

function risks(view: View, system: System): Block[] {
  const found = risksOf(view, system);
  if (found.length === 0) return [];
  return [
    table(
      [{ head: 'Risk', grow: 0 }, { head: '' }, { head: 'What to do against it' }],
      found
        .slice(0, IN_CARD.risks)
        .map((risk): Cell[] => [
          { text: [{ text: risk.rule, to: anchors.risk(risk.rule) }], badge: riskStepAt(view, risk, system.id) },
          [{ text: risk.name }, ...(statusHere(risk, system) === 'watch' ? [{ text: ' (watch)', muted: true }] : [])],
          risk.mitigation,
        ]),
    ),
  ];
}

/** A risk may be open elsewhere and only be watched here. */
function statusHere({ perScope, status }: Risk, { id }: System): Risk['status'] {
  return perScope.find((one) => one.id === id)?.status ?? status;
}

/** Risks that found no room, what nobody knew and what nobody was asked, each a link. */
function open(items: ReturnType<typeof itemsOf>, further: readonly Risk[], order: readonly string[]): Block[] {
  const links = (found: ReturnType<typeof itemsOf>): Inline[] =>
    joined(found.map((item): Inline => ({ text: item.question.id, to: anchors.answer(item.key) })));
  // In the order of what is worth most to know.
  const place = (id: string) => order.indexOf(id);
  const unknown = items
    .filter((item) => item.reply?.points === 'unknown')
    .sort((one, other) => place(one.question.id) - place(other.question.id));
  const unanswered = items.filter((item) => item.reply?.points === undefined && item.reply?.na === undefined);
  const parts: Inline[][] = [
    ...(further.length === 0
      ? []
      : [[{ text: 'Further risks: ', strong: true }, ...joined(further.map((risk) => riskLink(risk.rule)))]]),
    ...(unknown.length === 0 ? [] : [[{ text: 'Not known: ', strong: true }, ...links(unknown)]]),
    ...(unanswered.length === 0 ? [] : [[{ text: 'Not answered: ', strong: true }, ...links(unanswered)]]),
  ];
  return parts.length === 0 ? [] : [paragraph(together(parts, '. '))];
}

function actions(view: View, system: System): Block[] {
  const own = view.analysis.plan.filter(
    (action) => action.scope === system.id && view.questions.get(action.questionId)?.scope === 'system',
  );
  if (own.length === 0) return [];
  const shown = own.slice(0, IN_CARD.actions);
  const more = own.slice(IN_CARD.actions);
  const link = (action: (typeof own)[number]): Inline => ({
    text: `No. ${view.planNumber.get(action.key) ?? ''}`,
    to: anchors.action(action.key),
  });
  return [
    paragraph([
      { text: 'To do: ', strong: true },
      ...together(
        shown.map((action) => [link(action), { text: ` ${action.text}` }]),
        '; ',
      ),
      ...(more.length === 0 ? [] : [{ text: '; also ' }, ...joined(more.map(link))]),
    ]),
  ];
}
