import { flowCriticality } from '../../analysis/entity-facts.ts';
import { endsOf } from '../../analysis/entity-index.ts';
import { goldenGroups } from '../../analysis/golden-record.ts';
import type { Flow } from '../../model/entities.ts';
import { type Block, type Cell, heading, type Inline, paragraph, type Text, table } from '../blocks.ts';
import { count, counted } from '../format.ts';
import { anchors, itemQuestion, itemsOf, nameOf, type View } from '../view.ts';
import { fieldsOf } from './design/contract-and-data.ts';
import { gather, type Known } from './design/known.ts';
import { partsOf } from './design/parts.ts';
import type { SheetPart } from './design/sheet-part.ts';
import { bounded, together } from './parts.ts';

const MOST = { sheets: 30, fields: 12 };
/** Points from which an answer counts as settled: defined and agreed. */
const SETTLED = 3;

/** One sheet a flow: contract, data, security, performance, errors, tests, monitoring, each with what is still open. */
export function design(view: View): Block[] {
  const known = gather(view);
  const { index } = view.context;
  const byWeight = view.assessment.flows
    .map((flow) => ({ flow, weight: flowCriticality(index, flow) ?? 0 }))
    .sort((one, other) => other.weight - one.weight);
  const chosen = new Set(byWeight.slice(0, MOST.sheets).map(({ flow }) => flow));
  const sheets = view.assessment.flows.filter((flow) => chosen.has(flow)).map((flow) => sheetOf(view, flow, known));
  const ready = sheets.filter(({ parts }) => parts.every(isSettled)).length;
  const left = view.assessment.flows.length - sheets.length;
  return [
    paragraph(
      `The design sheet is what both ends build from. ${ready === 0 ? 'No flow is' : `${counted(ready, 'flow is', 'flows are')}`} ready to be built: a part is settled when its facts are recorded and its questions answered with “defined and agreed” or better. The open points are the work of the design phase.${left === 0 ? '' : ` The ${count(sheets.length)} flows of the most critical systems have a sheet; the facts of the ${counted(left, 'other')} stand in the flow catalogue.`}`,
    ),
    ...specification(view),
    overview(view, sheets),
    ...sheets.flatMap((sheet) => sheetBlocks(view, sheet)),
  ];
}

type Sheet = { flow: Flow; parts: (SheetPart & { answers: Inline[][]; unsettled: Inline[][] })[] };

function sheetOf(view: View, flow: Flow, known: Known): Sheet {
  const items = itemsOf(view, 'flow', flow.id);
  return {
    flow,
    parts: partsOf(view, flow, known).map((part) => {
      const answers: Inline[][] = [];
      const unsettled: Inline[][] = [];
      for (const item of items) {
        if (!part.questions.includes(item.question.id) || item.reply?.na !== undefined) continue;
        const points = item.reply?.points;
        const id = { text: item.question.id, to: anchors.answer(item.standard ? item.question.id : item.key) };
        if (typeof points === 'number' && points >= SETTLED)
          answers.push([id, { text: ` “${item.question.options[points] ?? ''}”` }]);
        else
          unsettled.push([
            id,
            {
              text:
                typeof points === 'number'
                  ? ` “${item.question.options[points] ?? ''}”`
                  : points === 'unknown'
                    ? ' not known'
                    : ' not answered',
            },
          ]);
      }
      return { ...part, answers, unsettled };
    }),
  };
}

function isSettled({ open, unsettled }: Sheet['parts'][number]): boolean {
  return open.length === 0 && unsettled.length === 0;
}

/** The specifications that hold for all flows, as they were answered. */
function specification(view: View): Block[] {
  const items = itemsOf(view, 'project', 'project').filter(({ question }) => question.phase === 'design');
  if (items.length === 0) return [];
  return [
    heading(2, 'What holds for every flow', 'design-all'),
    table(
      [
        { head: 'Specification', share: 0.5 },
        { head: 'State', share: 0.28 },
        { head: 'Good', share: 0.22 },
      ],
      items.map((item): Cell[] => {
        const points = item.reply?.points;
        return [
          [
            { text: `${item.question.id} `, strong: true, to: anchors.answer(item.key) },
            { text: itemQuestion(view, item) },
          ],
          typeof points === 'number'
            ? [{ text: item.question.options[points] ?? '', strong: points < SETTLED }]
            : [
                {
                  text:
                    points === 'unknown'
                      ? 'not known'
                      : item.reply?.na === undefined
                        ? 'not answered'
                        : 'does not apply',
                  strong: true,
                },
              ],
          item.question.good,
        ];
      }),
    ),
  ];
}

/** Which part of which flow is still open. */
function overview(view: View, sheets: readonly Sheet[]): Block {
  const names = sheets[0]?.parts.map(({ name }) => name) ?? [];
  return {
    kind: 'group',
    blocks: [
      heading(2, 'How far each design is', 'design-overview'),
      table(
        [{ head: 'Flow' }, { head: 'Settled', align: 'right', grow: 0 }, { head: 'Open parts' }],
        sheets.map(({ flow, parts }): Cell[] => {
          const open = parts.filter((part) => !isSettled(part)).map(({ name }) => name.toLowerCase());
          return [
            [
              { text: `${flow.id} `, strong: true, to: anchors.sheet(flow.id) },
              { text: nameOf(view, 'flow', flow.id) },
            ],
            `${parts.length - open.length} of ${parts.length}`,
            open.length === 0
              ? 'ready to be built'
              : open.length === names.length
                ? 'all'
                : open.length > names.length / 2
                  ? `all but ${parts
                      .filter(isSettled)
                      .map(({ name }) => name.toLowerCase())
                      .join(', ')}`
                  : open.join(', '),
          ];
        }),
      ),
    ],
  };
}

function sheetBlocks(view: View, { flow, parts }: Sheet): Block[] {
  const done = parts.filter(isSettled).length;
  const ends = endsOf(flow).map((id) => nameOf(view, 'system', id));
  const head = `${flow.id}  ${nameOf(view, 'flow', flow.id)}: ${done === parts.length ? 'ready to be built' : `${done} of ${parts.length} parts settled`}`;
  return [
    heading(2, head, anchors.sheet(flow.id), false),
    paragraph(
      [
        `${ends[0] ?? ''} ${flow.direction === 'two_way' ? '↔' : '→'} ${ends[1] ?? ''}${ends[2] === undefined ? '' : ` via ${ends[2]}`}`,
        flow.objects.map((id) => nameOf(view, 'data', id)).join(', '),
        flow.note ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
      'small',
    ),
    table(
      [
        { head: 'Part', share: 0.15 },
        { head: 'Settled', share: 0.5 },
        { head: 'Open, or not good enough', share: 0.35 },
      ],
      parts.map((part): Cell[] => [
        [{ text: part.name, strong: true }],
        lines(part.settled, part.answers),
        lines(part.open, part.unsettled),
      ]),
    ),
    ...fields(view, flow),
  ];
}

/** Facts in one sentence, then the answers. */
function lines(facts: readonly string[], answers: readonly Inline[][]): Text {
  const told = facts.length === 0 ? [] : [[{ text: facts.join('; ') }]];
  const answered = answers.length === 0 ? [] : [together(answers, '; ')];
  return together([...told, ...answered], '\n');
}

/** The mapping to be filled in, field by field, where the fields are known. */
function fields(view: View, flow: Flow): Block[] {
  const rows = flow.objects.flatMap((id) => {
    const object = view.context.index.objects.get(id);
    const golden = object === undefined ? [] : goldenGroups(object);
    const home = (group: string) =>
      golden.find((one) => one.group === group)?.systems ?? golden.find((one) => one.group === 'all')?.systems ?? [];
    return fieldsOf(object).map((one): Cell[] => [
      `${nameOf(view, 'data', id)}, ${one.group}`,
      [{ text: one.field, strong: true }],
      home(one.groupId)
        .map((system) => nameOf(view, 'system', system))
        .join(', '),
      '',
      '',
    ]);
  });
  if (rows.length === 0) return [];
  const { shown, rest } = bounded(rows, MOST.fields, 'field');
  return [
    heading(3, 'Field mapping, to be filled in', `${anchors.sheet(flow.id)}-fields`),
    table(
      [
        { head: 'Data', share: 0.22 },
        { head: 'Field', share: 0.2 },
        { head: 'Golden record', share: 0.18 },
        { head: `Field in ${nameOf(view, 'system', flow.to)}`, share: 0.2 },
        { head: 'Rule', share: 0.2 },
      ],
      shown,
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
