import { compareAssessments } from '../../analysis/changes/compare.ts';
import { findChanges } from '../../analysis/changes/find-changes.ts';
import type { Changes } from '../../analysis/changes/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Remembered, remembered } from './figures.ts';
import type { Earlier, OpenSession } from './session.ts';

const known = new WeakMap<Assessment, Remembered<Changes>>();

/** What changed since an earlier state, and what each change moved: seconds, and of hundreds of systems a minute. */
export function changesSince(before: Assessment): Remembered<Changes> {
  const found = known.get(before) ?? remembered((a, bank, options) => compareAssessments(before, a, bank, options));
  known.set(before, found);
  return found;
}

/** What is compared with: an earlier state, or how it was when it was opened. */
export type Baseline = Earlier | OpenSession['opened'];

/**
 * What the open session is compared with: what the person chose; else the state when it was opened, where anything
 * changed since; else what was offered. Undefined: there is nothing yet.
 */
export function baselineOf({ session, opened, compared }: OpenSession, bank: Bank): Baseline | undefined {
  const { with: wanted, isChosen = false } = compared ?? {};
  if (isChosen) return wanted === 'opened' ? opened : wanted;
  if (isChanged(opened.assessment, session.assessment, bank)) return opened;
  return wanted === 'opened' ? undefined : wanted;
}

function isChanged(before: Assessment, after: Assessment, bank: Bank): boolean {
  if (before === after) return false;
  const { found, unscored } = findChanges(before, after, bank);
  return found.length + unscored.length > 0;
}
