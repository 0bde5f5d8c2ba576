import { attempt } from './attempt.ts';
import { telling } from './keeper.ts';
import { occupied, takeOver } from './others.ts';
import { copyOf } from './saving.ts';
import type { Wizard } from './wizard.ts';
import * as words from './words-of-saving.ts';

/** What saving means where the person is: where the session can only be read, a way to go on with it. */
export function saveNow(wizard: Wizard): void {
  const open = wizard.getState().session;
  if (open === undefined) return;
  const { session, readOnly } = open;
  const way = wizard.getState().navigation.stack;
  if (readOnly?.kind === 'newer') {
    attempt(wizard, () => {
      const { id } = copyOf(session, wizard.store);
      const copy = wizard.store.load(id);
      if (copy !== undefined) wizard.open(copy, way);
      wizard.dispatch(telling('info', words.copyOfNewer(id)));
    });
    return;
  }
  if (readOnly !== undefined) {
    const by = wizard.disk.presence?.other(session.id);
    if (by === undefined) attempt(wizard, () => takeOver(wizard, session.id, way));
    else wizard.dispatch({ type: 'go', place: occupied(session, by, way) });
    return;
  }
  wizard.save();
  const save = wizard.getState().session?.save;
  if (save?.status === 'failed')
    wizard.dispatch(telling('problem', words.failed(save.reason, wizard.services.openFolder !== undefined)));
  else if (wizard.getState().navigation.notice === undefined) wizard.dispatch(telling('info', 'Saved.'));
}

/** Goes on in another folder; the person is told if that is not possible either. */
export function moveTo(wizard: Wizard, folder: string): boolean {
  const { session } = wizard;
  const { openFolder } = wizard.services;
  if (session === undefined || openFolder === undefined) return false;
  return attempt(wizard, () => {
    const disk = openFolder(folder);
    const saved = disk.store.create(session.assessment, session.cursor, session.lock);
    wizard.dispatch({ type: 'back' });
    wizard.moveTo(disk, saved);
    wizard.dispatch(telling('info', words.moved(saved.id, disk.home)));
  });
}
