import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DISK_FAULTS, wordsOfFault } from '../../sessions/disk-faults.ts';
import { makeFolder } from '../../sessions/folders.ts';
import { Refusal } from '../io/exit-code.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Makes the folders that are missing.
 * Returns the full path. Throws Refusal where that is not possible.
 */
export function writeWhole(path: string, content: string | Uint8Array): string {
  const target = resolve(path);
  let beside: string | undefined;
  try {
    if (isReplaceable(target)) {
      beside = writeBeside(target, content);
      renameSync(beside, target);
    } else writeFileSync(target, content);
    return target;
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw notWritten(target, error);
  }
}

/**
 * The same, but what was written is read back and given to `check` before it takes its place. Where that throws, nothing
 * stays, and it throws the same.
 */
export async function writeChecked(
  path: string,
  content: string | Uint8Array,
  check: (written: Uint8Array) => Promise<void>,
): Promise<string> {
  const target = resolve(path);
  let beside: string | undefined;
  try {
    if (isReplaceable(target)) {
      beside = writeBeside(target, content);
      await check(readFileSync(beside));
      renameSync(beside, target);
    } else {
      await check(Buffer.from(content));
      writeFileSync(target, content);
    }
    return target;
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw error instanceof Refusal ? error : notWritten(target, error);
  }
}

/** What is no plain file, as /dev/null or a named pipe, cannot be replaced: it is written to. */
function isReplaceable(target: string): boolean {
  return !existsSync(target) || statSync(target).isFile();
}

/** Writes a file that is to take the target's place, and gives its path. */
function writeBeside(target: string, content: string | Uint8Array): string {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  makeFolder(dirname(target));
  try {
    const file = openSync(beside, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return beside;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A folder that is missing is made, unless that is refused. */
const FAULTS = { ...DISK_FAULTS, ENOENT: 'its folder cannot be made', EISDIR: 'it is a folder' };

function notWritten(target: string, error: unknown): Refusal {
  return new Refusal(`cannot write ${target}: ${wordsOfFault(error, FAULTS)}`, 'choose another place with --out');
}
