import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, isAnswered, type Reply, reply } from '../../src/model/answer.ts';
import { effectiveReply } from '../../src/model/effective.ts';
import { arbitraryOf } from './support/arbitrary.ts';

const at = (points: Reply['points']): Reply => ({ points });
const na: Reply = { na: 'no shop' };
const joinSides = (answer: Answer) => {
  const { key: _, ...joined } = effectiveReply({ answers: { 'P-ST-01': answer } }, 'P-ST-01', undefined, false);
  return joined;
};

describe('the answer of two sides', () => {
  it.each([
    ['the lower of two', { business: at(3), technology: at(1) }, at(1), true],
    ['the one they share', { business: at(2), technology: at(2) }, at(2), false],
    ['unknown, which is lower than nothing', { business: at('unknown'), technology: at(0) }, at('unknown'), true],
    ['the points where the other says it does not apply', { business: na, technology: at(4) }, at(4), true],
    ['does not apply where both say so', { business: na, technology: { na: 'gone' } }, na, false],
    ['the only one given', { technology: at(2) }, at(2), false],
    ['the only one that answers', { business: { note: 'ask' }, technology: at(2) }, at(2), false],
    ['the common one, whatever they said before', { business: at(0), technology: at(4), joint: at(3) }, at(3), false],
    [
      'their own while the common one is a mere note',
      { business: at(1), technology: at(2), joint: { note: 'n' } },
      at(1),
      true,
    ],
  ] as [string, Answer, Reply, boolean][])('is %s', (_, answer, reply, disputed) => {
    expect(joinSides(answer)).toEqual({ reply, disputed });
  });

  it('is none where nobody answered', () => {
    expect(effectiveReply({ answers: {} }, 'P-ST-01', undefined, false)).toEqual({ disputed: false, key: 'P-ST-01' });
    expect(isAnswered(joinSides({ business: { flagged: true } }).reply)).toBe(false);
  });

  it('is one of the replies given, whichever side gave it', () => {
    const all = arbitraryOf(reply) as fc.Arbitrary<Reply>;
    const replies = all.filter(({ points, na }) => points === undefined || na === undefined);
    fc.assert(
      fc.property(replies, replies, (a, b) => {
        const one = joinSides({ business: a, technology: b });
        const other = joinSides({ business: b, technology: a });
        expect(one.disputed).toBe(other.disputed);
        if (isAnswered(a) || isAnswered(b)) expect(one.reply?.points).toEqual(other.reply?.points);
      }),
    );
  });
});

describe('the answer that counts for a flow', () => {
  const answers = { 'FL-05': { joint: at(3) }, 'FL-05@f1': { joint: at(1) }, 'FL-05@f2': { joint: { note: 'look' } } };
  it('is its own, else the integration standard', () => {
    expect(effectiveReply({ answers }, 'FL-05', 'f1', true)).toEqual({
      reply: at(1),
      disputed: false,
      key: 'FL-05@f1',
    });
    expect(effectiveReply({ answers }, 'FL-05', 'f2', true)).toEqual({ reply: at(3), disputed: false, key: 'FL-05' });
  });

  it('is its own only, where the question has no standard', () => {
    expect(effectiveReply({ answers }, 'FL-05', 'f2', false)).toEqual({
      reply: { note: 'look' },
      disputed: false,
      key: 'FL-05@f2',
    });
  });

  it('of the project is under the bare question', () => {
    expect(effectiveReply({ answers }, 'FL-05', undefined, false).key).toBe('FL-05');
    expect(effectiveReply({ answers }, 'constructor', undefined, false)).toEqual({
      disputed: false,
      key: 'constructor',
    });
  });
});
