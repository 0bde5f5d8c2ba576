import type { EntityIndex } from '../entity-index.ts';
import type { Topology } from '../schema.ts';
import { counted, enumerate, objectName } from '../wording.ts';
import type { LandscapeFinding, Level } from './schema.ts';

type Conflict = Topology['goldenRecordConflicts'][number];

const CHECK = 'golden-record';

/** Two truths at once are broken. A stranger who writes may only lack the word that it is the origin; the rest is missing or not passed on. */
const LEVELS: Record<Exclude<Conflict['kind'], 'none' | 'write-cycle'>, Level> = {
  several: 'red',
  'foreign-writer': 'warn',
  'missing-system': 'warn',
  'never-published': 'warn',
  'unreached-reader': 'warn',
};

/**
 * What is wrong about the single version of the truth. A ring through the master is told as a ring. Where nobody has said
 * yet who the master is, a fact is missing: that is no finding; where it is said that there is none, it is one for all.
 */
export function goldenRecordFindings(index: EntityIndex, conflicts: readonly Conflict[]): LandscapeFinding[] {
  const without = conflicts.filter((one) => one.kind === 'none' && isKnown(index, one.object));
  const others = conflicts.flatMap(({ kind, object, systems, text }): LandscapeFinding[] =>
    kind === 'none' || kind === 'write-cycle'
      ? []
      : [{ check: CHECK, level: LEVELS[kind], entities: [object, ...systems], text }],
  );
  return [...others, ...noMaster(index, without)];
}

/** Whether it was stated that no system holds it, in place of not being stated at all. */
function isKnown(index: EntityIndex, id: string): boolean {
  const object = index.objects.get(id);
  return object?.goldenRecord !== undefined || object?.mdmStyle === 'none';
}

function noMaster(index: EntityIndex, without: readonly Conflict[]): LandscapeFinding[] {
  const [first] = without;
  if (first === undefined) return [];
  const objects = [...new Set(without.map(({ object }) => object))];
  const names = enumerate(objects.map((object) => objectName(index, object)));
  const text =
    without.length === 1
      ? first.text
      : `Without a golden record, whole or in part: ${counted(objects.length, 'data object')} (${names}).`;
  return [{ check: CHECK, level: 'warn', entities: objects, text }];
}
