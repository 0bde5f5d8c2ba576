import { parseFormats } from './files/formats.ts';
import { parseReportOptions, type ReportOptions } from './files/report-options.ts';
import { STDOUT, targets } from './files/targets.ts';
import { QUESTIONS, type WrittenQuestions, writeQuestionsOf } from './files/write-questions.ts';
import { printWritten, type Written, writeTargets } from './files/write-targets.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { loadSession } from './pick-session.ts';

export type ExportOptions = ReportOptions & { format?: string[]; out?: string; attach?: boolean };

/** `plimsoll export SESSION...`: reports, assessment files and messages with questions of saved sessions. */
export async function exportSessions(
  wanted: readonly string[],
  { format, out, attach, ...options }: ExportOptions,
  globals: Globals,
): Promise<void> {
  const names = (format ?? []).flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  const formats = parseFormats(names.filter((name) => name !== QUESTIONS));
  const asks = names.includes(QUESTIONS);
  if (asks && out === STDOUT && (formats.length > 0 || globals.json)) {
    throw new Refusal('questions and other output cannot share standard output', 'name a folder with --out DIR/');
  }
  const store = await storeOf(globals);
  const sessions = new Map(wanted.map((one) => loadSession(store, one)).map((session) => [session.id, session]));
  const all = asks && formats.length === 0 ? [] : targets([...sessions.keys()], formats, out);
  const [bank, shape] = await Promise.all([bankOf(globals), parseReportOptions(options)]);
  const written: (Written | WrittenQuestions)[] = [];
  for (const session of sessions.values()) {
    const own = all.filter(({ name }) => name === session.id);
    written.push(...(await writeTargets(session.assessment, bank, own, { attach, shape })));
    if (asks) written.push(...(await writeQuestionsOf(session, bank, out)));
  }
  if (out !== STDOUT) printWritten(written, globals.json);
}
