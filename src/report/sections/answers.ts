import type { Scope } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import { type Answer, type Reply, SIDES, splitAnswerKey } from '../../model/answer.ts';
import { type Block, heading, type Inline, paragraph, type Text, table } from '../blocks.ts';
import { anchors, itemQuestion, nameOf, type View } from '../view.ts';

const COLUMNS = [
  { head: 'Id', share: 0.1 },
  { head: 'Question', share: 0.38 },
  { head: 'Answer', share: 0.27 },
  { head: 'Note and evidence', share: 0.25 },
] as const;

/** Every answer as it was given, with its notes and evidence, and every question that is still open. */
export function answers(view: View): Block[] {
  const { assessment: a } = view;
  return [
    paragraph(
      '3 or 4 points without the name of a document or a test are marked “claimed”. “Standard” answers hold for each flow without an answer of its own.',
    ),
    ...group(view, 'The project', 'project', [{ id: 'project' }]),
    ...group(view, 'Systems', 'system', a.systems),
    ...group(view, 'Data objects', 'data', a.dataObjects),
    ...standard(view),
    ...group(view, 'Flows', 'flow', a.flows),
    ...hidden(view),
  ];
}

function group(view: View, title: string, scope: Scope, entities: readonly { id: string }[]): Block[] {
  if (entities.length === 0) return [];
  const tables = entities.flatMap(({ id }): Block[] => {
    const items = (view.context.itemsOf[scope].get(id) ?? []).filter((item) => !item.standard);
    if (items.length === 0) return [];
    const caption =
      scope === 'project' ? undefined : scope === 'flow' ? `${id} ${nameOf(view, scope, id)}` : nameOf(view, scope, id);
    return [
      table(
        COLUMNS,
        items.map((item) => row(view, item)),
        caption,
      ),
    ];
  });
  return tables.length === 0 ? [] : [heading(2, title, anchors.answers(scope, 'all')), ...tables];
}

function standard(view: View): Block[] {
  const seen = new Set<string>();
  const items = view.context.items.filter((item) => {
    const isFirst = item.standard && !seen.has(item.question.id);
    if (isFirst) seen.add(item.question.id);
    return isFirst;
  });
  if (items.length === 0) return [];
  return [
    heading(2, 'Integration standard: holds for every flow', 'answers-standard'),
    table(
      COLUMNS,
      items.map((item) => row(view, item)),
    ),
  ];
}

function row(view: View, item: Item): Text[] {
  const given = view.assessment.answers[item.standard ? item.question.id : item.key];
  return [
    [{ text: item.question.id, strong: true }],
    itemQuestion(view, item),
    ...answerCells(given, item.question.options),
  ];
}

/** Answers that are kept but not asked any more: a deeper depth, a branch that was left, an entity that is gone. */
function hidden(view: View): Block[] {
  const shown = new Set(view.context.items.flatMap((item) => [item.key, ...(item.standard ? [item.question.id] : [])]));
  const rest = Object.entries(view.assessment.answers).filter(([key]) => !shown.has(key));
  if (rest.length === 0) return [];
  const rows = rest.map(([key, given]): Text[] => {
    const { questionId, scopeId } = splitAnswerKey(key);
    const question = view.questions.get(questionId);
    const about = scopeId === undefined || question === undefined ? '' : ` ${nameOf(view, question.scope, scopeId)}`;
    return [
      [{ text: questionId, strong: true }],
      [
        { text: question?.text.replace(/\{(system|object|flow)\}/g, 'the $1') ?? 'not in the bank' },
        { text: scopeId === undefined ? '' : about || ` ${scopeId}`, muted: true },
      ],
      ...answerCells(given, question?.options ?? []),
    ];
  });
  return [
    heading(2, 'Kept, but not scored', 'answers-hidden'),
    paragraph('Answers to questions that the chosen depth or the present facts no longer ask.'),
    table(COLUMNS, rows),
  ];
}

function answerCells(given: Answer | undefined, options: readonly string[]): [Text, Text] {
  const sides = SIDES.flatMap((side) => {
    const reply = given?.[side];
    return reply === undefined ? [] : [{ side, reply }];
  });
  if (sides.length === 0) return [[{ text: 'not answered', muted: true }], ''];
  const alone = sides.length === 1 && sides[0]?.side === 'joint';
  const answer: Inline[] = [];
  const note: Inline[] = [];
  for (const { side, reply } of sides) {
    const who: Inline[] = alone ? [] : [{ text: `${side}: `, muted: true }];
    if (answer.length > 0) answer.push({ text: '\n' });
    answer.push(...who, ...replyText(reply, options));
    const remarks = remarksOf(reply);
    if (remarks.length === 0) continue;
    if (note.length > 0) note.push({ text: '\n' });
    note.push(...who, ...remarks);
  }
  return [answer, note];
}

function replyText({ points, na }: Reply, options: readonly string[]): Inline[] {
  if (na !== undefined) return [{ text: 'Does not apply', strong: true }, { text: na === '' ? '' : `: ${na}` }];
  if (points === undefined) return [{ text: 'not answered', muted: true }];
  if (points === 'unknown') return [{ text: 'Not known', strong: true }];
  return [{ text: `${points} `, strong: true }, { text: options[points] ?? '' }];
}

function remarksOf({ points, note, evidence, until, flagged }: Reply): Inline[] {
  const proven = evidence !== undefined && evidence.level !== 'claim' && (evidence.ref ?? '') !== '';
  const claimed = typeof points === 'number' && points >= 3 && !proven;
  const parts: string[] = [
    ...(note === undefined || note === '' ? [] : [note]),
    ...(evidence === undefined
      ? []
      : [`Evidence: ${evidence.level}${evidence.ref === undefined ? '' : `, ${evidence.ref}`}`]),
    ...(until === undefined ? [] : [points === 'unknown' ? `Held until ${until}` : `Holds until ${until}`]),
    ...(flagged ? ['Marked to come back to'] : []),
  ];
  return [
    ...parts.map((text, index) => ({ text: index === 0 ? text : `\n${text}` })),
    ...(claimed ? [{ text: `${parts.length === 0 ? '' : '\n'}claimed`, muted: true }] : []),
  ];
}
