import { InputError } from '../../model/problem.ts';
import { attachedAssessment } from '../../report/pdf/attachment.ts';
import { Refusal } from './exit-code.ts';
import type { Globals } from './globals.ts';
import { readBytes, readStdin, reason, refused, STDIN } from './read-bytes.ts';

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
