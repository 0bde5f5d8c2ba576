import { nameOf } from '../../bank/names.ts';
import type { Assessment } from '../../model/assessment.ts';

/** What people call a scope: the project, a system, a data object, a flow, or several joined by +. */
export function scopeName(id: string, assessment: Assessment): string {
  if (id === 'project') return 'the project';
  return id
    .split('+')
    .map((one) => nameOf(assessment, one))
    .join(' + ');
}
