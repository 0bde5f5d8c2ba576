import { InputError, type Problem } from '../model/problem.ts';
import { readDocument } from '../model/reading/document.ts';
import { nearest } from '../model/reading/nearest.ts';
import { agreementConstants } from './agreement-schema.ts';
import type { Bank } from './bank.ts';
import { effort } from './effort-schema.ts';
import { type Entry, readList, readSingle, type Source } from './entries.ts';
import { landscapeConstants } from './landscape-schema.ts';
import {
  category,
  failureMode,
  glossaryEntry,
  packHead,
  type Question,
  question,
  responsibility,
  rule,
  scenario,
  scoring,
  severity,
} from './schema.ts';

/** The YAML files of a pack, as they lie in its folder. */
export type RawPack = {
  /** The folder as the user named it. */
  dir: string;
  files: readonly { name: string; text: string }[];
};

/** Everything a pack holds, each thing with its place; not yet checked against each other. */
export type PackEntries = {
  head: Entry<Bank['head']>[];
  categories: Entry<Bank['categories'][number]>[];
  questions: Entry<Question>[];
  rules: Entry<Bank['rules'][number]>[];
  scenarios: Entry<Bank['scenarios'][number]>[];
  failureModes: Entry<Bank['failureModes'][number]>[];
  severities: Entry<Bank['severities'][number]>[];
  responsibilities: Entry<Bank['responsibilities'][number]>[];
  glossary: Entry<Bank['glossary'][number]>[];
  scoring: Entry<Bank['scoring']>[];
  effort: Entry<Bank['effort']>[];
  landscape: Entry<Bank['landscape']>[];
  agreement: Entry<Bank['agreement']>[];
};

type Reader = (into: PackEntries, source: Source, problems: Problem[]) => void;

/** What each file, or folder of files, holds. */
const READERS: Record<string, Reader> = {
  'bank.yaml': (into, file, problems) => into.head.push(...readSingle(file, packHead, problems)),
  'scoring.yaml': (into, file, problems) => into.scoring.push(...readSingle(file, scoring, problems)),
  'effort.yaml': (into, file, problems) => into.effort.push(...readSingle(file, effort, problems)),
  'landscape.yaml': (into, file, problems) => into.landscape.push(...readSingle(file, landscapeConstants, problems)),
  'agreement.yaml': (into, file, problems) => into.agreement.push(...readSingle(file, agreementConstants, problems)),
  'categories.yaml': (into, file, problems) => into.categories.push(...readList(file, category, problems)),
  'failures.yaml': (into, file, problems) => into.failureModes.push(...readList(file, failureMode, problems)),
  'severities.yaml': (into, file, problems) => into.severities.push(...readList(file, severity, problems)),
  'responsibilities.yaml': (into, file, problems) =>
    into.responsibilities.push(...readList(file, responsibility, problems)),
  'glossary.yaml': (into, file, problems) => into.glossary.push(...readList(file, glossaryEntry, problems)),
  'questions/': (into, file, problems) => into.questions.push(...readList(file, question, problems)),
  'risks/': (into, file, problems) => into.rules.push(...readList(file, rule, problems)),
  'scenarios/': (into, file, problems) => into.scenarios.push(...readSingle(file, scenario, problems)),
};
const NAMES = Object.keys(READERS);
const NEEDED = [
  'bank.yaml',
  'scoring.yaml',
  'effort.yaml',
  'landscape.yaml',
  'agreement.yaml',
  'categories.yaml',
  'questions/',
];

/** Reads every file of a pack into entries, collecting what is wrong with their form. */
export function readEntries(pack: RawPack, problems: Problem[]): PackEntries {
  const entries: PackEntries = {
    head: [],
    categories: [],
    questions: [],
    rules: [],
    scenarios: [],
    failureModes: [],
    severities: [],
    responsibilities: [],
    glossary: [],
    scoring: [],
    effort: [],
    landscape: [],
    agreement: [],
  };
  for (const needed of NEEDED) {
    if (!pack.files.some(({ name }) => placeOf(name) === needed)) {
      problems.push({
        severity: 'error',
        file: pack.dir,
        message: `${needed} is missing`,
        mend: 'copy it from the pack that comes with the program',
      });
    }
  }
  for (const { name, text } of pack.files) {
    const file = `${pack.dir}/${name}`;
    const read = READERS[placeOf(name) ?? ''];
    if (read === undefined) {
      const meant = nearest(name, NAMES);
      const mend = meant === undefined ? `a pack holds ${NAMES.join(', ')}` : `did you mean ${meant}?`;
      problems.push({ severity: 'error', file, message: 'is not a file of a pack', mend });
    } else if (text.trim() === '') {
      problems.push({ severity: 'error', file, message: 'the file is empty', mend: 'fill it or remove it' });
    } else {
      try {
        read(entries, { file, ...readDocument(text, file) }, problems);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  return entries;
}

/** The key of READERS for a file by its name inside the pack. */
function placeOf(name: string): string | undefined {
  return NAMES.find((place) => (place.endsWith('/') ? name.startsWith(place) : name === place));
}
