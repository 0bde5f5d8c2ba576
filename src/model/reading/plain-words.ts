import type { z } from 'zod';
import { cleanLine } from '../text.ts';
import { nearest } from './nearest.ts';
import { fieldsAt } from './schema-walk.ts';
import type { Path } from './tree.ts';

/** A fault of one value, said to a person. */
export type Said = { path: Path; message: string; mend?: string };

type Issue = z.core.$ZodIssue;

/** Zod's issues of one value in plain words. `value` is what was given, `schema` what was asked of it. */
export function sayIssues(issues: readonly Issue[], schema: z.core.$ZodType, value: unknown): Said[] {
  return issues.flatMap((issue) => say(issue, [], schema, value));
}

function say(issue: Issue, before: Path, schema: z.core.$ZodType, root: unknown): Said[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const given = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, fieldsAt(schema, path)));
    case 'invalid_union':
      return sayUnion(issue, path, schema, root);
    case 'invalid_key':
      return [invalidKey(issue, path)];
    case 'invalid_type':
      if (given === undefined) {
        const last = String(path.at(-1) ?? '');
        return [{ path, message: 'is missing', mend: `add ${last}: (${wordFor(issue.expected)})` }];
      }
      return [
        { path, message: `must be ${wordFor(issue.expected)}, but is ${shown(given)}`, ...mendType(issue, given) },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [{ path, message: `cannot be ${shown(given)}`, mend: choice(String(given), values) }];
    }
    case 'too_big':
      return [{ path, message: tooBig(issue, given) }];
    case 'too_small':
      return [{ path, message: tooSmall(issue, given) }];
    default:
      return [{ path, message: `cannot be ${shown(given)}`, mend: issue.message }];
  }
}

/** Of a union, only the alternatives that fit the kind of value given are worth talking about. */
function sayUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, schema: z.core.$ZodType, root: unknown): Said[] {
  const given = valueAt(root, path);
  const fitting = issue.errors.filter((alternative) => !alternative.some(isWrongKind));
  const [only, another] = fitting;
  if (only !== undefined && another === undefined) return only.flatMap((inner) => say(inner, path, schema, root));
  const asked = (fitting.length > 0 ? fitting : issue.errors).flat().map(expectation);
  return [{ path, message: `cannot be ${shown(given)}`, mend: `give ${[...new Set(asked)].join(', or ')}` }];
}

/** The value itself, not a part of it, is of another kind or another word. */
function isWrongKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return wordFor(issue.expected);
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  return issue.message;
}

function unknownField(key: string, path: Path, known: readonly string[]): Said {
  const meant = nearest(key, known);
  return {
    path: [...path, key],
    message: 'there is no such field',
    mend: meant ? `did you mean ${meant}?` : `the fields here are: ${known.join(', ') || 'none'}`,
  };
}

function invalidKey(issue: z.core.$ZodIssueInvalidKey, path: Path): Said {
  const [inner] = issue.issues;
  const key = String(path.at(-1) ?? '');
  const mend = inner?.code === 'invalid_value' ? choice(key, inner.values.map(String)) : inner?.message;
  return { path, message: `${shown(key)} cannot stand here`, ...(mend === undefined ? {} : { mend }) };
}

function choice(given: string, values: readonly string[]): string {
  const meant = nearest(given, values);
  return `${meant === undefined ? '' : `did you mean ${meant}? `}give one of: ${values.join(', ')}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig, given: unknown): string {
  return typeof given === 'string'
    ? `is too long: ${given.length} characters, at most ${issue.maximum}`
    : `must be at most ${issue.maximum}, but is ${shown(given)}`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, given: unknown): string {
  if (typeof given === 'string') return 'is empty';
  return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, but is ${shown(given)}`;
}

function mendType({ expected }: { expected: string }, given: unknown): { mend?: string } {
  if (given === null) return { mend: 'give it a value, or leave the line out' };
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')) {
    return { mend: `put it in quotes: "${String(given)}"` };
  }
  if (expected === 'boolean' && typeof given === 'string' && /^(y|n|yes|no|on|off)$/i.test(given)) {
    return { mend: `write ${/^(y|yes|on)$/i.test(given) ? 'true' : 'false'}: in YAML 1.2 yes and no are text` };
  }
  if (/^(number|int)$/.test(expected) && typeof given === 'string' && given.trim() !== '') {
    return { mend: 'write digits only, without quotes, spaces or units, with a point for decimals' };
  }
  if (expected === 'array' && typeof given !== 'object')
    return { mend: `put it in brackets: [${String(given).slice(0, 40)}]` };
  return {};
}

function wordFor(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'fields with values',
    record: 'fields with values',
  };
  return words[expected] ?? expected;
}

/** A value as it may be repeated to a person: short, on one line, without what could act in a terminal. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value !== 'string') return String(value);
  const text = cleanLine(value.slice(0, 200));
  return `"${text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text}"`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
