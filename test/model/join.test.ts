import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Reply } from '../../src/model/answer.ts';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { joinAssessments } from '../../src/model/join.ts';

const a = (parts: object): Assessment => assessment.parse({ plimsoll: 1, name: 'Shop', ...parts });
const joint = (points: Reply['points'], more: Partial<Reply> = {}): Answer => ({ joint: { points, ...more } });
const SIDES = ['business', 'technology'] as const;

describe('two people who answered the same questions', () => {
  const ours = a({ answers: { 'P-ST-01': joint(3), 'P-ST-02': joint(1), 'P-ST-03': joint('unknown') } });
  const theirs = a({ answers: { 'P-ST-01': joint(3), 'P-ST-02': joint(2), 'P-ST-04': joint(0) } });

  it('keep what they agree on and what only one of them answered', () => {
    const { answers } = joinAssessments(ours, theirs, { take: 'first' }).assessment;
    expect(answers).toMatchObject({ 'P-ST-01': joint(3), 'P-ST-03': joint('unknown'), 'P-ST-04': joint(0) });
  });

  it('stand beside each other where they differ and it is known whose side each is', () => {
    const { assessment: joined, differences } = joinAssessments(ours, theirs, { as: SIDES });
    expect(joined.answers['P-ST-02']).toEqual({ business: { points: 1 }, technology: { points: 2 } });
    expect(differences).toEqual([{ place: 'answers.P-ST-02', first: 1, second: 2, taken: 'both' }]);
  });

  it('leave to a choice what they differ in', () => {
    expect(joinAssessments(ours, theirs, { take: 'second' }).assessment.answers['P-ST-02']).toEqual(joint(2));
    const { assessment: joined, differences } = joinAssessments(ours, theirs, {});
    expect(joined.answers['P-ST-02']).toBeUndefined();
    expect(differences.map(({ taken }) => taken)).toEqual(['open']);
  });

  it('do not differ where one of them has only a note', () => {
    const noted = a({ answers: { 'P-ST-01': { joint: { note: 'ask again' } } } });
    const { assessment: joined, differences } = joinAssessments(ours, noted, {});
    expect(joined.answers['P-ST-01']).toEqual(joint(3, { note: 'ask again' }));
    expect(differences).toEqual([]);
  });

  it('keep both notes, the stronger evidence and the earlier end of an answer they share', () => {
    const one = a({
      answers: { 'P-ST-01': joint(3, { note: 'seen', evidence: { level: 'claim' }, until: '2027-05-01' }) },
    });
    const other = a({
      answers: { 'P-ST-01': joint(3, { note: 'tried', evidence: { level: 'test', ref: 'T-4' }, until: '2027-03-01' }) },
    });
    expect(joinAssessments(one, other, {}).assessment.answers['P-ST-01']).toEqual(
      joint(3, { note: 'seen\ntried', evidence: { level: 'test', ref: 'T-4' }, until: '2027-03-01' }),
    );
  });
});

describe('two people who described one landscape', () => {
  const erp = { id: 'erp', name: 'ERP' };

  it('know together what each of them knows', () => {
    const ours = a({ systems: [{ ...erp, criticality: 4 }], profile: { contextFlags: ['bigbang'] } });
    const theirs = a({
      systems: [
        { ...erp, criticality: 4, vendor: 'Northwind' },
        { id: 'pim', name: 'PIM' },
      ],
      profile: { fte: 3, contextFlags: ['peak'] },
    });
    const { assessment: joined, differences } = joinAssessments(ours, theirs, {});
    expect(joined.systems).toMatchObject([{ id: 'erp', criticality: 4, vendor: 'Northwind' }, { id: 'pim' }]);
    expect(joined.profile).toMatchObject({ fte: 3, contextFlags: ['bigbang', 'peak'] });
    expect(differences).toEqual([]);
  });

  it('let the first count where they state different facts, and say so', () => {
    const [ours, theirs] = [a({ systems: [{ ...erp, criticality: 4 }] }), a({ systems: [{ ...erp, criticality: 2 }] })];
    const { assessment: joined, differences } = joinAssessments(ours, theirs, {});
    expect(joined.systems[0]?.criticality).toBe(4);
    expect(differences).toEqual([{ place: 'systems.erp.criticality', first: 4, second: 2, taken: 'first' }]);
    expect(joinAssessments(ours, theirs, { take: 'second' }).assessment.systems[0]?.criticality).toBe(2);
  });

  it('do not make one flow of two', () => {
    const systems = ['erp', 'pim', 'shop'].map((id) => ({ id, name: id }));
    const one = a({ systems, flows: [{ id: 'f1', from: 'pim', to: 'shop' }] });
    const other = a({ systems, flows: [{ id: 'f1', from: 'erp', to: 'shop', pattern: 'event' }] });
    const { assessment: joined, differences } = joinAssessments(one, other, {});
    expect(joined.flows).toEqual(one.flows);
    expect(differences.map(({ place }) => place)).toEqual(['flows.f1']);
  });

  it('have confirmed what one of them confirmed', () => {
    const [ours, theirs] = [a({ systems: [{ ...erp, assumed: true }] }), a({ systems: [erp] })];
    expect(joinAssessments(ours, theirs, {}).assessment.systems[0]?.assumed).toBeUndefined();
    expect(joinAssessments(ours, ours, {}).assessment.systems[0]?.assumed).toBe(true);
  });
});

const reply = fc.record<Reply>({ points: fc.constantFrom(0, 1, 2, 3, 4, 'unknown' as const) });
const answers = fc.dictionary(fc.constantFrom('P-ST-01', 'P-ST-02', 'SY-01@erp', 'FL-05'), fc.record({ joint: reply }));

describe('joining', () => {
  it('an assessment with itself changes nothing', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const one = a({ answers: given });
        expect(joinAssessments(one, one, {})).toEqual({ assessment: one, differences: [] });
      }),
    );
  });

  it('gives the same answers whoever comes first, where it is known whose side each is', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [ours, theirs] = [a({ answers: one }), a({ answers: other })];
        const there = joinAssessments(ours, theirs, { as: ['business', 'technology'] });
        const back = joinAssessments(theirs, ours, { as: ['technology', 'business'] });
        expect(back.assessment.answers).toEqual(there.assessment.answers);
        expect(back.differences).toHaveLength(there.differences.length);
      }),
    );
  });

  it('loses no answer', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const { assessment: joined } = joinAssessments(a({ answers: one }), a({ answers: other }), { as: SIDES });
        expect(Object.keys(joined.answers).sort()).toEqual(
          [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(),
        );
      }),
    );
  });
});
