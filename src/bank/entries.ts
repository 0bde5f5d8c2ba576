import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';
import type { Path, Source } from './source.ts';

/** One thing of a pack (a question, a rule ...) with the place it was written at. */
export type Entry<T> = {
  value: T;
  /** A fault of this entry, or of a field of it. */
  fault(message: string, field?: Path, mend?: string): Problem;
};

/** Reads a file that is a list of things of one form. Entries that fail are reported and left out. */
export function readList<T>(source: Source, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  if (!Array.isArray(source.value)) {
    problems.push({
      severity: 'error',
      file: source.file,
      line: 1,
      message: 'the file must be a list of entries',
      mend: 'begin each entry with "- "',
    });
    return [];
  }
  return source.value.flatMap((raw, at) => readEntry(source, [at], raw, schema, problems));
}

/** Reads a file that is one thing as a whole. An entry that fails is reported and left out. */
export function readSingle<T>(source: Source, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  return readEntry(source, [], source.value, schema, problems);
}

function readEntry<T>(source: Source, path: Path, raw: unknown, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  const title = titleOf(raw, path);
  const fault: Entry<T>['fault'] = (message, field = [], mend) => ({
    severity: 'error',
    file: source.file,
    line: source.lineOf([...path, ...field]),
    field: [title, ...field].filter((part) => part !== '').join('.'),
    message,
    ...(mend === undefined ? {} : { mend }),
  });
  const parsed = schema.safeParse(raw);
  if (parsed.success) return [{ value: parsed.data, fault }];
  for (const issue of parsed.error.issues) {
    const field = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, field);
      for (const key of issue.keys)
        problems.push(fault(`unknown field "${key}"`, [...field, key], nearest(key, known)));
    } else problems.push(fault(reason(issue), field));
  }
  return [];
}

function titleOf(raw: unknown, path: Path): string {
  if (typeof raw === 'object' && raw !== null) {
    for (const key of ['id', 'term', 'aspect', 'level']) {
      const value = (raw as Record<string, unknown>)[key];
      if (typeof value === 'string' || typeof value === 'number') return String(value).slice(0, 80);
    }
  }
  return path.length === 0 ? '' : `entry ${Number(path[0]) + 1}`;
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined'))
    return 'is missing';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `has too few entries, ${issue.minimum} are needed`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `has too many entries, ${issue.maximum} are needed`;
  return issue.message.replace(/^Invalid input: /, '');
}

/** Fields that the schema knows at a place; walks objects, lists and what wraps them. */
function knownFields(schema: z.core.$ZodType, path: Path): string[] {
  const def = schema._zod.def as {
    type: string;
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    shape?: Record<string, z.core.$ZodType>;
  };
  const inner = def.innerType ?? def.in;
  if (inner !== undefined) return knownFields(inner, path);
  if (def.options !== undefined) return def.options.flatMap((option) => knownFields(option, path));
  if (def.shape !== undefined) {
    const [step, ...rest] = path;
    if (step === undefined) return Object.keys(def.shape);
    const next = def.shape[step];
    return next === undefined ? [] : knownFields(next, rest);
  }
  const next = def.element ?? def.valueType;
  return next === undefined || path.length === 0 ? [] : knownFields(next, path.slice(1));
}
