import type { Scope } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import { type Block, heading, paragraph, type Text, table } from '../blocks.ts';
import { anchors, itemQuestion, nameOf, type View } from '../view.ts';
import { answerCells, COLUMNS } from './answer-cells.ts';
import { hidden } from './hidden-answers.ts';

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

function row(view: View, item: Item): { cells: Text[]; anchor: string } {
  const key = item.standard ? item.question.id : item.key;
  const given = view.assessment.answers[key];
  return {
    anchor: anchors.answer(key),
    cells: [
      [{ text: item.question.id, strong: true }],
      itemQuestion(view, item),
      ...answerCells(given, item.question.options),
    ],
  };
}
