import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { openAssessment } from '../../src/bank/open.ts';
import { visibleItems } from '../../src/bank/visible.ts';
import { isAnswered } from '../../src/model/answer.ts';
import { LANDSCAPE_COLLECTIONS } from '../../src/model/assessment.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printYaml } from '../../src/model/print.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const file = join(TEMPLATES, 'examples/half-ready-retailer.yaml');
const bank = loadBank(TEMPLATES);
const { assessment, problems } = openAssessment(parseAssessment(readFileSync(file, 'utf8'), 'example.yaml'), bank);
const items = visibleItems(assessment, bank);
const replies = items.flatMap(({ reply }) => reply ?? []);

describe('the finished example', () => {
  it('is read without a word of complaint', () => {
    expect(problems).toEqual([]);
  });

  it('answers every question that applies, and no other', () => {
    expect(items.filter(({ reply }) => !isAnswered(reply)).map(({ key }) => key)).toEqual([]);
    const asked = new Set(items.flatMap(({ key, question }) => (question.standard ? [key, question.id] : [key])));
    expect(Object.keys(assessment.answers).filter((key) => !asked.has(key))).toEqual([]);
  });

  it('has nothing left of the scenario that nobody has confirmed', () => {
    const entities = LANDSCAPE_COLLECTIONS.flatMap((one) => [...assessment[one]]);
    expect(entities.filter(({ assumed }) => assumed)).toEqual([]);
    expect([assessment.systems.length, assessment.dataObjects.length, assessment.flows.length]).toEqual([10, 9, 13]);
  });

  it('shows what answers can be: all points, unknown, not applicable, both sides, notes and every level of evidence', () => {
    expect(new Set(replies.map(({ points }) => points))).toEqual(new Set([0, 1, 2, 3, 4, 'unknown', undefined]));
    expect(replies.some(({ na }) => na !== undefined)).toBe(true);
    expect(items.some(({ disputed }) => disputed)).toBe(true);
    expect(items.some(({ standard }) => standard)).toBe(true);
    const levels = new Set(replies.flatMap(({ evidence }) => evidence?.level ?? []));
    expect(levels).toEqual(new Set(['claim', 'document', 'test', 'production']));
  });

  it('is the same after it was written and read again', () => {
    const again = openAssessment(parseAssessment(printYaml(assessment), 'again.yaml'), bank);
    expect(again).toEqual({ assessment, problems: [] });
  });
});
