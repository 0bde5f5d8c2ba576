import { parseAssessment } from '../../../src/model/parse.ts';
import { InputError, type Problem } from '../../../src/model/problem.ts';

/** The problems with which a call is refused; fails the test where it is not. */
export function refusals(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('it was not refused');
}

/** The problems of a file that must be refused. */
export function faultsOf(text: string, file = 'a.yaml'): readonly Problem[] {
  return refusals(() => parseAssessment(text, file));
}

/** The one problem of a file that must be refused for one reason. */
export function faultOf(text: string, file = 'a.yaml'): Problem {
  const [first, ...others] = faultsOf(text, file);
  if (first === undefined || others.length > 0)
    throw new Error(`not one problem: ${JSON.stringify([first, ...others])}`);
  return first;
}
