import { questionText } from '../../analysis/wording.ts';
import type { Bank } from '../../bank/bank.ts';
import { answerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { sealed } from '../questions/sealed.ts';
import { type Asked, writeQuestions } from '../questions/write.ts';
import { type Leak, leaksIn, type Piece } from '../redact/leaks.ts';
import { amountsIn, othersAmounts } from './amounts.ts';
import { flowEnds, type Ground } from './facts.ts';
import { groundOf } from './form.ts';
import type { Partner } from './partner.ts';
import { type Ask, asksOf } from './questions.ts';

/** A message, what of others is left in it, and how many questions it holds. */
export type VendorMessage = { text: string; leaks: readonly Leak[]; questions: number };

/**
 * The questions of the form for a partner as a message with boxes to tick, which readReply reads back. It names neither the
 * session nor the places of its answers: `unsealed` finds those again. `known` gives texts of the program alone.
 */
export function vendorMessage(
  a: Assessment,
  bank: Bank,
  partner: Partner,
  known: () => readonly Piece[],
): VendorMessage {
  const { ground, terms, idOf } = groundOf(a, bank, partner);
  const originals = new Map([
    ...a.systems.map(({ id }) => [idOf('system', id), id] as const),
    ...a.flows.map(({ id }) => [idOf('flow', id), id] as const),
  ]);
  const questions = asksOf(ground).flatMap((one) => asked(ground, one, originals));
  const perQuestion = bank.scoring.findOut.hours.technology;
  const text = writeQuestions(
    { kind: 'vendor', name: partner.name, hours: questions.length * perQuestion, questions },
    {
      session: undefined,
      project: `Integration with ${partner.name}`,
      questions: new Map(bank.questions.map((question) => [question.id, question])),
    },
  );
  // Marks hold digits that are no amounts.
  const pieces: Piece[] = [{ where: 'the message', text: text.replace(/@~[0-9a-f]+/g, '') }];
  const leaks = [
    ...leaksIn(pieces, terms, () => [...known(), ...ownText(bank)], true),
    ...amountsIn(pieces, othersAmounts(a, ground)),
  ];
  return { text, leaks, questions: questions.length };
}

/** What such a message says by itself. */
function ownText({ questions }: Bank): Piece[] {
  const [question] = questions;
  const asking = { key: 'X', questionId: question?.id ?? '', text: 'X', side: 'technology' } as const;
  const text = writeQuestions(
    { kind: 'vendor', name: 'X', hours: 1, questions: [asking, asking] },
    { session: undefined, project: 'Integration with X', questions: new Map() },
  );
  return [{ where: 'the message', text }];
}

/** A question once for each of its places: what holds for the partner's flows is not the standard of all others. */
function asked(
  ground: Ground,
  { question, place, text }: Ask,
  originals: ReadonlyMap<string, string>,
): Asked['questions'] {
  const one = (id: string, said: string) => ({
    key: sealed(answerKey(question.id, originals.get(id) ?? id)),
    questionId: question.id,
    text: said,
    side: 'technology' as const,
  });
  if (place !== undefined) return [one(place, text)];
  return ground.flows.map((flow, at) =>
    one(flow.id, questionText(question, `flow ${at + 1} (${flowEnds(ground, flow)})`)),
  );
}
