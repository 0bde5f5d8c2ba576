import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { Refusal } from '../io/exit-code.ts';
import { print, printJson, tell } from '../io/output.ts';
import type { Format } from './formats.ts';
import { renderer } from './render.ts';
import type { ReportShape } from './report-options.ts';
import { STDOUT, type Target } from './targets.ts';
import { writeWhole } from './write-file.ts';

/** A file that was written, as `--json` prints it. */
export type Written = { name: string; format: Format; path: string; bytes: number };

/**
 * Writes an assessment to each target and returns the files. `source` is the file it was read from, which is never
 * written over; `attach: false` keeps the assessment out of a PDF. Throws Refusal.
 */
export async function writeTargets(
  assessment: Assessment,
  bank: Bank,
  wanted: readonly Target[],
  { source, attach, shape }: { source?: string; attach?: boolean | undefined; shape?: ReportShape } = {},
): Promise<Written[]> {
  for (const { path } of wanted) refuseSource(path, source);
  const render = renderer(assessment, bank, { now: new Date(), attach, shape, onWarning: tell });
  const written: Written[] = [];
  for (const { name, format, path } of wanted) {
    if (path === STDOUT && format === 'pdf' && process.stdout.isTTY) {
      throw new Refusal('a PDF cannot be shown in a terminal', 'name a file with --out, or pipe it');
    }
    const content = await render(format);
    if (path === STDOUT) await writeOut(content);
    else written.push({ name, format, path: writeWhole(path, content), bytes: Buffer.byteLength(content) });
  }
  return written;
}

/** Says which files there are now. */
export function printWritten(written: readonly { path: string }[], json: boolean | undefined): void {
  if (json) printJson(written);
  else for (const { path } of written) print(path);
}

async function writeOut(content: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain');
}

function refuseSource(path: string, source: string | undefined): void {
  if (source === undefined || path === STDOUT || !existsSync(path) || !existsSync(source)) return;
  if (realpathSync(path) === realpathSync(source)) {
    throw new Refusal(`${resolve(path)} is the file that was read`, 'name another one with --out');
  }
}
