import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { packOf, packWith, problemsOf, TEMPLATES } from './pack-of.ts';

const messages = (pack: Parameters<typeof problemsOf>[0]) => problemsOf(pack).map(({ message }) => message);

/** The small pack with its constants of the two sides changed. */
function agreement(change: object): ReturnType<typeof packOf> {
  const own = parse(readFileSync(join(TEMPLATES, 'agreement.yaml'), 'utf8'));
  const agenda = { ...own.agenda, aspectOfDimension: { D1: 'scope' }, aspectOfQuestion: {} };
  return packOf({ 'agreement.yaml': stringify({ ...own, patterns: [], agenda, ...change }) });
}

describe('the constants of the evidence', () => {
  it.each([
    ['document: {below: 0.75', 'document: {below: 1.6', 'must not be more than with claim'],
    ['production: {below: 0, above: 0}', 'production: {below: 1, above: 0}', 'must not be more than with test'],
    ['claim: {below: 1.5', 'claim: {below: 1.6', 'must be at most 1 more than that of poor answers'],
    ['convex: [0, 10', 'convex: [10, 0', 'the numbers must rise'],
  ])('leave less room the better it is: %s is not %s', (from, to, message) => {
    expect(messages(packWith('scoring.yaml', from, to))).toContain(message);
  });
});

describe('the constants of the two sides', () => {
  const pattern = { id: 'any', business: 'high', technology: 'low', meaning: 'Any', prompt: 'Why?' };

  it('refer to dimensions and questions that exist', () => {
    expect(messages(agreement({}))).toEqual([]);
    expect(messages(agreement({ patterns: [{ ...pattern, dimensions: ['D1'], questions: ['FL-01'] }] }))).toEqual([]);
    expect(messages(agreement({ patterns: [{ ...pattern, dimensions: ['D9'] }] }))).toEqual([
      'there is no dimension D9',
    ]);
    expect(messages(agreement({ patterns: [{ ...pattern, questions: ['FL-99'] }] }))).toEqual([
      'there is no question FL-99',
    ]);
  });

  it('keep high above low', () => {
    expect(messages(agreement({ low: 3 }))).toEqual(['low must be less than high']);
  });

  it('are refused for an aspect that nobody can answer for', () => {
    const own = parse(readFileSync(join(TEMPLATES, 'agreement.yaml'), 'utf8')).agenda;
    const agenda = { ...own, aspectOfDimension: { D1: 'weather' }, aspectOfQuestion: {} };
    expect(messages(agreement({ agenda }))).toHaveLength(1);
  });
});
