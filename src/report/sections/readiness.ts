import { type Block, type Cell, heading, paragraph, type Text, table } from '../blocks.ts';
import { percent, score } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { evidence, weights } from './evidence.ts';
import { carries, homeOf } from './landscape.ts';
import { dimensions } from './readiness/dimensions.ts';
import { exchange } from './readiness/exchange.ts';
import { goldenMap } from './readiness/golden-map.ts';
import { heatMap } from './readiness/heat-map.ts';
import { loadLine, NOT_ASSESSED, PILLARS, SCORE_COLUMNS, scoreCells } from './readiness/score-cells.ts';

/** How ready each dimension, pillar, process, data object and flow is. */
export function readiness(view: View): Block[] {
  if (view.brief) return [...dimensions(view), ...heatMap(view), ...pillars(view)];
  return [
    ...dimensions(view),
    ...heatMap(view),
    ...pillars(view),
    ...evidence(view),
    ...weights(view),
    ...dataObjects(view),
    ...flows(view),
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
    heading(2, view.brief ? 'Gates' : 'By pillar', 'readiness-pillars'),
    // The summary of a short report has the pillars.
    ...(view.brief
      ? []
      : [table([{ head: 'Pillar' }, { head: 'Share', align: 'right', grow: 0 }, { head: 'Demonstrated' }], rows)]),
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
    ...goldenMap(view),
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
    ...exchange(view, heading(2, 'Flows', 'readiness-flows')),
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
