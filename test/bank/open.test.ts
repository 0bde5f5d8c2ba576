import { describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { openAssessment } from '../../src/bank/open.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { InputError, type Problem } from '../../src/model/problem.ts';
import { TEMPLATES } from './pack-of.ts';

const bank = loadBank(TEMPLATES);
const open = (text: string) => openAssessment(parseAssessment(`plimsoll: 1\nname: Shop\n${text}`, 'shop.yaml'), bank);

function faults(text: string): readonly Problem[] {
  try {
    open(text);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const TWO = `systems:
  shop: {name: Shop, category: ecommerce}
  erp: {name: ERP, category: erp}
dataObjects:
  order: {name: Order}
flows:
  f1: {from: shop, to: erp, objects: [order]}
`;

describe('a scenario', () => {
  it('comes first and is changed by the file', () => {
    const { assessment } = open('scenario: T1a\nsystems:\n  ana:\n  crm: {name: Our CRM}\n');
    expect(assessment.systems.map(({ id }) => id)).toEqual(['web', 'cms', 'crm', 'mail', 'dam']);
    expect(assessment.systems.find(({ id }) => id === 'crm')?.name).toBe('Our CRM');
    expect(assessment.flows.map(({ id }) => id)).not.toContain('f6');
  });

  it('that does not exist is refused with those that do', () => {
    expect(faults('scenario: T9\n')).toEqual([
      expect.objectContaining({
        file: 'shop.yaml',
        line: 3,
        field: 'scenario',
        mend: expect.stringContaining('T1a, T1b, T1c, T2'),
      }),
    ]);
  });

  it('is not laid under a file that has it already', () => {
    expect(open(`scenario: T1a\nscenarioApplied: true\n${TWO}`).assessment.systems).toHaveLength(2);
  });
});

describe('a category', () => {
  it('must be one of the bank', () => {
    expect(faults('systems:\n  erp: {name: ERP, category: epr}\n')).toContainEqual(
      expect.objectContaining({ line: 4, field: 'systems.erp.category', mend: 'did you mean erp?' }),
    );
  });
});

describe('an answer', () => {
  const answer = (key: string, value = '3') => faults(`${TWO}answers:\n  ${key}: ${value}\n`);

  it.each(['P-ST-01', 'SY-03@erp', 'DO-01@order', 'FL-08@f1', 'FL-05', 'FL-05@f1'])('under %s is taken', (key) => {
    expect(answer(key)).toEqual([]);
  });

  it.each([
    ['P-ST-99', 'there is no question P-ST-99', /did you mean P-ST-0?9/],
    ['P-ST-01@erp', 'about the project as a whole', /^write P-ST-01$/],
    ['SY-03', 'about each system', /^write SY-03@shop$/],
    ['FL-08', 'about each flow', /^write FL-08@f1$/],
    ['SY-03@f1', 'f1 is a flow', /^write SY-03@shop$/],
    ['FL-05@erp', 'erp is a system', /^write FL-05@f1$/],
    ['SY-03@erq', 'there is no system erq', /^did you mean erp\?$/],
  ])('under %s is refused', (key, message, mend) => {
    expect(answer(key)).toEqual([
      expect.objectContaining({
        line: 11,
        field: `answers.${key}`,
        message: expect.stringContaining(message),
        mend: expect.stringMatching(mend),
      }),
    ]);
  });

  it('that says a gate does not apply is refused, by whichever side', () => {
    expect(answer('P-ST-01', '{na: no need}')[0]).toMatchObject({
      rule: 'I-23',
      message: expect.stringContaining('gate'),
    });
    expect(answer('SY-01@erp', '{business: 3, technology: {na: no}}')[0]).toMatchObject({ rule: 'I-23' });
    expect(answer('P-ST-02', '{na: no problems}')).toEqual([]);
  });

  it('about what was removed is kept in a file whose scenario is applied', () => {
    const text = `scenario: T1a\nscenarioApplied: true\n${TWO}answers:\n  SY-03@ana: 3\n`;
    expect(open(text).assessment.answers).toHaveProperty('SY-03@ana');
  });

  it('to a question that the depth does not ask is kept', () => {
    expect(open('depth: quick\nanswers:\n  P-AP-03: 2\n').assessment.answers).toHaveProperty('P-AP-03');
  });
});

describe('references', () => {
  it('that lead nowhere are refused together with the answers that do not fit', () => {
    const found = faults('flows:\n  f1: {from: shop, to: erp, objects: [order]}\nanswers:\n  P-ST-99: 1\n').map(
      ({ field }) => field,
    );
    expect(found).toEqual(expect.arrayContaining(['flows.f1.from', 'flows.f1.to', 'answers.P-ST-99']));
  });
});
