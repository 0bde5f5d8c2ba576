import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { analysis as analysisSchema } from '../../src/analysis/schema.ts';
import { loadBank } from '../../src/bank/load.ts';
import { openAssessment } from '../../src/bank/open.ts';
import { assessment as assessmentSchema } from '../../src/model/assessment.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printJson, printYaml } from '../../src/model/print.ts';
import { mutatedText } from './mutate.ts';
import { someCases, tally } from './tally.ts';

const bank = loadBank('templates');
const example = readFileSync('templates/examples/half-ready-retailer.yaml', 'utf8');
const small = `plimsoll: 1
name: Shop
scenario: T1c
depth: quick
profile: {targetDate: 2027-03-01, fte: 3, contextFlags: [bigbang]}
systems: {psp: {name: PSP, criticality: 4}, shop: null}
answers:
  P-ST-01: 3
  SY-03@psp: {business: 3, technology: {points: unknown, note: who knows, evidence: {level: test}}}
  FL-05: {na: never}
`;
// The large ones take ten times as long.
const originals = [...Array(8).fill(small), example, printJson(parseAssessment(example, 'example.yaml').assessment)];

const tried = tally('assessment files');

it('an assessment file, however damaged, is refused in words or read right', { timeout: 36_000_000 }, () => {
  fc.assert(
    fc.property(mutatedText(originals), (text) =>
      tried(() => {
        const { assessment } = openAssessment(parseAssessment(text, 'file.yaml'), bank);
        expect(assessmentSchema.parse(assessment)).toEqual(assessment);
        const again = openAssessment(parseAssessment(printYaml(assessment), 'again.yaml'), bank).assessment;
        expect(again).toEqual(assessment);
        expect(
          analysisSchema.safeParse(analyse(assessment, bank, { today: '2026-11-23', simulate: false })).error,
        ).toBe(undefined);
      }),
    ),
    someCases(0.4),
  );
});
