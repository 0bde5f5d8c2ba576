import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Problem } from '../model/problem.ts';
import { readInput } from './io/input-file.ts';

/** The assessment in a file (`-`: standard input), its scenario applied, and what is worth knowing about it. Throws InputError. */
export async function openFile(path: string, bank: Bank): Promise<{ assessment: Assessment; problems: Problem[] }> {
  return openText(await readInput(path), path, bank);
}

/** The same of a text that was read from `path`. */
export async function openText(
  text: string,
  path: string,
  bank: Bank,
): Promise<{ assessment: Assessment; problems: Problem[] }> {
  const [{ parseAssessment }, { openAssessment }] = await Promise.all([
    import('../model/parse.ts'),
    import('../bank/open.ts'),
  ]);
  return openAssessment(parseAssessment(text, path), bank);
}
