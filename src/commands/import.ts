import { isReply, readReply } from '../report/questions/read.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { readInput } from './io/input-file.ts';
import { print, printJson, tell, tellProblems } from './io/output.ts';
import { openText } from './open-file.ts';

/** `plimsoll import FILE`: an assessment file becomes a saved session, a filled-in message enters the session it is about. */
export async function importFile(path: string, { into }: { into?: string }, globals: Globals): Promise<void> {
  const text = await readInput(path, globals);
  if (isReply(text)) {
    const { importReply } = await import('./import-reply.ts');
    return importReply(readReply(text, path), into, globals);
  }
  if (into !== undefined) {
    throw new Refusal(
      `${path} is no message with questions, and only such a message goes into a session`,
      'leave --into out to save an assessment file as a session of its own',
    );
  }
  const { assessment, problems } = await openText(text, path, await bankOf(globals));
  tellProblems(problems);
  const { id, assessment: saved } = (await storeOf(globals)).create(assessment, { screen: 'interview' });
  if (path.endsWith('.age'))
    tell(`It lies on this computer in clear now; L in the wizard locks it: plimsoll resume ${id}`);
  if (globals.json) printJson({ id, name: saved.name });
  else print(id);
}
