import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printJson, printYaml } from '../../src/model/print.ts';
import { assessments } from './support/arbitrary.ts';
import { EXAMPLE } from './support/example.ts';

const order = (one: Assessment) => [
  ...one.systems.map(({ id }) => id),
  ...one.flows.map(({ id }) => id),
  ...Object.keys(one.answers),
];

describe('an assessment written and read again', () => {
  it('is the same in YAML, whatever people wrote into it', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const read = parseAssessment(printYaml(assessment), 'a.yaml');
        expect(read.assessment).toEqual(assessment);
        expect(order(read.assessment)).toEqual(order(assessment));
        expect(read.scenarioApplied).toBe(assessment.scenario !== undefined);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same in JSON', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        expect(parseAssessment(printJson(assessment), 'a.json').assessment).toEqual(assessment);
      }),
      { numRuns: 80 },
    );
  });

  it('prints to the same text again', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const text = printYaml(assessment);
        expect(printYaml(parseAssessment(text, 'a.yaml').assessment)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the written file', () => {
  const { assessment } = parseAssessment(EXAMPLE, 'example.yaml');

  it('has answers in their shortest form and entities by id', () => {
    const text = printYaml(assessment);
    expect(text).toContain('\n  P-ST-01: 3\n');
    expect(text).toContain('\n  FL-05@f1: unknown\n');
    expect(text).toContain('\n  SY-03@erp: {points: 1, by: technology, note: Only nightly files,');
    expect(text).toContain('\nsystems:\n  erp: {name: SAP S/4,');
  });

  it('marks the scenario as applied, for its entities are in the file', () => {
    expect(printYaml(assessment)).toContain('\nscenario: T2\nscenarioApplied: true\n');
    const { scenario: _, ...without } = assessment;
    expect(printYaml(without)).not.toContain('scenarioApplied');
  });

  it('leaves defaults and empty groups out, but shows depth and seed', () => {
    const bare = parseAssessment('plimsoll: 1\nname: Bare\nsystems: {erp: {name: ERP, criticality: 2}}', 'a.yaml');
    expect(printYaml(bare.assessment)).toBe(
      'plimsoll: 1\nname: Bare\ndepth: standard\nseed: 42\nsystems:\n  erp: {name: ERP}\n',
    );
  });

  it('quotes what other readers of YAML would take for something else', () => {
    const text = printYaml({ ...assessment, name: 'yes' });
    expect(text).toContain('name: "yes"');
  });
});
