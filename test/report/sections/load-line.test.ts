import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/analysis/context.ts';
import { analyse } from '../../../src/analysis/index.ts';
import type { Analysis } from '../../../src/analysis/schema.ts';
import { lookOf } from '../../../src/commands/io/look.ts';
import { summary } from '../../../src/commands/summary/summary.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { threeWay } from '../../../src/model/three-way.ts';
import { overviewTable } from '../../../src/report/tables/overview.ts';
import type { Source } from '../../../src/report/tables/source.ts';
import { bank, halfAnswered, META, reportOf } from '../support/sample.ts';
import { allText, chapterOf } from '../support/texts.ts';

const sourceOf = (assessment: Assessment, analysis: Analysis): Source => ({
  assessment,
  analysis,
  bank: bank(),
  context: createContext(assessment, bank()),
  questions: new Map(),
  rules: new Map(),
});
const plain = halfAnswered();
const own = { ...plain, profile: { ...plain.profile, loadLine: 65 } };

describe('a load line of the project itself', () => {
  it('stands on the cover, in the method and where the numbers are explained, with that of the bank beside it', () => {
    const { report } = reportOf(own);
    const cover = report.blocks.find((block) => block.kind === 'cover');
    expect(cover?.facts).toContainEqual({ key: 'Load line', value: '65, set by this project (question bank: 50)' });
    const text = allText(report.blocks);
    expect(text).toContain('is the readiness of 65 that a project needs to proceed with a plan, set by this project');
    expect(text).toContain('demonstrated readiness 65 or more (the load line that this project set; the question bank');
    expect(text).toContain('Short of 65, 70');
    expect(text).toContain('load line of 65');
  });

  it('stands nowhere where the project set none', () => {
    const { report } = reportOf(plain);
    const text = allText(report.blocks);
    expect(text).not.toContain('set by this project');
    expect(text).toContain('Short of 50, 70');
    expect(chapterOf(report.blocks, 'method')).not.toEqual([]);
  });

  it('is told with the readiness in a terminal and in the first table', () => {
    const analysis = analyse(own, bank());
    const shown = { assessment: own, analysis, bank: bank(), today: META.date, look: lookOf({ columns: 100 }, {}) };
    expect(summary(shown, ['readiness'])).toContain('load line 65, set by this project; the question bank asks for 50');
    const { rows } = overviewTable(sourceOf(own, analysis), META);
    expect(rows).toContainEqual(['Load line', '65, set by this project (question bank: 50)']);
  });
});

describe('the load line in a file', () => {
  const read = (line: string) =>
    parseAssessment(`plimsoll: 1\nname: Shop\nprofile: {loadLine: ${line}}\n`, 'shop.yaml');

  it('is a whole number from 0 to 100', () => {
    expect(read('65').assessment.profile).toEqual({ loadLine: 65 });
    for (const wrong of ['101', '-1', '62.5', 'high']) expect(() => read(wrong)).toThrow(/loadLine/);
  });

  it('is one field when two people change the same assessment', () => {
    const theirs = { ...plain, profile: { ...plain.profile, vendors: 9 } };
    expect(threeWay(plain, own, theirs)?.profile).toEqual({ ...plain.profile, vendors: 9, loadLine: 65 });
    expect(threeWay(plain, own, { ...plain, profile: { ...plain.profile, loadLine: 70 } })).toBeUndefined();
  });
});
