import type { Question } from '../../bank/schema.ts';
import { percentSpan } from '../wording.ts';

export type Days = { from: number; to: number; middle: number };

/**
 * Person-days of an action. An action on a standard answer is done once for each flow that the answer stands for, as if
 * each flow had been answered alone; `perFlow` actions count all flows.
 *
 * @param times for how many scopes the action is done
 * @param flows number of flows of the landscape
 * @returns null where the action is not work of days
 */
export function actionDays({ fix }: Question, times: number, flows: number): Days | null {
  if (fix.days === undefined) return null;
  const factor = fix.perFlow ? flows : times;
  const [from, to] = fix.days;
  return { from: from * factor, to: to * factor, middle: ((from + to) / 2) * factor };
}

/** What the action takes where days do not say it; undefined where they do. */
export function insteadOfDays({ fix }: Question): string | undefined {
  if (fix.days !== undefined) return undefined;
  if (fix.instead !== undefined) return fix.instead;
  if (fix.shareOfEffort === undefined) return undefined;
  return `${percentSpan(...fix.shareOfEffort)} of the build effort`;
}

/** Before which phase an action is due: before the work that needs its result begins. */
const DUE: Record<Question['phase'], string> = {
  strategy: 'architecture',
  business: 'design',
  application: 'design',
  infrastructure: 'design',
  design: 'delivery',
  delivery: 'go-live',
  maintenance: 'go-live',
};
const DUE_ORDER = ['architecture', 'design', 'delivery', 'go-live'];

export function duePhase({ phase }: Question): string {
  return DUE[phase];
}

/** Place of the deadline in time, the earliest 0. */
export function dueOrder(question: Question): number {
  return DUE_ORDER.indexOf(duePhase(question));
}
