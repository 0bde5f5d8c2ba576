import { type Holder, objectTree } from '../../../../diagrams/characters/object-tree.ts';
import { treeLines } from '../../../../diagrams/characters/tree-rows.ts';
import { editOf } from '../edit.ts';
import { type Entry, said } from '../entry.ts';
import { nameOfEntity } from '../page.ts';
import { flowReasons, mannersOf } from './flow-list.ts';
import { lineOf, type Sheet, type View } from './sheet.ts';

/** Where a data object lives: its golden record, who gets it by which flow, and who from them. */
export function objectView(sheet: Sheet, id: string): View | undefined {
  const { index, width, pen } = sheet;
  const object = index.objects.get(id);
  if (object === undefined) return undefined;
  const roots = objectTree(index, object);
  const isHome = roots.some(({ isGolden }) => isGolden);
  const text = isHome
    ? 'From its golden record along each flow to who gets it.'
    : 'No system is named as its golden record. From each system that sends it, along each flow to who gets it.';
  const lead: Entry[] = [{ ...said('lead', text, width, { tone: 'muted' }), still: true }];
  const none = said('none', 'No system holds it and no flow carries it, as far as is entered.', width);
  const entries = pen === undefined ? toldTree(sheet, roots) : drawnTree(sheet, roots);
  return { title: object.name, above: lead, below: entries.length === 0 ? [none] : entries };
}

function drawnTree(sheet: Sheet, roots: readonly Holder[]): Entry[] {
  const { width, pen } = sheet;
  if (pen === undefined) return [];
  const words = (holder: Holder) => ({ name: nameOf(sheet, holder), how: howOf(sheet, holder) });
  return treeLines(roots, words, width, pen).map(({ holder, rows }, at) => ({
    ...opening(sheet, holder, at),
    lines: rows.map(lineOf),
  }));
}

/** The tree as sentences: who gets it from whom. */
function toldTree(sheet: Sheet, holders: readonly Holder[], from?: Holder): Entry[] {
  return holders.flatMap((holder) => {
    const name = nameOf(sheet, holder);
    const text =
      from === undefined
        ? `${name}: ${howOf(sheet, holder)}`
        : `${name} gets it from ${nameOfEntity(sheet.assessment, from.system)} ${howOf(sheet, holder)}`;
    const entry = { ...said('', text, sheet.width), ...opening(sheet, holder, `${from?.system} ${holder.flow?.id}`) };
    return [entry, ...toldTree(sheet, holder.children, holder)];
  });
}

function opening(sheet: Sheet, { system, flow }: Holder, at: number | string): Pick<Entry, 'id' | 'reasons' | 'edit'> {
  return {
    id: `holder ${at} ${system}`,
    ...(flow !== undefined && { reasons: () => flowReasons(sheet, flow) }),
    edit: editOf(sheet.assessment, flow?.id ?? system),
  };
}

function nameOf({ assessment, index }: Sheet, { system, isAgain }: Holder): string {
  const isOutside = index.systems.get(system)?.control.startsWith('external') === true;
  return `${nameOfEntity(assessment, system)}${isOutside ? ' (outside)' : ''}${isAgain ? ' (see above)' : ''}`;
}

function howOf({ assessment }: Sheet, { flow, isGolden }: Holder): string {
  if (flow === undefined) return isGolden ? 'golden record' : 'sends it, and does not get it from a golden record';
  const by = [`by ${nameOfEntity(assessment, flow.id)}`, ...mannersOf(flow).slice(0, 1)].join(', ');
  return isGolden ? `${by}; golden record` : by;
}
