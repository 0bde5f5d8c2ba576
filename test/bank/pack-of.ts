import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RawPack } from '../../src/bank/assemble.ts';
import { assemblePack } from '../../src/bank/load.ts';
import { InputError, type Problem } from '../../src/model/problem.ts';

export const TEMPLATES = join(import.meta.dirname, '../../templates');

function own(name: string): Record<string, unknown> {
  return parse(readFileSync(join(TEMPLATES, name), 'utf8'));
}

/** The smallest sound pack: one question a scope and one rule. */
const SMALL: Record<string, string> = {
  'bank.yaml': `id: small
name: Small pack
version: 0.1.0
dimensions: [{id: D1, name: Only one, plain: The only dimension.}]
roles: [{id: boss, name: Boss}, {id: helper, name: Helper}]
`,
  'categories.yaml': `- {id: erp, name: ERP, description: Keeps the books.}
- {id: payment, name: Payment, description: Takes the money.}
- {id: other, name: Other, description: Anything else.}
`,
  'scoring.yaml': readFileSync(join(TEMPLATES, 'scoring.yaml'), 'utf8'),
  'effort.yaml': JSON.stringify({ ...own('effort.yaml'), drivers: [], schedule: withoutLeadTimes() }),
  'landscape.yaml': JSON.stringify({
    ...own('landscape.yaml'),
    exchanges: [],
    failures: [],
    oversell: { ...(own('landscape.yaml').oversell as object), sellingCategories: [] },
    exposure: { ...(own('landscape.yaml').exposure as object), consentCategories: [] },
  }),
  'agreement.yaml': JSON.stringify({
    ...own('agreement.yaml'),
    patterns: [],
    agenda: { ...(own('agreement.yaml').agenda as object), aspectOfDimension: { D1: 'scope' }, aspectOfQuestion: {} },
  }),
  'questions/all.yaml': [
    question('P-XX-01', 'project', 'Is it {a}?'.replace('{a}', 'so')),
    question('SY-01', 'system', 'Who owns {system}?'),
    question('DO-01', 'data', 'Where is {object}?'),
    question('FL-01', 'flow', 'Does {flow} work?'),
  ].join('\n'),
  'risks/all.yaml': `- id: R01
  name: It goes wrong
  category: strategy
  scope: project
  triggers: {P-XX-01: 1}
  combine: max
  probability: {good: 0.1, bad: 0.5}
  impact: 3
  objective: cost
  condition: it is so
  event: it goes wrong
  mitigation: mend it
  owner: both
  earlyWarning: it creaks
`,
};

function withoutLeadTimes(): object {
  return { ...(own('effort.yaml').schedule as object), leadTimes: [] };
}

/** A well-formed question as YAML; `more` are further lines of fields. */
export function question(id: string, scope: string, text: string, more = ''): string {
  return `- id: ${id}
  text: "${text}"
  options: [none, little, some, most, all]
  why: because
  good: all of it
  action: do it
  fix: {days: [1, 2]}
  scope: ${scope}
  phase: strategy
  dimension: D1
  weight: 1
  answeredBy: both
  depth: ${more.includes('deep') ? 'deep' : 'standard'}
${more
  .replace('deep', '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => `  ${line}\n`)
  .join('')}`;
}

/** The small pack with files replaced, added or, with undefined, left out. */
export function packOf(files: Record<string, string | undefined> = {}): RawPack {
  const all = { ...SMALL, ...files };
  return {
    dir: 'my-pack',
    files: Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }])),
  };
}

/** The small pack with text of one file replaced; the text must be there. */
export function packWith(file: string, from: string, to: string): RawPack {
  const text = SMALL[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
  return packOf({ [file]: text.replace(from, to) });
}

/** The small pack with a question more. */
export function packAsking(entry: string): RawPack {
  return packOf({ 'questions/more.yaml': entry });
}

/** What the loader says against a pack; empty if nothing. */
export function problemsOf(pack: RawPack): readonly Problem[] {
  try {
    assemblePack(pack);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
