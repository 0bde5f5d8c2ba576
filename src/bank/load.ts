import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Problem } from '../model/problem.ts';
import { type PackEntries, type RawPack, readEntries } from './assemble.ts';
import type { Bank } from './bank.ts';
import { checkPack } from './check.ts';
import { interviewOrder } from './order.ts';

export { bankFromJson, bankToJson } from './bank-json.ts';

/** Finished assessments that a pack may bring; they are no part of the bank. */
const EXAMPLES = 'examples/';

/** More than this is no pack: files in its folder, and bytes in them. */
const MOST = { files: 1_000, bytes: 20 * 1024 * 1024 };

/** Reads the YAML files of a pack's folder and of the folders in it, without its examples. Throws InputError if there is no such folder. */
export function readPack(dir: string): RawPack {
  try {
    if (!statSync(dir).isDirectory()) throw new Error('not a folder');
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !name.startsWith(EXAMPLES))
      .sort();
    if (names.length > MOST.files)
      throw new Error(`it holds ${names.length} YAML files, at most ${MOST.files} are read`);
    let bytes = 0;
    for (const name of names) {
      const stats = statSync(join(dir, name));
      if (!stats.isFile()) throw new Error(`${name} is not a file`);
      bytes += stats.size;
    }
    if (bytes > MOST.bytes) throw new Error(`its files are larger than ${MOST.bytes / 1024 / 1024} MB`);
    return { dir, files: names.map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') })) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError([
      {
        severity: 'error',
        file: dir,
        message: `the pack cannot be read: ${why}`,
        mend: 'name a folder that holds bank.yaml',
      },
    ]);
  }
}

/** Everything that is wrong with a pack; empty if it can be used. */
export function packProblems(dir: string): Problem[] {
  const problems: Problem[] = [];
  checked(readPack(dir), problems);
  return problems;
}

/** The bank made of a pack. Throws InputError with every problem found. */
export function assemblePack(pack: RawPack): Bank {
  const problems: Problem[] = [];
  const entries = checked(pack, problems);
  const [head] = entries.head;
  const [scoring] = entries.scoring;
  const [effort] = entries.effort;
  const [landscape] = entries.landscape;
  const [agreement] = entries.agreement;
  if (
    problems.some(({ severity }) => severity === 'error') ||
    head === undefined ||
    scoring === undefined ||
    effort === undefined ||
    landscape === undefined ||
    agreement === undefined
  ) {
    throw new InputError(problems);
  }
  const values = <T>(list: readonly { value: T }[]) => list.map(({ value }) => value);
  const categories = values(entries.categories);
  return {
    head: head.value,
    categories,
    questions: interviewOrder(values(entries.questions), categories),
    rules: values(entries.rules).toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    scenarios: values(entries.scenarios),
    failureModes: values(entries.failureModes),
    severities: values(entries.severities).toSorted((a, b) => a.level - b.level),
    responsibilities: values(entries.responsibilities),
    glossary: values(entries.glossary).toSorted((a, b) => a.term.localeCompare(b.term, 'en')),
    scoring: scoring.value,
    effort: effort.value,
    landscape: landscape.value,
    agreement: agreement.value,
  };
}

/** Reads, checks and assembles the pack in a folder. Throws InputError with every problem found. */
export function loadBank(dir: string): Bank {
  return assemblePack(readPack(dir));
}

function checked(pack: RawPack, problems: Problem[]): PackEntries {
  const entries = readEntries(pack, problems);
  // What refers to an entry that was refused would be said to refer to nothing: form first.
  if (problems.length === 0) problems.push(...checkPack(entries));
  return entries;
}
