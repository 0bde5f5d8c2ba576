import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import type { ParsedFile } from '../model/parsed-file.ts';
import type { Problem } from '../model/problem.ts';
import type { Globals } from './io/globals.ts';
import { readInput } from './io/input-file.ts';

/** An assessment that was read, what is worth knowing about it, and the line on which a field stands. */
export type OpenedFile = { assessment: Assessment; problems: Problem[]; locate: ParsedFile['locate'] };

/** The assessment in a file (`-`: standard input), its scenario applied. Throws InputError. */
export async function openFile(path: string, bank: Bank, globals: Globals): Promise<OpenedFile> {
  return openText(await readInput(path, globals), path, bank);
}

/** The same of a text that was read from `path`. */
export async function openText(text: string, path: string, bank: Bank): Promise<OpenedFile> {
  const [{ parseAssessment }, { openAssessment }] = await Promise.all([
    import('../model/parse.ts'),
    import('../bank/open.ts'),
  ]);
  const parsed = parseAssessment(text, path);
  return { ...openAssessment(parsed, bank), locate: parsed.locate };
}
