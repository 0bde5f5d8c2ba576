import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../sessions/folders.ts';
import { Refusal } from '../io/exit-code.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Makes the folders that are missing.
 * Returns the full path. Throws Refusal where that is not possible.
 */
export function writeWhole(path: string, content: string | Uint8Array): string {
  const target = resolve(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    makeFolder(dirname(target));
    if (existsSync(target) && !statSync(target).isFile()) return writeThrough(target, content);
    const file = openSync(beside, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
    return target;
  } catch (error) {
    if (existsSync(beside)) rmSync(beside);
    const { message } = error as Error;
    throw new Refusal(`cannot write ${target}: ${message}`, 'choose another place with --out');
  }
}

/** What is no plain file, as /dev/null or a named pipe, cannot be replaced: it is written to. */
function writeThrough(target: string, content: string | Uint8Array): string {
  writeFileSync(target, content);
  return target;
}
