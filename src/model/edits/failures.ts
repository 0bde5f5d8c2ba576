import { type Assessment, assessment as schema } from '../assessment.ts';
import type { Failure } from '../entities.ts';
import { checked } from './checked.ts';

/**
 * Writes a failure scenario at a place of the list; behind the last one it is added. What somebody writes counts as
 * confirmed. A place is its number from 0, since scenarios need no id. Throws InputError, with fields below
 * `failures.PLACE`, where one is wrong.
 */
export function setFailure(
  assessment: Assessment,
  at: number,
  fields: { [F in keyof Failure]?: Failure[F] | undefined },
): Assessment {
  const list = schema.shape.failures.unwrap();
  const failure = checked(list.element, { ...fields, assumed: undefined }, ['failures', String(at)]);
  return { ...assessment, failures: assessment.failures.toSpliced(at, 1, failure) };
}

/** The assessment without the scenario at a place; a place that is none changes nothing. */
export function removeFailure(assessment: Assessment, at: number): Assessment {
  return at in assessment.failures ? { ...assessment, failures: assessment.failures.toSpliced(at, 1) } : assessment;
}
