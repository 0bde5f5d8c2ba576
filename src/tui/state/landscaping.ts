import type { Assessment } from '../../model/assessment.ts';
import { confirmAll, confirmEntity, duplicateEntity } from '../../model/edits/entities.ts';
import { attempt } from './attempt.ts';
import type { Tab } from './navigation.ts';
import type { Wizard } from './wizard.ts';

const ONE: Record<Tab, string> = { systems: 'system', dataObjects: 'data object', flows: 'flow' };
const MANY: Record<Tab, string> = { systems: 'systems', dataObjects: 'data objects', flows: 'flows' };

/** Changes the open assessment; what is wrong stands in the notice then. */
export function change(wizard: Wizard, label: string, edit: (assessment: Assessment) => Assessment): boolean {
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

/** A copy right behind the original, to be changed. */
export function copyOne(wizard: Wizard, tab: Tab, { id, name }: { id: string; name: string }): void {
  if (!change(wizard, `${ONE[tab]} ${name} copied`, (a) => duplicateEntity(a, tab, id, `${name} (copy)`))) return;
  const text = `${name} is copied; its answers are not: they were given about the original.`;
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}
