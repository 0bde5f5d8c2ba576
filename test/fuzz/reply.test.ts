import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOutGroups } from '../../src/analysis/find-out/find-out-groups.ts';
import { loadBank } from '../../src/bank/load.ts';
import { openAssessment } from '../../src/bank/open.ts';
import { misfitOf } from '../../src/bank/reply-fits.ts';
import { assessment as assessmentSchema } from '../../src/model/assessment.ts';
import { takeReply } from '../../src/model/edits/take-reply.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { isReply, readReply } from '../../src/report/questions/read.ts';
import { writeQuestions } from '../../src/report/questions/write.ts';
import { mutatedText } from './mutate.ts';
import { someCases, tally } from './tally.ts';

const bank = loadBank('templates');
const file =
  'plimsoll: 1\nname: Shop\nscenario: T1c\ndepth: quick\nanswers: {P-ST-01: unknown, SY-03@psp: unknown, FL-05: unknown}\n';
const { assessment } = openAssessment(parseAssessment(file, 'shop.yaml'), bank);
const questions = new Map(bank.questions.map((question) => [question.id, question]));
const messages = findOutGroups(assessment, bank, { today: '2026-11-23' }).map((group) =>
  writeQuestions(group, { session: 'shop', project: 'Shop', questions }).replaceAll('[ ] 3', '[x] 3'),
);

const tried = tally('answer replies');

it('a filled-in message, however damaged, is refused in words or entered right', { timeout: 36_000_000 }, () => {
  fc.assert(
    fc.property(mutatedText(messages), (text) =>
      tried(() => {
        if (!isReply(text)) return;
        const entered = readReply(text, 'reply.md')
          .answers.filter(({ key, reply }) => misfitOf(assessment, bank, key, reply.na !== undefined) === undefined)
          .reduce(
            (before, { key, side, reply }) => takeReply(before, key, side, reply, '2026-11-23').assessment,
            assessment,
          );
        expect(assessmentSchema.parse(entered)).toEqual(entered);
      }),
    ),
    someCases(0.3),
  );
});
