import { openStore } from '../../src/sessions/local-store.ts';
import { RevisionConflict } from '../../src/sessions/session-store.ts';

/**
 * A program that answers question after question of one session, and prints each that the store called saved. Where another
 * one was quicker, it reads again and answers again. Arguments: the home, the session, the prefix of its keys, how many.
 */
const [home = '', id = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = openStore(home, {});
for (let at = 0; at < Number(count); ) {
  const session = store.load(id);
  if (session === undefined) throw new Error(`${id} is gone`);
  const key = `${prefix}-${String(at).padStart(2, '0')}`;
  const answers = { ...session.assessment.answers, [key]: { joint: { points: 3 as const } } };
  try {
    store.save({ ...session, assessment: { ...session.assessment, answers } });
    process.stdout.write(`${key}\n`);
    at++;
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
  }
}
