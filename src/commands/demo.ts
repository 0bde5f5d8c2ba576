import { join } from 'node:path';
import { EXAMPLE, examplePath } from './example.ts';
import { STDOUT, targets } from './files/targets.ts';
import { printWritten, writeTargets } from './files/write-targets.ts';
import { EXIT, Refusal } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { openFile } from './open-file.ts';

/** `plimsoll demo`: the finished example in the wizard; with `--out` its report without a terminal. */
export async function demo({ out }: { out?: string }, globals: Globals): Promise<number> {
  if (out !== undefined) {
    await writeDemo(out, globals);
    return EXIT.done;
  }
  const { openWizard } = await import('./wizard.ts');
  return openWizard({ screen: 'example' }, globals);
}

async function writeDemo(out: string, globals: Globals): Promise<void> {
  if (out === STDOUT) throw new Refusal('the demo writes several files', 'name a folder with --out DIR');
  const bank = await bankOf(globals);
  const { assessment } = await openFile(examplePath(), bank);
  const wanted = targets([EXAMPLE], ['pdf', 'md', 'json'], join(out, '/'));
  printWritten(await writeTargets(assessment, bank, wanted), globals.json);
}
