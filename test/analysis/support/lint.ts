import { analyse } from '../../../src/analysis/index.ts';
import type { LintFinding } from '../../../src/analysis/schema.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from './bank.ts';
import { type Sketch, sketch } from './build.ts';

/** What one invariant finds. */
export function found(invariant: string, facts: Sketch | Assessment): LintFinding[] {
  const a = 'plimsoll' in facts ? (facts as Assessment) : sketch(facts);
  return analyse(a, BANK).lint.filter(({ id }) => id === invariant);
}

export const SYSTEMS = [
  { id: 'shop', name: 'Shop', criticality: 2 },
  { id: 'erp', name: 'ERP', criticality: 2 },
];
