import { statSync } from 'node:fs';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { readInput } from './io/input-file.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { requirePack } from './io/require-pack.ts';
import { type LintProblem, lintText, withBothNames } from './lint-file/faults.ts';
import { lintPage } from './lint-file/page.ts';

/** `plimsoll lint FILE`: what is wrong with an assessment file or, for a folder, with a pack. Errors end with 2. */
export async function lint(path: string, globals: Globals): Promise<ExitCode> {
  const isPack = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const problems = isPack
    ? await lintPack(path)
    : await lintText(await readInput(path, globals), path, await bankOf(globals));
  if (globals.json) printJson({ file: path, problems });
  else {
    // Programs that read it want one line for each.
    const width = process.stdout.isTTY ? lookOf(process.stdout, process.env).width : Infinity;
    print(lintPage(path, problems, width));
  }
  return problems.some(({ severity }) => severity === 'error') ? EXIT.badInput : EXIT.done;
}

async function lintPack(folder: string): Promise<LintProblem[]> {
  requirePack(folder);
  const { packProblems } = await import('../bank/load.ts');
  return packProblems(folder).map(withBothNames);
}
