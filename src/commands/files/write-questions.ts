import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../bank/bank.ts';
import { freeId, idFromName } from '../../sessions/session-id.ts';
import type { Session } from '../../sessions/session-store.ts';
import { today } from '../io/clock.ts';
import { VERSION } from '../io/globals.ts';
import { print, tell } from '../io/output.ts';
import { STDOUT } from './targets.ts';
import { writeWhole } from './write-file.ts';

/** A message with questions that was written, as `--json` prints it. */
export type WrittenQuestions = { name: string; format: 'questions'; path: string; bytes: number; to: string };

/** The name of the format on the command line. It is no report: one file for each person. */
export const QUESTIONS = 'questions';

/**
 * Writes the messages of a session: one file a person beside each other in the folder `out` (here without it), or all in
 * one where `out` is a file or standard output.
 */
export async function writeQuestionsOf(
  { id, assessment }: Session,
  bank: Bank,
  out: string | undefined,
): Promise<WrittenQuestions[]> {
  const [{ findOutGroups }, { writeQuestions }] = await Promise.all([
    import('../../analysis/find-out/find-out-groups.ts'),
    import('../../report/questions/write.ts'),
  ]);
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const messages = findOutGroups(assessment, bank, { today: today() }).map((knower) => ({
    to: knower.name,
    text: writeQuestions(knower, { session: id, project: assessment.name, questions }),
  }));
  if (messages.length === 0) {
    tell(`Nothing is marked unknown in ${id}: there is nobody to ask.`);
    return [];
  }
  return writeMessages(id, `${id}-questions`, messages, out);
}

/** The same for one partner: what it can answer, and nothing of others, in the names of the files either. */
export async function writeVendorQuestionsOf(
  { id, assessment }: Session,
  bank: Bank,
  vendor: string,
  out: string | undefined,
): Promise<WrittenQuestions[]> {
  const { vendorQuestions } = await import('./vendor-report.ts');
  const { text, to, questions } = await vendorQuestions(
    assessment,
    bank,
    { date: today(), programVersion: VERSION },
    vendor,
  );
  if (questions === 0) {
    tell(`No question that ${to} could answer is open in ${id}.`);
    return [];
  }
  return writeMessages(id, 'questions', [{ to, text }], out);
}

function writeMessages(
  id: string,
  stem: string,
  messages: readonly { to: string; text: string }[],
  out: string | undefined,
): WrittenQuestions[] {
  if (out === STDOUT) {
    print(messages.map(({ text }) => text).join('\n'));
    return [];
  }
  const written = (path: string, text: string, to: string): WrittenQuestions => ({
    name: id,
    format: QUESTIONS,
    path: writeWhole(path, text),
    bytes: Buffer.byteLength(text),
    to,
  });
  if (out !== undefined && /\.(md|markdown)$/i.test(out) && !isFolder(out)) {
    return [written(out, messages.map(({ text }) => text).join('\n'), messages.map(({ to }) => to).join(', '))];
  }
  const taken = new Set<string>();
  return messages.map(({ to, text }) => {
    const name = freeId(`${stem}-${idFromName(to)}`, (one) => taken.has(one));
    taken.add(name);
    return written(join(out ?? '', `${name}.md`), text, to);
  });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
