import type { Assessment } from '../../model/assessment.ts';
import { addEntity, confirmAll, confirmEntity, type EntityInput, updateEntity } from '../../model/edits/entities.ts';
import { consequencesOfRemoval, removeEntity } from '../../model/edits/removal.ts';
import { attempt } from './attempt.ts';
import type { Tab } from './navigation.ts';
import type { Wizard } from './wizard.ts';

const ONE: Record<Tab, string> = { systems: 'system', dataObjects: 'data object', flows: 'flow' };
const MANY: Record<Tab, string> = { systems: 'systems', dataObjects: 'data objects', flows: 'flows' };

function change(wizard: Wizard, label: string, edit: (assessment: Assessment) => Assessment): boolean {
  const { session } = wizard;
  if (session === undefined) return false;
  return attempt(wizard, () =>
    wizard.dispatch({ type: 'change-assessment', assessment: edit(session.assessment), label }),
  );
}

export function confirmOne(wizard: Wizard, tab: Tab, { id, name }: { id: string; name: string }): void {
  change(wizard, `${ONE[tab]} ${name} confirmed`, (a) => confirmEntity(a, tab, id));
}

export function confirmEverything(wizard: Wizard, tab: Tab): void {
  change(wizard, `all ${MANY[tab]} confirmed`, (a) => confirmAll(a, [tab]));
}

/** Keeps what a form says; back to the list if it was right, else the notice says what was wrong. */
export function keepEntity<T extends Tab>(
  wizard: Wizard,
  tab: T,
  id: string | undefined,
  name: string,
  fields: EntityInput<T>,
): void {
  const label = `${ONE[tab]} ${name} ${id === undefined ? 'added' : 'changed'}`;
  const kept = change(wizard, label, (a) =>
    id === undefined ? addEntity(a, tab, fields) : updateEntity(a, tab, id, fields),
  );
  if (!kept) return;
  const count = wizard.session?.assessment[tab].length ?? 0;
  if (id === undefined) wizard.dispatch({ type: 'set-cursor', list: `landscape ${tab}`, at: count - 1 });
  wizard.dispatch({ type: 'back' });
}

export function strikeOut(wizard: Wizard, tab: Tab, id: string, name: string): void {
  if (!change(wizard, `${ONE[tab]} ${name} struck out`, (a) => removeEntity(a, tab, id))) return;
  const text = `${name} is struck out; z brings it back with all that went along.`;
  wizard.dispatch({ type: 'close-dialog' }, { type: 'tell', notice: { tone: 'info', text } });
}

/** What striking out takes along, in sentences; empty where it takes nothing. */
export function saidBeforeRemoval(
  a: Assessment,
  tab: Tab,
  id: string,
  nameOf: (kind: Tab, id: string) => string,
): string[] {
  const { removed, changed, goldenRecords, answers } = consequencesOfRemoval(a, tab, id);
  const names = (kind: Tab, ids: readonly string[] | undefined) =>
    (ids ?? []).map((one) => nameOf(kind, one)).join(', ');
  const flows = removed.flows ?? [];
  const objects = goldenRecords;
  const failures = removed.failures ?? [];
  const others = changed.flows ?? [];
  return [
    flows.length > 0 && `${counted(flows.length, 'flow')} with it: ${names('flows', flows)}.`,
    failures.length > 0 && `${counted(failures.length, 'failure scenario')} with it.`,
    objects.length > 0 && `No golden record any more: ${names('dataObjects', objects)}.`,
    others.length > 0 && `Carries less or goes another way: ${names('flows', others)}.`,
    answers.length > 0 && `${counted(answers.length, 'answer')} kept but not counted.`,
  ].filter((sentence) => sentence !== false);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
