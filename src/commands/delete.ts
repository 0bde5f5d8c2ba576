import { createInterface } from 'node:readline/promises';
import { EXIT, type ExitCode, Refusal } from './io/exit-code.ts';
import { type Globals, storeOf } from './io/globals.ts';
import { print, printJson, tell } from './io/output.ts';
import { pickSession } from './pick-session.ts';

/** `plimsoll delete SESSION`: asks first, keeps a backup. */
export async function deleteSession(wanted: string, { yes }: { yes?: boolean }, globals: Globals): Promise<ExitCode> {
  const store = await storeOf(globals);
  const { id, name, answered, locked } = pickSession(store, wanted);
  const what = locked ? `${id}, which is locked` : `"${name}" (${id}, ${answered} answers)`;
  if (!yes && !(await agreed(`Delete ${what}? A backup stays. [y/N] `))) {
    tell('Nothing was deleted.');
    return EXIT.done;
  }
  const backup = store.remove(id);
  if (globals.json) printJson({ id, backup });
  else print(`Deleted ${id}. Backup: ${backup}`);
  return EXIT.done;
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Refusal('delete asks first, and there is no terminal to ask on', 'add --yes');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
