import { z } from 'zod';
import { assessment, FORMAT_VERSION } from '../model/assessment.ts';
import { InputError, type Problem } from '../model/problem.ts';
import type { Session } from './session-store.ts';

/** Version of the file that holds a session. */
export const SESSION_FORMAT = 1;

const storedSession = z.strictObject({
  format: z.literal(SESSION_FORMAT),
  id: z.string(),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  cursor: z.strictObject({
    screen: z.string(),
    at: z.string().optional(),
    side: z.enum(['business', 'technology']).optional(),
  }),
  assessment,
});

export type StoredSession = { format: typeof SESSION_FORMAT } & Session;

/**
 * The session in a document read from `file`; the file's name, not its content, says the id. One of a newer format is
 * read-only, without what this program does not know. Throws InputError.
 */
export function parseStored(document: unknown, id: string, file: string): Session {
  const newer = newerVersion(document);
  const understood = newer === undefined ? undefined : withoutUnknown(storedSession, asThisFormat(document));
  const { format: _format, cursor, ...session } = understood ?? checkedDocument(storedSession, document, file);
  const { screen, at, side } = cursor;
  return {
    ...session,
    cursor: { screen, ...(at !== undefined && { at }), ...(side !== undefined && { side }) },
    id,
    ...(newer !== undefined && {
      readOnly: `it was written by a newer plimsoll (format ${newer}), and may hold more than this one knows; npx plimsoll@latest opens it`,
    }),
  };
}

function asThisFormat(document: unknown): unknown {
  const copy = structuredClone(document) as { format?: unknown; assessment?: { plimsoll?: unknown } };
  copy.format = SESSION_FORMAT;
  if (copy.assessment) copy.assessment.plimsoll = FORMAT_VERSION;
  return copy;
}

/** The document without the fields that the schema does not know; undefined where more than that stands against it. */
function withoutUnknown<T>(schema: z.ZodType<T>, document: unknown): T | undefined {
  for (;;) {
    const parsed = schema.safeParse(document);
    if (parsed.success) return parsed.data;
    const unknown = parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
    if (unknown.length === 0) return undefined;
    for (const { path, keys } of unknown) {
      const place = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], document);
      for (const key of keys) delete (place as Record<string, unknown>)[key];
    }
  }
}

/** A document that this program once wrote to `file`. Throws InputError where it is newer than this program or damaged. */
export function checkedDocument<T>(schema: z.ZodType<T>, document: unknown, file: string): T {
  const newer = newerVersion(document);
  if (newer !== undefined) {
    throw new InputError([
      {
        severity: 'error',
        file,
        message: `written by a newer plimsoll (format ${newer}); this one reads up to ${SESSION_FORMAT}`,
        mend: 'run npx plimsoll@latest',
      },
    ]);
  }
  const parsed = schema.safeParse(document);
  if (!parsed.success) throw new InputError(parsed.error.issues.map((issue) => problemOf(issue, file)));
  return parsed.data;
}

function problemOf(issue: z.core.$ZodIssue, file: string): Problem {
  return {
    severity: 'error',
    file,
    field: issue.path.join('.'),
    message: issue.message,
    mend: 'mend the file by hand, or delete the session (a copy stays in the backups)',
  };
}

function newerVersion(document: unknown): number | undefined {
  const { format, assessment: inner } = Object(document) as { format?: unknown; assessment?: { plimsoll?: unknown } };
  if (typeof format === 'number' && format > SESSION_FORMAT) return format;
  const version = inner?.plimsoll;
  return typeof version === 'number' && version > FORMAT_VERSION ? version : undefined;
}
