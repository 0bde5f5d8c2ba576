import type { Session } from '../sessions/session-store.ts';
import { withEarlier } from './files/earlier.ts';
import { asksForAll, parseFormats } from './files/formats.ts';
import { interruptible } from './files/interruptible.ts';
import { tellNotWritten } from './files/not-written.ts';
import { formatsFor, parseReportOptions, type ReportOptions, stemsOf } from './files/report-options.ts';
import { STDOUT, targets } from './files/targets.ts';
import { QUESTIONS, type WrittenQuestions, writeQuestionsOf, writeVendorQuestionsOf } from './files/write-questions.ts';
import { anyMissing, type NotWritten, printWritten, type Written, writeTargets } from './files/write-targets.ts';
import { EXIT, type ExitCode, Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { newPassphrase } from './io/passphrase.ts';
import { loadSession } from './pick-session.ts';

export type ExportOptions = ReportOptions & { format?: string[]; out?: string; attach?: boolean; passphrase?: boolean };

/** `plimsoll export SESSION...`: reports, assessment files and messages with questions of saved sessions. */
export async function exportSessions(
  wanted: readonly string[],
  { format, out, attach, passphrase, ...options }: ExportOptions,
  globals: Globals,
): Promise<ExitCode> {
  const names = (format ?? []).flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  const asks = names.includes(QUESTIONS);
  const [bank, parsed] = await Promise.all([bankOf(globals), parseReportOptions(options)]);
  const shape = await withEarlier(parsed, options.since, bank, globals);
  if (options.since !== undefined && wanted.length > 1) {
    throw new Refusal('--since compares one session with what it was', 'export the sessions one by one');
  }
  const reports = names.filter((name) => name !== QUESTIONS);
  const formats = formatsFor(parseFormats(reports), shape, asksForAll(reports));
  if (asks && out === STDOUT && (formats.length > 0 || globals.json)) {
    throw new Refusal('questions and other output cannot share standard output', 'name a folder with --out DIR/');
  }
  const store = await storeOf(globals);
  const sessions = new Map<string, Session>();
  for (const one of wanted) {
    const session = await loadSession(store, one, globals);
    sessions.set(session.id, session);
  }
  if (asks && passphrase) throw new Refusal('questions go to people who must read them', 'leave --passphrase out');
  if (asks && shape.redact) throw new Refusal('questions go to people by their names', 'leave --redact out');
  const stems = stemsOf([...sessions.keys()], shape);
  const all = asks && formats.length === 0 ? [] : targets(stems, formats, out);
  const { home, json } = globals;
  const more = all.length + (asks ? sessions.size : 0) > 1;
  const found: (Written | NotWritten)[] = [];
  const lock = passphrase ? await locking(globals) : undefined;
  await interruptible(async (signal) => {
    for (const [index, session] of [...sessions.values()].entries()) {
      const own = all.filter(({ name }) => name === stems[index]);
      const options = { attach, shape, signal, home, quiet: json, more, lock };
      found.push(...(await writeTargets(session.assessment, bank, own, options)));
      const ask = () =>
        shape.vendor === undefined
          ? writeQuestionsOf(session, bank, out)
          : writeVendorQuestionsOf(session, bank, shape.vendor, out);
      if (asks) found.push(...(await questionsOf(session, ask, out, more, home)));
    }
  });
  if (out !== STDOUT) printWritten(found, json);
  return anyMissing(found) ? EXIT.fault : EXIT.done;
}

/** What locks the files that are written, with a passphrase that is asked for once. */
async function locking(globals: Globals): Promise<(content: string | Uint8Array) => Promise<Uint8Array>> {
  const { sealFile } = await import('../sessions/age/cipher.ts');
  const passphrase = await newPassphrase('the files', globals);
  return (content) => sealFile(content, passphrase);
}

async function questionsOf(
  session: Session,
  ask: () => Promise<WrittenQuestions[]>,
  out: string | undefined,
  more: boolean,
  home: string | undefined,
): Promise<(Written | NotWritten)[]> {
  try {
    return await ask();
  } catch (error) {
    if (!more) throw error;
    const path = out ?? '.';
    return [{ name: session.id, format: QUESTIONS, path, error: tellNotWritten(path, error, QUESTIONS, home) }];
  }
}
