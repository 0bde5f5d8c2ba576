import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { InputError } from '../../model/problem.ts';
import { attachedAssessment } from '../../report/pdf/attachment.ts';
import { Refusal } from './exit-code.ts';
import type { Globals } from './globals.ts';

/** What is larger is refused, and not read to its end, in bytes. */
const LARGEST = 20 * 1024 * 1024;
const TOO_LARGE = `it is larger than ${LARGEST / 1024 / 1024} MB`;
/** So much is read at a time, in bytes. */
const PORTION = 1024 * 1024;

/** Standard input, in place of a file's path. */
export const STDIN = '-';

/** The text of a file, or of standard input for `-`. Throws InputError where it cannot be read as text. */
export async function readInput(path: string, globals: Globals): Promise<string> {
  if (path !== STDIN) return decoded(await unlocked(readBytes(path), path, globals), path);
  if (process.stdin.isTTY) {
    throw refused(path, 'standard input is a terminal', 'pipe a file in, as in plimsoll assess - < shop.yaml');
  }
  return decoded(await unlocked(await readStdin(), path, globals), path);
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
    if (stats.size > LARGEST) throw new Error(TOO_LARGE);
    return readWhole(path);
  } catch (error) {
    throw refused(path, `cannot be read: ${reason(error)}`, 'check the path and that you may read it');
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

async function readStdin(): Promise<Buffer> {
  const portions: Buffer[] = [];
  let size = 0;
  for await (const portion of process.stdin) {
    size += portion.length;
    if (size > LARGEST) throw refused(STDIN, `cannot be read: ${TOO_LARGE}`, 'pipe an assessment in');
    portions.push(portion);
  }
  return Buffer.concat(portions);
}

/** How a file begins that age encrypted, as it is or as text. */
const AGE = /^(?:age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/;

function isLocked(bytes: Buffer): boolean {
  return AGE.test(bytes.subarray(0, 40).toString('latin1'));
}

/** What is in a file that is locked with a passphrase, which is asked for where it was not given. */
async function unlocked(bytes: Buffer, path: string, globals: Globals): Promise<Buffer> {
  if (!isLocked(bytes)) return bytes;
  const [{ openFile }, { asRefusal, passphraseOf }] = await Promise.all([
    import('../../sessions/age/cipher.ts'),
    import('./passphrase.ts'),
  ]);
  try {
    return Buffer.from(await openFile(bytes, await passphraseOf(path, globals)));
  } catch (error) {
    const known = asRefusal(error, path);
    if (known !== error || error instanceof InputError || error instanceof Refusal) throw known;
    throw refused(path, `is locked, and damaged: ${reason(error)}`, 'take another copy of it');
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
  if (isLocked(bytes)) {
    throw refused(file, 'is locked with a passphrase', `take it in with: plimsoll import ${file}`);
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
