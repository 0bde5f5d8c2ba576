import { InputError } from '../../model/problem.ts';
import { messageOf } from './message-of.ts';
import type { Wizard } from './wizard.ts';

/** Does something that may fail outside the program (a file, the disk) and tells the person if it does. */
export function attempt(wizard: Wizard, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    tellFault(wizard, error);
    return false;
  }
}

/** Tells the person what went wrong outside the program, and what to do about it where that is known. */
export function tellFault(wizard: Wizard, error: unknown): void {
  const problem = error instanceof InputError ? error.problems[0] : undefined;
  const parts = problem && [problem.message, problem.mend].filter((part) => part !== undefined);
  const text = parts?.join(': ') ?? messageOf(error);
  wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
}
