import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { InputError } from '../../model/problem.ts';
import { attachedAssessment } from '../../report/pdf/attachment.ts';

/** A larger file is refused before it is read, in bytes. */
const LARGEST = 20 * 1024 * 1024;

/** Standard input, in place of a file's path. */
export const STDIN = '-';

/** The text of a file, or of standard input for `-`. Throws InputError where it cannot be read as text. */
export async function readInput(path: string): Promise<string> {
  if (path !== STDIN) return readTextFile(path);
  if (process.stdin.isTTY) {
    throw refused(path, 'standard input is a terminal', 'pipe a file in, as in plimsoll assess - < shop.yaml');
  }
  return decoded(await buffer(process.stdin), path);
}

/** The text of a file. Throws InputError where it cannot be read as text. */
export function readTextFile(path: string): string {
  return decoded(readBytes(path), path);
}

/** The bytes of a file. Throws InputError where it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new Error('it is a folder');
    if (stats.size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MB`);
    return readFileSync(path);
  } catch (error) {
    throw refused(path, `cannot be read: ${reason(error)}`, 'check the path and that you may read it');
  }
}

/** Text as it is; of a PDF that plimsoll wrote the assessment in it. */
function decoded(bytes: Buffer, file: string): string {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const attached = attachedAssessment(bytes);
    if (attached !== undefined) return attached;
    throw refused(
      file,
      'is a PDF without an assessment in it',
      'take a report that plimsoll wrote without --no-attach, or YAML or JSON: plimsoll export SESSION --format yaml',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file, 'is not text in UTF-8', 'save it as UTF-8');
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'you may not read it';
  return message;
}

function refused(file: string, message: string, mend: string): InputError {
  return new InputError([{ severity: 'error', file, message, mend }]);
}
