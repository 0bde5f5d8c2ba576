import { describe, expect, it } from 'vitest';
import { setChoice, setEvidence, setNote, setReply, setUntil, toggleFlag } from '../../../src/model/edits/answers.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { refusals } from '../support/faults.ts';

const KEY = 'SY-03@erp';
const start = parseAssessment('plimsoll: 1\nanswers: {P-ST-01: 2}', 'a.yaml').assessment;

describe('an answer', () => {
  it('is given by one side without touching the other', () => {
    const one = setReply(start, KEY, 'business', { points: 3 });
    const two = setReply(one, KEY, 'technology', { points: 'unknown' });
    expect(two.answers[KEY]).toEqual({ business: { points: 3 }, technology: { points: 'unknown' } });
    expect(setReply(two, KEY, 'business', undefined).answers[KEY]).toEqual({ technology: { points: 'unknown' } });
  });

  it('stays as each side gave it when a consensus is found, changed and taken back', () => {
    const said = {
      business: { points: 3, note: 'yes' },
      technology: { points: 1, evidence: { level: 'test', ref: 'T1' } },
    } as const;
    const apart = setReply(setReply(start, KEY, 'business', said.business), KEY, 'technology', said.technology);
    const agreed = setReply(apart, KEY, 'joint', { points: 2 });
    expect(agreed.answers[KEY]).toEqual({ ...said, joint: { points: 2 } });
    const changed = setEvidence(
      toggleFlag(setNote(setChoice(agreed, KEY, 'joint', { na: 'gone' }), KEY, 'joint', 'why'), KEY, 'joint'),
      KEY,
      'joint',
      { level: 'document' },
    );
    expect(changed.answers[KEY]).toMatchObject(said);
    expect(setReply(changed, KEY, 'joint', undefined).answers[KEY]).toEqual(said);
  });

  it('taken back leaves nothing behind, and the old assessment is as it was', () => {
    const given = setReply(start, KEY, 'joint', { points: 1 });
    expect(setReply(given, KEY, 'joint', undefined)).toEqual(start);
    expect(start.answers).toEqual({ 'P-ST-01': { joint: { points: 2 } } });
  });

  it('keeps note, evidence and flag when the choice changes', () => {
    const noted = toggleFlag(
      setNote(setChoice(start, KEY, 'joint', { points: 1 }), KEY, 'joint', ' nightly\u001b[1m '),
      KEY,
      'joint',
    );
    const changed = setChoice(setEvidence(noted, KEY, 'joint', { level: 'test' }), KEY, 'joint', { na: 'no ERP' });
    expect(changed.answers[KEY]?.joint).toEqual({
      na: 'no ERP',
      note: 'nightly',
      evidence: { level: 'test' },
      flagged: true,
    });
    const bare = toggleFlag(setEvidence(setNote(changed, KEY, 'joint', ''), KEY, 'joint', undefined), KEY, 'joint');
    expect(bare.answers[KEY]?.joint).toEqual({ na: 'no ERP' });
    expect(setChoice(bare, KEY, 'joint', undefined)).toEqual(start);
  });

  it('may be a note before it is a choice', () => {
    expect(setNote(start, KEY, 'technology', 'ask').answers[KEY]).toEqual({ technology: { note: 'ask' } });
  });

  it('with too long a note is refused in plain words', () => {
    const [fault] = refusals(() => setNote(start, KEY, 'joint', 'x'.repeat(20_001)));
    expect(fault).toMatchObject({ field: 'answers.SY-03@erp.joint.note', message: expect.stringMatching(/too long/) });
  });

  it('holds until a day, which a new choice takes away', () => {
    const held = setUntil(setChoice(start, KEY, 'joint', { points: 3 }), KEY, 'joint', '2027-01-31');
    expect(held.answers[KEY]).toEqual({ joint: { points: 3, until: '2027-01-31' } });
    expect(setChoice(held, KEY, 'joint', { points: 2 }).answers[KEY]).toEqual({ joint: { points: 2 } });
    expect(setUntil(held, KEY, 'joint', undefined).answers[KEY]).toEqual({ joint: { points: 3 } });
    expect(refusals(() => setUntil(held, KEY, 'joint', 'soon'))).toHaveLength(1);
  });
});
