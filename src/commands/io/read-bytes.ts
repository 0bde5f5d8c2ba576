import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { InputError } from '../../model/problem.ts';

/** What is larger is refused, and not read to its end, in bytes. */
const LARGEST = 20 * 1024 * 1024;
const TOO_LARGE = `it is larger than ${LARGEST / 1024 / 1024} MB`;
const CHECK_PATH = 'check the path and that you may read it';
/** So much is read at a time, in bytes. */
const PORTION = 1024 * 1024;

/** Standard input, in place of a file's path. */
export const STDIN = '-';

/** The bytes of a file. Throws InputError where it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new Error('it is a folder');
    if (stats.size > LARGEST) throw new Error(TOO_LARGE);
    return readWhole(path);
  } catch (error) {
    const told = reason(error);
    const mend = told === TOO_LARGE ? 'an assessment is far smaller: check that it is the right file' : CHECK_PATH;
    throw refused(path, `cannot be read: ${told}`, mend);
  }
}

/** Whatever its size is said to be: a pipe or a device has none, and may never end. */
function readWhole(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const portions: Buffer[] = [];
    for (let size = 0; ; ) {
      const portion = Buffer.allocUnsafe(PORTION);
      const length = readSync(file, portion);
      if (length === 0) return Buffer.concat(portions);
      size += length;
      if (size > LARGEST) throw new Error(TOO_LARGE);
      portions.push(portion.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of standard input. Throws InputError where there are too many. */
export async function readStdin(): Promise<Buffer> {
  const portions: Buffer[] = [];
  let size = 0;
  for await (const portion of process.stdin) {
    size += portion.length;
    if (size > LARGEST) throw refused(STDIN, `cannot be read: ${TOO_LARGE}`, 'pipe an assessment in');
    portions.push(portion);
  }
  return Buffer.concat(portions);
}

/** Why something could not be read, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'you may not read it';
  return message;
}

/** That a file is not taken, why, and what to do. */
export function refused(file: string, message: string, mend: string): InputError {
  return new InputError([{ severity: 'error', file, message, mend }]);
}
