import { nameOf } from '../../bank/names.ts';
import type { Assessment } from '../../model/assessment.ts';

/** What people call the things that a result speaks of; the id where nothing has that id. */

export function systemName(assessment: Assessment, id: string): string {
  return nameOf(assessment, id, 'system');
}

export function objectName(assessment: Assessment, id: string): string {
  return nameOf(assessment, id, 'data');
}

export function flowName(assessment: Assessment, id: string): string {
  return nameOf(assessment, id, 'flow');
}

export function processName({ processes }: Assessment, id: string): string {
  return processes.find((one) => one.id === id)?.name ?? id;
}

/** Any scope: the project, a system, a data object, a flow, or several joined by +. */
export function scopeName(id: string, assessment: Assessment): string {
  if (id === 'project') return 'the project';
  return id
    .split('+')
    .map((one) => nameOf(assessment, one))
    .join(' + ');
}
