import type { Risk } from '../../analysis/schema.ts';
import type { System } from '../../model/entities.ts';
import { type Block, type Cell, heading, type Inline, list, paragraph, type Text, table } from '../blocks.ts';
import { type GaugeRow, gauges } from '../figures/gauges.ts';
import { counted, percent, score } from '../format.ts';
import {
  anchors,
  concerns,
  itemQuestion,
  itemsOf,
  joined,
  nameOf,
  riskStep,
  scoreWithRange,
  type View,
} from '../view.ts';
import { criticality, word } from '../words.ts';
import { carries } from './landscape.ts';
import { loadLine, SCORE_COLUMNS, scoreCells } from './readiness.ts';

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
        String(risksOf(view, one).length),
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
            `Of ${counted(all.length, 'system')} the ${withCard.size} least ready and most critical have a card of their own below. Risks, actions and answers of the others stand in the register, the plan and among the answers.`,
          ),
        ]),
    overview,
    ...all.filter((one) => withCard.has(one.id)).flatMap((one) => card(view, one)),
  ];
}

/** Above this number of systems only the worst have a card: nobody leafs through hundreds of them. */
const MOST = { systems: 60, cards: 20 };

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

function card(view: View, system: System): Block[] {
  const value = view.analysis.readiness.systems[system.id] ?? null;
  const items = itemsOf(view, 'system', system.id);
  const facts = [
    view.bank.categories.find((one) => one.id === system.category)?.name ?? word(system.category),
    `criticality ${criticality(system.criticality)}`,
    `control: ${word(system.control)}`,
    system.department ?? '',
    ...(system.functions === undefined ? [] : [`does: ${system.functions.join(', ')}`]),
    ...(system.availability?.sla === undefined
      ? []
      : [`availability ${system.availability.sla}${system.availability.sla === 'unknown' ? '' : ' %'}`]),
    system.contact === undefined ? '' : `contact: ${system.contact}`,
  ].filter(Boolean);
  const rows: GaugeRow[] =
    value === null
      ? []
      : view.bank.head.dimensions.flatMap(({ id, name }) => {
          const own = value.dimensions[id];
          return own === undefined
            ? []
            : [{ label: name, value: { demonstrated: own, potential: own, capped: false } }];
        });
  const figure: Block[] =
    value === null
      ? [paragraph('Not assessed: nothing about this system is answered yet.')]
      : [
          {
            kind: 'figure',
            title: `Readiness ${scoreWithRange(value)}: ${value.band}${value.hollow ? ', but hollow' : ''}`,
            alt: `Readiness ${scoreWithRange(value)}, potential ${score(value.potential)}. ${rows.map((row) => `${row.label} ${score(row.value?.demonstrated ?? 0)}`).join('; ')}.`,
            drawing: gauges([{ label: 'This system', value, strong: true }, ...rows], loadLine(view), 280),
          },
          paragraph(
            `Coverage ${percent(value.coverage)}, completeness ${percent(value.completeness)}, ${percent(value.evidence.claim)} of what is known is only claimed.`,
            'small',
          ),
        ];
  const head: Block = {
    kind: 'group',
    blocks: [
      heading(2, system.name, anchors.system(system.id), false),
      paragraph(facts.join(' · '), 'small'),
      ...blast(view, system),
      {
        kind: 'columns',
        columns: [
          { share: 58, blocks: figure },
          { share: 42, blocks: flows(view, system) },
        ],
      },
    ],
  };
  return [head, ...risks(view, system), ...open(view, system, items), ...actions(view, system)];
}

/** What stops with it: flows, processes, and who no longer gets what. */
function blast({ analysis }: View, { id }: System): Block[] {
  const found = analysis.landscape.blastRadius.find((one) => one.system === id);
  return found === undefined ? [] : [paragraph([{ text: found.text, strong: true }])];
}

function flows(view: View, system: System): Block[] {
  const own = view.context.index.flowsOfSystem.get(system.id) ?? [];
  const items = own.map((flow): Text => {
    const other = flow.from === system.id ? flow.to : flow.from;
    const how =
      flow.via === system.id
        ? `${nameOf(view, 'system', flow.from)} → ${nameOf(view, 'system', flow.to)}`
        : `${flow.from === system.id ? 'to' : 'from'} ${nameOf(view, 'system', other)}`;
    const both = flow.direction === 'two_way' ? ' and back' : '';
    return [
      { text: flow.id, strong: true },
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
      : list(items),
  ];
}

function risks(view: View, system: System): Block[] {
  const found = risksOf(view, system);
  if (found.length === 0) return [];
  return [
    table(
      [{ head: 'Risk', grow: 0 }, { head: '' }, { head: 'What to do against it' }],
      found.map((risk): Cell[] => [
        { text: [{ text: risk.rule, to: anchors.risk(risk.rule) }], badge: riskStep(view, risk) },
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

function open(view: View, system: System, items: ReturnType<typeof itemsOf>): Block[] {
  const unknown = items.filter((item) => item.reply?.points === 'unknown');
  const unanswered = items.filter((item) => item.reply?.points === undefined && item.reply?.na === undefined);
  if (unknown.length === 0 && unanswered.length === 0) return [];
  const shown = (item: (typeof items)[number], state: string): Text => [
    { text: `${item.question.id} `, strong: true },
    { text: itemQuestion(view, item) },
    { text: ` ${state}`, muted: true },
  ];
  // Questions that nobody has reached yet are listed by id: their text stands among the answers.
  const rest: Inline[] = joined(unanswered.map((item): Inline => ({ text: item.question.id, strong: true })));
  return [
    heading(3, 'Open questions', `${anchors.system(system.id)}-open`),
    list([
      ...unknown.map((item) => shown(item, 'not known')),
      ...(unanswered.length === 0
        ? []
        : [[{ text: `${counted(unanswered.length, 'question')} not answered yet: ` }, ...rest]]),
    ]),
  ];
}

function actions(view: View, system: System): Block[] {
  const own = view.analysis.plan.filter(
    (action) => action.scope === system.id && view.questions.get(action.questionId)?.scope === 'system',
  );
  if (own.length === 0) return [];
  return [
    heading(3, 'Actions', `${anchors.system(system.id)}-actions`),
    list(
      own.map(
        (action): Text => [
          { text: `No. ${view.planNumber.get(action.key) ?? ''}`, to: anchors.action(action.key) },
          { text: ` ${action.text}` },
        ],
      ),
    ),
  ];
}
