import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { print, printJson, tellProblems } from './io/output.ts';
import { openFile } from './open-file.ts';

/** `plimsoll import FILE`: an assessment file becomes a saved session. */
export async function importFile(path: string, globals: Globals): Promise<void> {
  const { assessment, problems } = await openFile(path, await bankOf(globals));
  tellProblems(problems);
  const { id, assessment: saved } = (await storeOf(globals)).create(assessment, { screen: 'interview' });
  if (globals.json) printJson({ id, name: saved.name });
  else print(id);
}
