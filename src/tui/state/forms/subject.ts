import type { Assessment, Collection } from '../../../model/assessment.ts';
import type { Aspect } from '../../../model/edits/project.ts';

/** What a form is about. Without an id or place: a new one. */
export type Subject =
  | { of: Exclude<Collection, 'failures'>; id?: string }
  /** By its number in the list, from 0; `flow`: where a new one is. `from`: what is taken over into a new one. */
  | { of: 'failures'; at?: number; flow?: string; from?: FailureDraft }
  | { of: 'step'; process: string; at?: number }
  /** By its number in the list of the system's, from 0. */
  | { of: 'interface'; system?: string; at?: number }
  /** Of a group of attributes, or without one of the whole data object. */
  | { of: 'golden'; object?: string; group?: string }
  /** By its number in the list, from 0. */
  | { of: 'minute'; at: number }
  | { of: 'profile' }
  | { of: 'decision'; aspect: Aspect }
  | { of: 'treatment'; rule: string }
  /** A flow's own three figures. */
  | { of: 'estimate'; flow: string }
  /** The people's own three figures of the whole project. */
  | { of: 'own-estimate' };

/** What is known of a failure scenario before somebody writes it down. */
export type FailureDraft = {
  mode: string;
  detection?: string;
  reaction?: string;
  notify?: readonly string[];
  channel?: string;
  withinMinutes?: number;
};

/** A name of the subject, to tell one form from another. */
export function subjectKey(subject: Subject): string {
  return Object.values(subject)
    .filter((part) => typeof part !== 'object')
    .join(' ');
}

/**
 * Where the mark of a list goes once a form is kept, from 0: to what is new, which is the last; from the figures of a flow
 * on to the next flow.
 */
export function markAfter(a: Assessment, subject: Subject): number {
  switch (subject.of) {
    case 'profile':
    case 'own-estimate':
    case 'decision':
    case 'treatment':
    case 'golden':
    case 'interface':
    case 'minute':
      return 0;
    case 'estimate':
      return a.flows.findIndex(({ id }) => id === subject.flow) + 1;
    case 'step':
      return (a.processes.find(({ id }) => id === subject.process)?.steps.length ?? 1) - 1;
    default:
      return a[subject.of].length - 1;
  }
}
