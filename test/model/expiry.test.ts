import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, expiredOn } from '../../src/model/expiry.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printJson, printYaml } from '../../src/model/print.ts';
import { assessments } from './support/arbitrary.ts';

const file = (answers: string) => parseAssessment(`plimsoll: 1\nname: A\nanswers: {${answers}}`, 'a.yaml').assessment;
const onDay = (answers: string, today: string) => asOf(file(answers), today).answers;

describe('an answer that holds until a day', () => {
  it('counts through that day and is unknown from the next one on', () => {
    const short = 'P-ST-01: {points: 3, until: 2027-01-31, note: as promised}';
    expect(onDay(short, '2027-01-31')['P-ST-01']?.joint?.points).toBe(3);
    expect(onDay(short, '2027-02-01')['P-ST-01']?.joint).toEqual({
      points: 'unknown',
      until: '2027-01-31',
      note: 'as promised',
    });
  });

  it('runs out alone: other sides and other questions stay', () => {
    const short = 'P-ST-01: {business: {na: no, until: 2020-01-01}, technology: 4}, P-ST-02: 1';
    expect(onDay(short, '2027-01-01')).toEqual({
      'P-ST-01': { business: { points: 'unknown', until: '2020-01-01' }, technology: { points: 4 } },
      'P-ST-02': { joint: { points: 1 } },
    });
  });

  it('cannot run out where nothing was known or said', () => {
    const assessment = file('P-ST-01: {points: unknown, until: 2020-01-01}, P-ST-02: {note: ask, until: 2020-01-01}');
    expect(asOf(assessment, '2027-01-01')).toBe(assessment);
  });

  it('names the first of the days that are past', () => {
    const { 'P-ST-01': answer } = file(
      'P-ST-01: {business: {points: 1, until: 2020-02-01}, technology: {points: 2, until: 2020-01-01}}',
    ).answers;
    expect(expiredOn(answer, '2027-01-01')).toBe('2020-01-01');
    expect(expiredOn(answer, '2020-01-01')).toBeUndefined();
  });

  it('is written and read back', () => {
    const short = 'P-ST-01: {points: 3, until: 2027-01-31}, P-ST-02: {points: 1, by: business, until: 2027-02-01}';
    const assessment = file(short);
    for (const text of [printYaml(assessment), printJson(assessment)]) {
      expect(parseAssessment(text, 'b').assessment.answers).toEqual(assessment.answers);
    }
    expect(printYaml(assessment)).toContain('P-ST-01: {points: 3, until: "2027-01-31"}');
  });

  it.each(['31.1.2027', '2027-02-30', 'soon'])('is refused where the day is %s', (day) => {
    expect(() => file(`P-ST-01: {points: 3, until: ${day}}`)).toThrow(/until.*year-month-day/);
  });

  it('is never known after its day, and never changed before it', () => {
    fc.assert(
      fc.property(assessments, (one) => {
        expect(asOf(one, '1900-01-01')).toBe(one);
        const late = asOf(one, '9999-12-31');
        for (const answer of Object.values(late.answers))
          for (const reply of Object.values(answer))
            if (reply?.until !== undefined) expect([undefined, 'unknown']).toContain(reply.points);
        expect(asOf(late, '9999-12-31')).toBe(late);
      }),
      { numRuns: 40 },
    );
  });
});
