import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { SourceDocument } from '../model/reading/document.ts';
import { sayIssues } from '../model/reading/plain-words.ts';
import { fieldOf, type Path } from '../model/reading/tree.ts';
import { cleanLine } from '../model/text.ts';

/** One YAML file of a pack: its value and where each field of it stands. */
export type Source = SourceDocument & { file: string };

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

/** Reads a file that is one thing as a whole. It is reported and left out if it fails. */
export function readSingle<T>(source: Source, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  return readEntry(source, [], source.value, schema, problems);
}

function readEntry<T>(source: Source, path: Path, raw: unknown, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  const title = titleOf(raw, path);
  const fault: Entry<T>['fault'] = (message, field = [], mend) => {
    const line = source.lineOf([...path, ...field]);
    const name = cleanLine([title, fieldOf(field)].filter((part) => part !== '').join('.'));
    return {
      severity: 'error',
      file: source.file,
      ...(line === undefined ? {} : { line }),
      ...(name === '' ? {} : { field: name }),
      message,
      ...(mend === undefined ? {} : { mend }),
    };
  };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return [{ value: parsed.data, fault }];
  const lengths = parsed.error.issues.filter(isLength);
  for (const issue of lengths) problems.push(fault(lengthReason(issue), issue.path as Path));
  const others = parsed.error.issues.filter((issue) => !isLength(issue));
  for (const { path: field, message, mend } of sayIssues(others, schema, raw))
    problems.push(fault(message, field, mend));
  return [];
}

/** What people know an entry by. */
function titleOf(raw: unknown, path: Path): string {
  if (typeof raw === 'object' && raw !== null) {
    for (const key of ['id', 'term', 'aspect', 'level']) {
      const value = (raw as Record<string, unknown>)[key];
      if (typeof value === 'string' || typeof value === 'number') return String(value).slice(0, 80);
    }
  }
  return path.length === 0 ? '' : `entry ${Number(path[0]) + 1}`;
}

type LengthIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function isLength(issue: z.core.$ZodIssue): issue is LengthIssue {
  return (issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'array';
}

function lengthReason(issue: LengthIssue): string {
  const [word, limit] = issue.code === 'too_small' ? ['few', issue.minimum] : ['many', issue.maximum];
  return `the list has too ${word} entries: ${issue.exact ? 'exactly' : `at ${word === 'few' ? 'least' : 'most'}`} ${limit} are needed`;
}
