import { z } from 'zod';
import { InputError } from '../model/problem.ts';
import type { AgeApart } from './age/age-apart.ts';
import type { SessionLock } from './age/lock.ts';

/** Version of the file that holds something locked. */
export const LOCKED_FORMAT = 2;

/** What lies on the disk of a locked session or snapshot: nothing of it can be read but when it was saved. */
const envelope = z.strictObject({
  format: z.literal(LOCKED_FORMAT),
  locked: z.literal(true),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The key, which the passphrase opens: an age file. */
  key: z.string(),
  /** The document, which the key opens: an age file. */
  sealed: z.string(),
});
export type Envelope = z.infer<typeof envelope>;

/** What an envelope says of itself. Inside it stands once more, where nobody can change it. */
export type Marks = Pick<Envelope, 'revision' | 'createdAt' | 'updatedAt'>;

export function isEnvelope(document: unknown): document is Envelope {
  return envelope.safeParse(document).success;
}

/** A document as it lies on the disk. */
export function sealed(
  document: object,
  { revision, createdAt, updatedAt }: Marks,
  lock: SessionLock,
  age: AgeApart,
): Envelope {
  const marks = { revision, createdAt, updatedAt };
  const text = JSON.stringify({ marks, document });
  return { format: LOCKED_FORMAT, locked: true, ...marks, key: lock.key, sealed: age.seal(text, lock) };
}

/** The document in an envelope that was read from `file`. Throws InputError where it is damaged, or not what was put in. */
export function unsealed(
  { sealed: text, ...outside }: Envelope,
  lock: SessionLock,
  age: AgeApart,
  file: string,
): unknown {
  const damaged = (why: string) => {
    const mend = 'take an earlier version from the folder of versions, or a backup (plimsoll where shows both)';
    return new InputError([{ severity: 'error', file, message: `cannot be opened: ${why}`, mend }]);
  };
  let inside: { marks: Marks; document: unknown };
  try {
    inside = JSON.parse(age.open(text, lock));
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  const agrees = (['revision', 'createdAt', 'updatedAt'] as const).every(
    (mark) => inside.marks[mark] === outside[mark],
  );
  if (!agrees) throw damaged('what stands on it is not what stands in it');
  return inside.document;
}
