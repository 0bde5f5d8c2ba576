import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOutGroups } from '../../src/analysis/find-out/find-out-groups.ts';
import { loadBank } from '../../src/bank/load.ts';
import { openAssessment } from '../../src/bank/open.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { InputError } from '../../src/model/problem.ts';
import { isReply, readReply } from '../../src/report/questions/read.ts';
import { writeQuestions } from '../../src/report/questions/write.ts';
import { isPolluted, mutatedText, RUN } from './mutate.ts';

const bank = loadBank('templates');
const file =
  'plimsoll: 1\nname: Shop\nscenario: T1c\ndepth: quick\nanswers: {P-ST-01: unknown, SY-03@psp: unknown, FL-05: unknown}\n';
const { assessment } = openAssessment(parseAssessment(file, 'shop.yaml'), bank);
const questions = new Map(bank.questions.map((question) => [question.id, question]));
const messages = findOutGroups(assessment, bank, { today: '2026-11-23' }).map((group) =>
  writeQuestions(group, { session: 'shop', project: 'Shop', questions }).replaceAll('[ ] 3', '[x] 3'),
);

it('a filled-in message, however damaged, is refused in words or read', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(mutatedText(messages), (text) => {
      try {
        if (isReply(text)) readReply(text, 'reply.md');
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
      }
      expect(isPolluted()).toBe(false);
    }),
    RUN,
  );
});
