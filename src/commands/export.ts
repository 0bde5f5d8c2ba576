import { parseFormats } from './files/formats.ts';
import { STDOUT, targets } from './files/targets.ts';
import { printWritten, type Written, writeTargets } from './files/write-targets.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { loadSession } from './pick-session.ts';

export type ExportOptions = { format?: string[]; out?: string };

/** `plimsoll export SESSION...`: reports and assessment files of saved sessions. */
export async function exportSessions(
  wanted: readonly string[],
  { format, out }: ExportOptions,
  globals: Globals,
): Promise<void> {
  const formats = parseFormats(format);
  const store = await storeOf(globals);
  const sessions = new Map(wanted.map((one) => loadSession(store, one)).map((session) => [session.id, session]));
  const all = targets([...sessions.keys()], formats, out);
  const bank = await bankOf(globals);
  const written: Written[] = [];
  for (const { id, assessment } of sessions.values()) {
    const own = all.filter(({ name }) => name === id);
    written.push(...(await writeTargets(assessment, bank, own)));
  }
  if (out !== STDOUT) printWritten(written, globals.json);
}
