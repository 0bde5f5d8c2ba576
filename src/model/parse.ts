import {
  type Assessment,
  assessment,
  COLLECTIONS,
  type Collection,
  FORMAT_VERSION,
  LANDSCAPE_COLLECTIONS,
} from './assessment.ts';
import type { ByLandscapeCollection, Overlay, ParsedFile } from './parsed-file.ts';
import { InputError } from './problem.ts';
import { readAnswers } from './reading/answers.ts';
import { readDocument } from './reading/document.ts';
import { readEntity } from './reading/entity.ts';
import { type Entry, entriesOf } from './reading/entries.ts';
import { Faults } from './reading/faults.ts';
import { Lines } from './reading/lines.ts';
import { nearest } from './reading/nearest.ts';
import { sayIssues, shown } from './reading/plain-words.ts';
import { isTreeMap, type TreeMap } from './reading/tree.ts';
import { cleanLine, LIMITS } from './text.ts';

/** Every field that may stand at the top of an assessment file. */
export const TOP_FIELDS: readonly string[] = [...Object.keys(assessment.shape), 'scenarioApplied'];

export type { ParsedFile } from './parsed-file.ts';

/**
 * Reads an assessment file, YAML or JSON. `file` is its name as the user wrote it, `-` for standard input.
 * Throws InputError with every fault found: place, plain words and what to do.
 */
export function parseAssessment(text: string, file: string): ParsedFile {
  const document = readDocument(text, file);
  if (!isTreeMap(document.value)) {
    const message = 'this is not an assessment: an assessment is fields with values';
    throw new InputError([{ severity: 'error', file, line: 1, message, mend: 'begin with the line: plimsoll: 1' }]);
  }
  const faults = new Faults(document, file);
  const root = document.value;
  checkVersion(root, faults);
  refuseResults(root, faults);
  for (const field of Object.keys(root)) {
    if (TOP_FIELDS.includes(field) || RESULT_FIELDS.includes(field)) continue;
    const meant = nearest(field, TOP_FIELDS);
    faults.error(
      [field],
      'there is no such field',
      meant ? `did you mean ${meant}?` : `the fields here are: ${TOP_FIELDS.join(', ')}`,
    );
  }

  const scenario = part(root, 'scenario', faults);
  const applied = appliedOf(root, faults);
  const pending = scenario !== undefined && !applied;
  const name = part(root, 'name', faults);
  const answers = readAnswers(root.answers, faults);
  const lines = new Lines(document);
  const lists = {} as Record<Collection, unknown[]>;
  const struck = byCollection<string>();
  const overlay = byCollection<Overlay>();
  for (const collection of COLLECTIONS) {
    const entries = entriesOf(root[collection], collection, faults);
    for (const { id, path } of entries) lines.place(`${collection}.${id}`, path);
    lists[collection] = readCollection(collection, entries, { pending, scenario, faults, struck, overlay });
  }

  const rest = {
    plimsoll: FORMAT_VERSION,
    name: name ?? nameFrom(file, scenario),
    ...(scenario === undefined ? {} : { scenario }),
    depth: part(root, 'depth', faults),
    seed: part(root, 'seed', faults),
    profile: part(root, 'profile', faults) ?? {},
    decisions: part(root, 'decisions', faults) ?? {},
    treatments: part(root, 'treatments', faults) ?? {},
    ...(root.bank === undefined ? {} : { bank: part(root, 'bank', faults) }),
    ...(root.minutes == null ? {} : { minutes: part(root, 'minutes', faults) }),
  };
  const problems = faults.done();
  return {
    assessment: { ...rest, ...lists, answers } as Assessment,
    struck,
    ...(scenario === undefined ? {} : { scenario }),
    scenarioApplied: applied,
    overlay,
    named: name !== undefined,
    locate: (field) => lines.lineOf(field),
    file,
    problems,
  };
}

/** What an analysis prints beside facts and answers. */
const RESULT_FIELDS: readonly string[] = [
  ...['analysis', 'verdict', 'readiness', 'risks', 'findOutFirst', 'expired', 'effort', 'schedule', 'plan', 'topology'],
  ...['landscape', 'weights', 'alignment', 'agenda', 'lint', 'progress', 'score', 'scores', 'results'],
];

/** I-29: every number is computed anew from facts and answers, so a file that brings results is refused, once for all of them. */
function refuseResults(root: TreeMap, faults: Faults): void {
  const brought = Object.keys(root).filter((field) => RESULT_FIELDS.includes(field));
  const [first] = brought;
  if (first === undefined) return;
  const names = brought.join(', ');
  const message = `results are computed from facts and answers, never read: ${names} cannot be given`;
  const whole = root.plimsoll === undefined && root.analysis !== undefined;
  const mend = whole
    ? 'this is what assess --json prints; the assessment itself is what export --format json writes'
    : `take ${brought.length === 1 ? 'it' : 'them'} out`;
  faults.error([first], message, mend, first, 'I-29');
}

function checkVersion(root: TreeMap, faults: Faults): void {
  const { plimsoll } = root;
  if (plimsoll === undefined) {
    faults.error(
      [],
      'it does not say that it is an assessment file',
      `write plimsoll: ${FORMAT_VERSION} on the first line`,
      'plimsoll',
    );
  } else if (typeof plimsoll === 'number' && Number.isInteger(plimsoll) && plimsoll > FORMAT_VERSION) {
    faults.error(
      ['plimsoll'],
      `the file has format ${plimsoll}, this program reads format ${FORMAT_VERSION}`,
      'update plimsoll: the file was written by a newer version',
    );
    faults.done(); // What a newer format means by its fields is not ours to judge.
  } else if (plimsoll !== FORMAT_VERSION) {
    faults.error(['plimsoll'], `cannot be ${shown(plimsoll)}`, `write plimsoll: ${FORMAT_VERSION}`);
  }
}

/** Groups that may stand empty. */
const GROUPS: readonly Part[] = ['profile', 'decisions', 'treatments'];

type Part = 'name' | 'scenario' | 'bank' | 'depth' | 'seed' | 'profile' | 'decisions' | 'treatments' | 'minutes';

/** One validated top field, or undefined where it is left out (where it has a default: that) or refused. */
function part<P extends Part>(root: TreeMap, field: P, faults: Faults): Assessment[P] | undefined {
  const schema = assessment.shape[field];
  // An empty group ("profile:" and nothing below) is left out by people who fill in a form.
  const empty = root[field] === null && GROUPS.includes(field);
  const given = empty ? {} : root[field];
  if (given === undefined && field === 'name') return undefined;
  const result = schema.safeParse(given);
  if (result.success) return result.data as Assessment[P];
  for (const { path, message, mend } of sayIssues(result.error.issues, schema, given)) {
    faults.error([field, ...path], message, mend);
  }
  return undefined;
}

function appliedOf({ scenarioApplied }: TreeMap, faults: Faults): boolean {
  if (scenarioApplied === undefined || typeof scenarioApplied === 'boolean') return scenarioApplied ?? false;
  faults.error(
    ['scenarioApplied'],
    `must be true or false, but is ${shown(scenarioApplied)}`,
    'write true or leave it out',
  );
  return false;
}

type Reading = {
  pending: boolean;
  scenario: string | undefined;
  faults: Faults;
  struck: ByLandscapeCollection<string[]>;
  overlay: ByLandscapeCollection<Overlay[]>;
};

/** The entities of one collection; fills in `struck` and `overlay` on the way. */
function readCollection(collection: Collection, entries: readonly Entry[], reading: Reading): unknown[] {
  const { pending, scenario, faults, struck, overlay } = reading;
  const ofLandscape = LANDSCAPE_COLLECTIONS.find((one) => one === collection);
  const entities: unknown[] = [];
  for (const entry of entries) {
    if (entry.value === null) {
      if (ofLandscape) struck[ofLandscape].push(entry.id);
      if (!pending) {
        const why = scenario === undefined ? 'the file names no scenario' : 'its scenario is applied already';
        faults.warn(entry.path, `there is nothing to strike out: ${why}`, 'take the line out');
      }
      continue;
    }
    const read = readEntity(collection, { ...entry, value: entry.value }, pending && ofLandscape !== undefined, faults);
    if (read === undefined) continue;
    if (read.whole) entities.push(read.whole);
    if (pending && ofLandscape) overlay[ofLandscape].push(read);
  }
  return entities;
}

function byCollection<T>(): ByLandscapeCollection<T[]> {
  return { systems: [], dataObjects: [], flows: [], processes: [], failures: [] };
}

/** A name for what has none: the file's without folders and ending, the scenario's id, or a plain word. */
function nameFrom(file: string, scenario: string | undefined): string {
  const base = (file.split(/[\\/]/).at(-1) ?? '').replace(/(?<=.)\.(ya?ml|json|plimsoll)$/i, '');
  const readable = cleanLine(base).slice(0, LIMITS.name).trim();
  return /[\p{L}\p{N}]/u.test(readable) ? readable : (scenario ?? 'Assessment');
}
