import { join } from 'node:path';
import { EXAMPLE, examplePath } from './example.ts';
import { withEarlier } from './files/earlier.ts';
import { interruptible } from './files/interruptible.ts';
import { formatsFor, parseReportOptions, type ReportOptions, stemsOf } from './files/report-options.ts';
import { STDOUT, targets } from './files/targets.ts';
import { anyMissing, printWritten, writeTargets } from './files/write-targets.ts';
import { EXIT, type ExitCode, Refusal } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { openFile } from './open-file.ts';

export type DemoOptions = ReportOptions & { out?: string };

/** `plimsoll demo`: the finished example in the wizard; with `--out` its report without a terminal. */
export async function demo({ out, ...options }: DemoOptions, globals: Globals): Promise<number> {
  if (out !== undefined) {
    return writeDemo(out, options, globals);
  }
  const [given] = Object.keys(options);
  if (given !== undefined) throw new Refusal(`--${given} is about the report`, 'name a folder for it with --out DIR');
  const { openWizard } = await import('./wizard.ts');
  return openWizard({ screen: 'example' }, globals);
}

async function writeDemo(out: string, options: ReportOptions, globals: Globals): Promise<ExitCode> {
  if (out === STDOUT) throw new Refusal('the demo writes several files', 'name a folder with --out DIR');
  const [bank, parsed] = await Promise.all([bankOf(globals), parseReportOptions(options)]);
  const shape = await withEarlier(parsed, options.since, bank, globals);
  const { assessment } = await openFile(examplePath(), bank, globals);
  const wanted = targets(stemsOf([EXAMPLE], shape), formatsFor(['pdf', 'md', 'json'], shape, true), join(out, '/'));
  const { home, json } = globals;
  const found = await interruptible((signal) =>
    writeTargets(assessment, bank, wanted, { shape, signal, home, quiet: json }),
  );
  printWritten(found, json);
  return anyMissing(found) ? EXIT.fault : EXIT.done;
}
