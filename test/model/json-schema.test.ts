import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assessmentJsonSchema } from '../../src/model/json-schema.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printJson } from '../../src/model/print.ts';
import { assessments } from './support/arbitrary.ts';
import { EXAMPLE } from './support/example.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
});
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
const validate = ajv.compile(assessmentJsonSchema());
const accepts = (text: string) => validate(parse(`plimsoll: 1\n${text}`));

describe('the JSON Schema of the assessment file', () => {
  it('takes the file of the documentation', () => {
    validate(parse(EXAMPLE));
    expect(validate.errors).toBeNull();
  });

  it('takes every file that the program writes', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        validate(JSON.parse(printJson(assessment)));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  const RIGHT = [
    'systems: [{id: erp, name: ERP}]',
    'systems: {erp: {name: ERP}}',
    'scenario: T2\nsystems: {erp: , pim: {criticality: 3}}\nflows: {f1: {frequency: "minutes:15"}}',
    'failures: [{mode: m}]',
    'problems:\nprofile:\nanswers:',
    'answers: {P-ST-01: 3, P-ST-02: unknown, P-ST-03: {na: why}, P-ST-04: , SY-03@erp: {business: 1, technology: {points: 2}}}',
  ];
  const WRONG = [
    'systms: {}',
    'systems: {erp: {}}',
    'systems: [{name: ERP}]',
    'systems: {erp: {name: ERP, criticality: 5}}',
    'systems: {erp: {name: ERP, nam: x}}',
    'systems: {1x: {name: ERP}}',
    'systems: {constructor: {name: ERP}}',
    'scenario: T2\nscenarioApplied: true\nsystems: {pim: {criticality: 3}}',
    'objectives: {o1: }',
    'flows: {f1: {from: a, to: b, frequency: often}}',
    'answers: {first: 3}',
    'answers: {P-ST-01: 5}',
    'answers: {P-ST-01: {points: 1, na: x}}',
    'answers: {P-ST-01: {na: ""}}',
    'answers: {P-ST-01: {business: 1, points: 1}}',
    'decisions: {bugdet: {}}',
    'profile: {dateFixed: yes}',
  ];

  it.each(RIGHT)('takes %s, as the program does', (text) => {
    expect(accepts(text)).toBe(true);
    expect(() => parseAssessment(`plimsoll: 1\n${text}`, 'a.yaml')).not.toThrow();
  });

  it.each(WRONG)('refuses %s, as the program does', (text) => {
    expect(accepts(text)).toBe(false);
    expect(() => parseAssessment(`plimsoll: 1\n${text}`, 'a.yaml')).toThrow();
  });

  it('asks for the version', () => {
    expect(validate({ name: 'x' })).toBe(false);
    expect(validate({ plimsoll: 2 })).toBe(false);
  });
});
