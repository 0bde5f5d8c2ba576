import { describe, expect, it } from 'vitest';
import type { Answer, Reply, Side } from '../../../src/model/answer.ts';
import { takeReply } from '../../../src/model/edits/take-reply.ts';
import { effectiveReply } from '../../../src/model/effective.ts';
import { parseAssessment } from '../../../src/model/parse.ts';

const KEY = 'SY-03@erp';
const TODAY = '2027-01-15';
const start = parseAssessment('plimsoll: 1\nanswers: {P-ST-01: 2}', 'a.yaml').assessment;

function take(answer: Answer | undefined, side: Side, reply: Reply) {
  const before = answer === undefined ? start : { ...start, answers: { ...start.answers, [KEY]: answer } };
  const { assessment, ...told } = takeReply(before, KEY, side, reply, TODAY);
  expect({ ...assessment, answers: { ...assessment.answers, [KEY]: undefined } }).toEqual({
    ...start,
    answers: { ...start.answers, [KEY]: undefined },
  });
  return { ...told, answer: assessment.answers[KEY], counts: effectiveReply(assessment, KEY, undefined, false) };
}

describe('a reply to an open question', () => {
  it.each<[string, Answer | undefined]>([
    ['nobody has answered', undefined],
    ['both together do not know', { joint: { points: 'unknown' } }],
    ['the same side does not know', { technology: { points: 'unknown' } }],
    ['the answer has run out', { joint: { points: 4, until: '2027-01-14' } }],
  ])('is taken and counts where %s', (_, answer) => {
    const { outcome, counts } = take(answer, 'technology', { points: 3, note: 'seen' });
    expect(outcome).toBe('taken');
    expect(counts).toMatchObject({ reply: { points: 3, note: 'seen' }, disputed: false });
  });

  it('leaves the remarks of the unknown answer', () => {
    const { answer } = take({ joint: { points: 'unknown', note: 'ask Karl', flagged: true } }, 'technology', {
      points: 3,
    });
    expect(answer).toEqual({ joint: { note: 'ask Karl', flagged: true }, technology: { points: 3 } });
  });

  it('may be that it is not known, or only a note', () => {
    expect(take({ joint: { points: 'unknown' } }, 'business', { points: 'unknown' }).counts.reply?.points).toBe(
      'unknown',
    );
    const { answer, outcome } = take({ joint: { points: 'unknown' } }, 'business', { note: 'ask IT' });
    expect([outcome, answer]).toEqual(['taken', { joint: { points: 'unknown' }, business: { note: 'ask IT' } }]);
  });

  it('of both together is the joint answer', () => {
    expect(take({ joint: { points: 'unknown', note: 'why' } }, 'joint', { points: 2 }).answer).toEqual({
      joint: { points: 2, note: 'why' },
    });
  });

  it('leaves the other side as it is, even where that does not know', () => {
    const { answer, counts } = take({ business: { points: 'unknown' } }, 'technology', { points: 3 });
    expect(answer).toEqual({ business: { points: 'unknown' }, technology: { points: 3 } });
    expect(counts.disputed).toBe(true);
  });
});

describe('a reply to what was answered meanwhile', () => {
  it('agrees, and the joint answer stays', () => {
    const { outcome, answer } = take({ joint: { points: 3 } }, 'technology', { points: 3, note: 'seen' });
    expect(outcome).toBe('agrees');
    expect(answer).toEqual({ joint: { points: 3 }, technology: { points: 3, note: 'seen' } });
  });

  it('stands against a joint answer as one of two sides', () => {
    const { outcome, before, answer, counts } = take({ joint: { points: 4, note: 'sure' } }, 'technology', {
      points: 1,
    });
    expect([outcome, before]).toEqual(['conflict', { points: 4, note: 'sure' }]);
    expect(answer).toEqual({ business: { points: 4, note: 'sure' }, technology: { points: 1 } });
    expect(counts).toMatchObject({ reply: { points: 1 }, disputed: true });
  });

  it('stands against the other side, and against its own earlier word', () => {
    expect(take({ business: { points: 4 } }, 'technology', { na: 'gone' })).toMatchObject({
      outcome: 'conflict',
      answer: { business: { points: 4 }, technology: { na: 'gone' } },
    });
    expect(take({ technology: { points: 1 } }, 'technology', { points: 3 })).toMatchObject({
      outcome: 'conflict',
      before: { points: 1 },
      answer: { technology: { points: 3 } },
    });
  });

  it('of both together changes nothing', () => {
    const answer: Answer = { business: { points: 3 } };
    expect(take(answer, 'joint', { points: 1 })).toMatchObject({ outcome: 'conflict', answer });
  });
});
