import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { Refusal } from '../io/exit-code.ts';
import { print, printJson, tell } from '../io/output.ts';
import type { Format } from './formats.ts';
import { tellNotWritten } from './not-written.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';
import { checkedRenderer } from './render.ts';
import type { Rendered } from './rendered.ts';
import type { ReportShape } from './report-options.ts';
import { filesOf, STDOUT, type Target } from './targets.ts';
import { writeRendered } from './write-rendered.ts';

/** A file that was written, as `--json` prints it. */
export type Written = { name: string; format: string; path: string; bytes: number };
/** One that was not, with the reason; only where others were asked for beside it. */
export type NotWritten = { name: string; format: string; path: string; error: string };

export type WriteOptions = {
  /** The file that the assessment was read from, which is never written over. */
  source?: string;
  /** False keeps the assessment out of a PDF. */
  attach?: boolean | undefined;
  shape?: ReportShape;
  signal?: AbortSignal;
  /** Where a report of a fault goes. */
  home?: string | undefined;
  /** Locks what is written; the files then end in .age. */
  lock?: ((content: string | Uint8Array) => Promise<Uint8Array>) | undefined;
  /** No progress on standard error. */
  quiet?: boolean | undefined;
  /** There are more files to write than these. */
  more?: boolean;
};

/**
 * Writes an assessment to each target. One that fails does not stop the others: it is told on standard error and comes
 * back as such. Throws what a file's writing throws where it is the only one, and the signal's reason when it is stopped.
 */
export async function writeTargets(
  assessment: Assessment,
  bank: Bank,
  wanted: readonly Target[],
  { source, attach, shape, signal, home, quiet, more = false, lock }: WriteOptions = {},
): Promise<(Written | NotWritten)[]> {
  const line = progressLine(process.stderr, process.env, quiet);
  let onProgress: (done: number) => void = () => {};
  const { render, check } = checkedRenderer(assessment, bank, {
    now: new Date(),
    attach,
    shape,
    signal,
    onProgress: (done) => onProgress(done),
    onWarning: (text) => line.aside(() => tell(text)),
  });
  const found: (Written | NotWritten)[] = [];
  try {
    for (const [index, target] of wanted.entries()) {
      onProgress = showing(line, target, index, wanted.length);
      onProgress(0);
      try {
        refuseSource(target.path, source);
        found.push(...(await write(target, () => render(target.format), check, line, lock)));
      } catch (error) {
        if (signal?.aborted || (wanted.length === 1 && !more)) throw error;
        const path = resolve(target.path);
        line.aside(() => found.push({ ...target, path, error: tellNotWritten(path, error, target.format, home) }));
      }
    }
  } finally {
    line.clear();
  }
  return found;
}

function showing(line: ProgressLine, { path }: Target, index: number, all: number): (done: number) => void {
  const place = all === 1 ? '' : ` (${index + 1} of ${all})`;
  return (done) => line.show(done, `${path === STDOUT ? 'report' : basename(path)}${place}`);
}

async function write(
  { name, format, path }: Target,
  render: () => Promise<Rendered>,
  check: ((format: Format, bytes: Uint8Array) => Promise<void>) | undefined,
  line: ProgressLine,
  lock: WriteOptions['lock'],
): Promise<Written[]> {
  if (path === STDOUT && (lock !== undefined || BINARY.includes(format)) && process.stdout.isTTY) {
    throw new Refusal(
      `${lock === undefined ? format : 'a locked file'} is nothing that a terminal can show`,
      'name a file with --out, or pipe it',
    );
  }
  const rendered = await render();
  if (path !== STDOUT) {
    const written = await writeRendered(path, format, rendered, { check, lock });
    return written.map((one) => ({ name, format, ...one }));
  }
  line.clear();
  for (const { content } of filesOf(path, rendered)) {
    await check?.(format, Buffer.from(content));
    if (!process.stdout.write(lock === undefined ? content : await lock(content))) await once(process.stdout, 'drain');
  }
  return [];
}

const BINARY: readonly Format[] = ['pdf', 'docx', 'xlsx'];

/** Whether something that was asked for is not there. */
export function anyMissing(found: readonly (Written | NotWritten)[]): boolean {
  return found.some((one) => 'error' in one);
}

/** Says which files there are now; `--json` says which there are not, too. */
export function printWritten(found: readonly (Written | NotWritten)[], json: boolean | undefined): void {
  if (json) printJson(found);
  else for (const one of found) if (!('error' in one)) print(one.path);
}

function refuseSource(path: string, source: string | undefined): void {
  if (isSource(path, source)) {
    throw new Refusal(`${resolve(path)} is the file that was read`, 'name another one with --out');
  }
}

/** Whether this is the file that was read, by whatever name. */
export function isSource(path: string, source: string | undefined): boolean {
  if (source === undefined || path === STDOUT || !existsSync(path) || !existsSync(source)) return false;
  return realpathSync(path) === realpathSync(source);
}
