import { freeId, idFromName } from '../../sessions/session-id.ts';
import { tellFault } from './attempt.ts';
import { dayOf } from './figures.ts';
import { telling } from './keeper.ts';
import { stopWhatIf } from './trying-out.ts';
import type { Wizard } from './wizard.ts';

type Source = { source: string; name: string };

/** Asks what the results are to be compared with, once it is known what there is. */
export async function askWhatToCompareWith(wizard: Wizard): Promise<void> {
  const earlier = await earlierOf(wizard);
  ask(wizard, () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'compare-with', earlier } }));
}

/** Compares with a state from now on; undefined: with the one when the session was opened. */
export async function compareWith(wizard: Wizard, chosen: Source | undefined, isChosen = true): Promise<void> {
  const open = wizard.getState().session;
  if (open === undefined) return;
  if (chosen === undefined) {
    wizard.dispatch({ type: 'compare-with', with: 'opened', isChosen });
    return;
  }
  try {
    const assessment = await wizard.services.openEarlier?.(open.session, chosen.source, wizard.disk.home);
    if (assessment === undefined || wizard.session?.id !== open.session.id) return;
    wizard.dispatch({ type: 'compare-with', with: { ...chosen, assessment }, isChosen });
  } catch (error) {
    tellFault(wizard, error);
  }
}

/** Offers the newest snapshot to compare with, where there is one. */
export async function offerNewest(wizard: Wizard): Promise<void> {
  const { session } = wizard;
  const newest = session && (await earlierOf(wizard)).find(isOf(session.id));
  if (newest !== undefined) await compareWith(wizard, newest, false);
}

/** Asks under what name to keep the state of now; says why where that cannot be. */
export async function askForSnapshot(wizard: Wizard): Promise<void> {
  const open = wizard.getState().session;
  if (open === undefined || stopWhatIf(wizard)) return;
  const why = whyNoSnapshot(wizard);
  if (why !== undefined) {
    wizard.dispatch(telling('problem', why));
    return;
  }
  const { id } = open.session;
  const own = (await earlierOf(wizard)).filter(isOf(id));
  const taken = own.map(({ source }) => source.slice(id.length + 1));
  ask(wizard, () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'snapshot', taken } }));
}

/** The name that is offered for a snapshot: the day, counted where there is one of it. */
export function offeredName(now: Date, taken: readonly string[]): string {
  return freeId(dayOf(now), (name) => taken.includes(name));
}

/** What is wrong with the name for a snapshot, if anything. */
export function nameFault(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'Write a name.';
  const kept = idFromName(name);
  return taken.includes(kept) ? `Take another name: there is a snapshot "${kept}" already.` : undefined;
}

/** Saves, then keeps the state of now under a name, and says under which. */
export async function takeSnapshot(wizard: Wizard, name: string): Promise<void> {
  wizard.settle();
  if (wizard.getState().session?.save.status === 'failed') wizard.save();
  const open = wizard.getState().session;
  if (open === undefined) return;
  if (open.save.status === 'failed') {
    wizard.dispatch(telling('problem', `Not kept: the assessment cannot be saved (${open.save.reason}).`));
    return;
  }
  const { session } = open;
  try {
    const kept = await wizard.services.takeSnapshot?.(session, name, wizard.disk.home);
    if (kept === undefined) {
      wizard.dispatch(telling('problem', `Take another name: there is a snapshot "${idFromName(name)}" already.`));
      return;
    }
    wizard.dispatch({ type: 'close-dialog' }, telling('info', `Kept as "${kept}". c compares with it from now on.`));
    // Whoever has not chosen, and had nothing to compare with, has it now.
    if (wizard.getState().session?.compared?.isChosen !== true) await offerNewest(wizard);
  } catch (error) {
    tellFault(wizard, error);
  }
}

function whyNoSnapshot(wizard: Wizard): string | undefined {
  if (wizard.getState().session?.readOnly?.kind === 'newer') {
    return 'A newer plimsoll wrote this assessment: a snapshot would hold a part of it. ctrl-s makes a copy to go on in.';
  }
  if (wizard.services.takeSnapshot === undefined) return 'No snapshot can be kept here.';
  return undefined;
}

/** Nothing where it cannot be found out, which is then told. */
async function earlierOf(wizard: Wizard): Promise<readonly Source[]> {
  const { session, services, disk } = wizard;
  if (session === undefined) return [];
  try {
    return (await services.earlier?.(session, disk.home)) ?? [];
  } catch (error) {
    tellFault(wizard, error);
    return [];
  }
}

function isOf(id: string): (one: Source) => boolean {
  return ({ source }) => source.startsWith(`${id}#`);
}

/** Opens what asks, unless the person has gone on meanwhile. */
function ask(wizard: Wizard, open: () => void): void {
  const { place } = wizard;
  const isThere = place.screen === 'results' && place.tab === 'changes';
  if (isThere && wizard.getState().navigation.dialog === undefined) open();
}
