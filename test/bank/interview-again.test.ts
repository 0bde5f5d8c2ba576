import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/bank/bank.ts';
import { interview } from '../../src/bank/interview.ts';
import { interviewAgain } from '../../src/bank/interview-again.ts';
import { loadBank } from '../../src/bank/load.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { landscapeOf } from './landscape-of.ts';
import { TEMPLATES } from './pack-of.ts';

const bank = loadBank(TEMPLATES);
const SCOPES = { project: [''], system: ['@shop', '@mail'], data: ['@product', '@customer'], flow: ['', '@f1', '@f2'] };
const keysOf = ({ questions }: Bank) => questions.flatMap(({ id, scope }) => SCOPES[scope].map((at) => id + at));

/** One answer after another: points, unknown, does not apply, or taken back; the first ones are the likeliest to matter. */
const steps = (of: Bank) =>
  fc.array(
    fc.record({
      key: fc.constantFrom(...keysOf(of), 'SY-03@shop', 'SY-03@mail', 'XX-99', 'SY-03@gone'),
      reply: fc.constantFrom({ points: 1 }, { points: 3 }, { points: 'unknown' }, { na: 'none' }, undefined),
    }),
    { minLength: 1, maxLength: 12 },
  );

function withReply(a: Assessment, key: string, reply: object | undefined): Assessment {
  const { [key]: _, ...others } = a.answers;
  return { ...a, answers: reply === undefined ? others : { ...others, [key]: { joint: reply } } } as Assessment;
}

function expectTheSame(of: Bank, exceptions: ReadonlySet<string>): void {
  fc.assert(
    fc.property(steps(of), (changes) => {
      let a = landscapeOf();
      let sections = interview(a, of, { exceptions });
      for (const { key, reply } of changes) {
        a = withReply(a, key, reply);
        sections = interviewAgain(sections, a, of, [key], { exceptions });
        expect(sections).toEqual(interview(a, of, { exceptions }));
      }
    }),
    { seed: 7, numRuns: 60 },
  );
}

describe('the interview after answers changed', () => {
  it('is what it is when all of it is made anew', () => expectTheSame(bank, new Set()));

  it('is so where a flow is asked apart from the standard', () => expectTheSame(bank, new Set(['FL-05@f1'])));

  it('is so where conditions read answers about the project, and by way of each other', () => {
    const [first, second] = bank.questions.filter(({ scope }) => scope === 'project').map(({ id }) => id);
    const conditions: Record<string, string> = {
      [second ?? '']: `points("${first}") >= 2`,
      'SY-01': `points("${second}") >= 2`,
      'FL-05': 'points("FL-01") >= 2',
    };
    const questions = bank.questions.map((one) => (conditions[one.id] ? { ...one, askIf: conditions[one.id] } : one));
    expectTheSame({ ...bank, questions } as Bank, new Set());
  });

  it('keeps every part that the answers do not touch', () => {
    const a = landscapeOf();
    const before = interview(a, bank);
    const after = interviewAgain(before, withReply(a, 'SY-01@shop', { points: 2 }), bank, ['SY-01@shop']);
    const parts = (sections: typeof before) => sections.flatMap((one) => [one, ...one.sections]);
    const made = parts(after).filter((part) => !parts(before).includes(part));
    expect(made.map(({ id }) => id)).toEqual(['systems', 'systems/shop']);
  });
});
