import type { Assessment } from '../assessment.ts';
import { type Minute, MOST_MINUTES, minute as minuteSchema } from '../entities.ts';
import { InputError } from '../problem.ts';
import { checked } from './checked.ts';

/** Takes down what was decided or parked. Throws InputError where an entry is no good, or the minutes are full. */
export function addMinute(assessment: Assessment, entry: Minute): Assessment {
  const minutes = assessment.minutes ?? [];
  if (minutes.length >= MOST_MINUTES) {
    const message = `the minutes hold ${MOST_MINUTES} entries already`;
    throw new InputError([{ severity: 'error', field: 'minutes', message, mend: 'write them out and begin anew' }]);
  }
  return { ...assessment, minutes: [...minutes, checked(minuteSchema, entry, ['minutes', String(minutes.length)])] };
}

/** Writes an entry anew; a place that is none changes nothing. Throws InputError where it is no good. */
export function setMinute(assessment: Assessment, at: number, entry: object): Assessment {
  const { minutes = [] } = assessment;
  if (!(at in minutes)) return assessment;
  return { ...assessment, minutes: minutes.with(at, checked(minuteSchema, entry, ['minutes', String(at)])) };
}

/** The assessment without an entry; a place that is none changes nothing. */
export function removeMinute(assessment: Assessment, at: number): Assessment {
  const { minutes = [], ...rest } = assessment;
  if (!(at in minutes)) return assessment;
  return minutes.length === 1 ? rest : { ...rest, minutes: minutes.toSpliced(at, 1) };
}
