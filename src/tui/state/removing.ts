import { nameOf } from '../../bank/interview.ts';
import type { Assessment, Collection } from '../../model/assessment.ts';
import { type Consequences, consequencesOfRemoval, removeEntity } from '../../model/edits/removal.ts';
import { change } from './landscaping.ts';
import type { Wizard } from './wizard.ts';

/** The name of one of a collection, as people know it. */
export function entityName(a: Assessment, of: Collection, id: string): string {
  if (of === 'flows') return nameOf(a, id, 'flow');
  const list: readonly { id?: string | undefined; name?: string | undefined; text?: string; mode?: string }[] = a[of];
  const it = list.find((entity) => entity.id === id);
  return it?.name ?? it?.text ?? it?.mode ?? id;
}

/** Takes it out with all that cannot stand without it; false where that is refused, with the reason in the notice. */
export function strikeOut(wizard: Wizard, of: Collection, id: string, name: string): boolean {
  if (!change(wizard, `${name} struck out`, (a) => removeEntity(a, of, id))) return false;
  const text = `${name} is struck out; z brings it back with all that went along.`;
  wizard.dispatch({ type: 'close-dialog' }, { type: 'tell', notice: { tone: 'info', text } });
  return true;
}

/** What striking out takes along, in sentences; empty where it takes nothing. */
export function saidBeforeRemoval(a: Assessment, of: Collection, id: string): string[] {
  const found = consequencesOfRemoval(a, of, id);
  const names = (kind: Collection, ids: readonly string[] = []) =>
    ids.map((one) => entityName(a, kind, one)).join(', ');
  const { removed, changed, goldenRecords, answers } = found;
  const { flows = [], failures = [] } = removed;
  const landscape = of === 'systems' || of === 'dataObjects';
  return [
    flows.length > 0 && `${counted(flows.length, 'flow')} with it: ${names('flows', flows)}.`,
    failures.length > 0 && `${counted(failures.length, 'failure scenario')} with it.`,
    goldenRecords.length > 0 && `No golden record any more: ${names('dataObjects', goldenRecords)}.`,
    landscape &&
      (changed.flows ?? []).length > 0 &&
      `Carries less or goes another way: ${names('flows', changed.flows)}.`,
    !landscape && said(found, names),
    answers.length > 0 && `${counted(answers.length, 'answer')} kept but not counted.`,
  ].filter((sentence) => sentence !== false && sentence !== '') as string[];
}

/** What points to it and will point to nothing. */
function said(
  { changed }: Consequences,
  names: (kind: Collection, ids: readonly string[] | undefined) => string,
): string {
  const kinds = Object.keys(changed) as Collection[];
  const all = kinds.map((kind) => names(kind, changed[kind])).filter(Boolean);
  return all.length === 0 ? '' : `Is no longer named at: ${all.join(', ')}.`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
