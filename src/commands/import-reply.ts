import { misfitOf } from '../bank/reply-fits.ts';
import type { Reply } from '../model/answer.ts';
import { takeReply } from '../model/edits/take-reply.ts';
import type { ReadReply } from '../report/questions/read.ts';
import { unsealed } from '../report/questions/sealed.ts';
import { today } from './io/clock.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { print, printJson } from './io/output.ts';
import { loadSession } from './pick-session.ts';
import { type ReplyOutcome, replyText } from './summary/reply-text.ts';

/** Enters a filled-in message into the session that it names, or into `into`. */
export async function importReply(read: ReadReply, into: string | undefined, globals: Globals): Promise<void> {
  const wanted = into ?? read.session;
  if (wanted === undefined) {
    throw new Refusal('the message does not say which session it belongs to', 'name it with --into SESSION');
  }
  const store = await storeOf(globals);
  const session = await loadSession(store, wanted, globals);
  const bank = await bankOf(globals);
  const { id } = session;
  let { assessment } = session;
  const outcome: ReplyOutcome = {
    id,
    name: assessment.name,
    taken: [],
    agrees: [],
    conflicts: [],
    skipped: [],
    open: read.open,
  };
  for (const { key: given, side, reply, line } of read.answers) {
    const key = unsealed(given, assessment);
    const said = { key, side, line, answer: inWords(reply) };
    const why = misfitOf(assessment, bank, key, reply.na !== undefined);
    if (why !== undefined) {
      outcome.skipped.push({ ...said, why });
      continue;
    }
    const taken = takeReply(assessment, key, side, reply, today());
    const { before } = taken;
    assessment = taken.assessment;
    const list = { taken: outcome.taken, agrees: outcome.agrees, conflict: outcome.conflicts }[taken.outcome];
    list.push({ ...said, ...(before !== undefined && { before: inWords(before) }) });
  }
  if (assessment !== session.assessment) store.save({ ...session, assessment });
  if (globals.json) printJson(outcome);
  else print(replyText(outcome));
}

function inWords({ points, na }: Reply): string {
  if (na !== undefined) return 'does not apply';
  return points === undefined ? 'a note' : String(points);
}
