import { existsSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { Refusal } from '../io/exit-code.ts';
import { comesInParts, extensionOf, FORMATS, type Format, formatOfPath } from './formats.ts';
import type { Rendered } from './rendered.ts';

export const STDOUT = '-';

/** One file to write, or several named after it where the format comes in parts: `path` is STDOUT for standard output. */
export type Target = { name: string; format: Format; path: string };

/**
 * Where files go. `names` are the file names without ending, `out` what `--out` says: nothing (here), a folder, a file
 * or `-`. Formats come from `--format`, else from the ending of `out`, else `pdf`. Throws Refusal where they contradict.
 */
export function targets(names: readonly string[], formats: readonly Format[], out: string | undefined): Target[] {
  const named = out === undefined || out === STDOUT || isFolder(out) ? undefined : formatOfPath(out);
  const wanted: readonly Format[] = formats.length > 0 ? formats : [named ?? 'pdf'];
  const all = names.flatMap((name) => wanted.map((format) => ({ name, format })));
  if (out === undefined) return all.map((one) => ({ ...one, path: `${one.name}.${extensionOf(one.format)}` }));
  if (out === STDOUT) {
    const one = only(all, 'only one file fits on standard output');
    refuseParts(one.format);
    return [{ ...one, path: STDOUT }];
  }
  if (isFolder(out) || (named === undefined && all.length > 1)) {
    return all.map((one) => ({ ...one, path: join(out, `${one.name}.${extensionOf(one.format)}`) }));
  }
  const { name, format } = only(all, `${out} is one file`);
  if (named === undefined && formats.length === 0) {
    throw new Refusal(`cannot tell the format of ${out}`, `end it in ${endings()}, or add --format`);
  }
  if (named !== undefined && named !== format) {
    throw new Refusal(`${out} ends like ${named}, but --format says ${format}`, 'make them agree');
  }
  refuseParts(format);
  return [{ name, format, path: out }];
}

function endings(): string {
  return [
    ...new Set(FORMATS.filter((format) => !comesInParts(format)).map((format) => `.${extensionOf(format)}`)),
  ].join(' ');
}

function refuseParts(format: Format): void {
  if (!comesInParts(format)) return;
  throw new Refusal(`${format} is one file for each table`, 'name a folder with --out DIR/');
}

/** What was rendered for a path as files: one, or for a format in parts NAME-PART.ENDING each. */
export function filesOf(path: string, rendered: Rendered): { path: string; content: string | Uint8Array }[] {
  if (typeof rendered === 'string' || rendered instanceof Uint8Array) return [{ path, content: rendered }];
  const { dir, name, ext } = parse(path);
  return rendered.map(({ part, content }) => ({ path: join(dir, `${name}-${part}${ext}`), content }));
}

function only<T>(all: readonly T[], why: string): T {
  const [first, ...others] = all;
  if (first === undefined || others.length > 0) {
    throw new Refusal(`${why}, and ${all.length} were asked for`, 'name a folder with --out DIR/');
  }
  return first;
}

export function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());
}
