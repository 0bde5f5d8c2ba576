import { counted, enumerate } from '../wording.ts';
import type { FlowCapacity, Landscape, LandscapeFinding, Level, OwnershipGap } from './schema.ts';
import { worst } from './worst.ts';

type Read = Omit<Landscape, 'findings'>;
/** Findings that no list of the reading holds: the keys lost on a way, the golden records, the rings. */
type Further = Record<'lostKeys' | 'goldenRecords' | 'rings', readonly LandscapeFinding[]>;
type Said = { level: Level; text: string };

/**
 * Everything red, then everything worth a look, in the order of the checks. What is unknown or fine is left out.
 * `lostKeys` says what the hops of the identity check say one by one.
 */
export function drawTogether(read: Read, { lostKeys, goldenRecords, rings }: Further): LandscapeFinding[] {
  const of = <T extends Said>(check: string, list: readonly T[], entities: (one: T) => string[]): LandscapeFinding[] =>
    list
      .filter(({ level }) => level === 'red' || level === 'warn')
      .map((one) => ({ check, level: one.level, text: one.text, entities: [...new Set(entities(one))] }));
  const all = [
    ...of('capacity', read.capacity.flows.filter(failsByItself), (one) => [one.flow]),
    ...of('system-capacity', read.capacity.systems, (one) => [one.system]),
    ...of('staleness', read.staleness, (one) => [one.object, one.consumer, ...one.flows]),
    ...of('latency', read.latency, (one) => [one.process, ...one.flows]),
    ...of('availability', read.availability, (one) => [one.process, ...one.systems]),
    ...goldenRecords,
    ...rings,
    ...of('missing-flow', read.missingFlows, (one) => [one.system, ...one.partners]),
    ...lostKeys,
    ...of('duplicate-path', read.duplicatePaths, (one) => [one.object, one.target]),
    ...of('oversell', read.oversell, (one) => [one.object, one.system]),
    ...of('exposure', read.exposure, (one) => [one.object, ...one.external]),
    ...ownership(read.ownership),
    ...read.happyPaths.flatMap(({ process, findings }) => of('happy-path', findings, () => [process])),
    ...of('responsibility', read.responsibilities, (one) => [one.aspect]),
    ...of('common-cause', read.commonCauses, (one) => one.systems),
  ];
  return [...all.filter(({ level }) => level === 'red'), ...all.filter(({ level }) => level === 'warn')];
}

/** What only all flows of a system together ask too much is told once, of the system. */
function failsByItself({ breaksBy, payload, callsPerMinute, tightest }: FlowCapacity): boolean {
  const alone = tightest !== null && (callsPerMinute ?? 0) > tightest.limitPerMinute;
  return breaksBy !== 'rate' || payload === 'too-large' || alone;
}

const TITLES: Record<OwnershipGap['kind'], string> = {
  owners: 'Without an owner',
  'person-missing': 'Owned by somebody who is not entered',
  night: 'Nobody to call at night',
  overload: 'Too many critical flows on one person',
  'vendor-only': 'Known to the supplier only',
  'data-owner': 'Data that nobody owns',
};

const SCOPES: Record<OwnershipGap['scope'], [one: string, many: string]> = {
  system: ['system', 'systems'],
  data: ['data object', 'data objects'],
  flow: ['flow', 'flows'],
  person: ['person', 'people'],
};

/** Gaps of one kind on several systems or flows are one finding: in a landscape without names they would bury the rest. */
function ownership(gaps: readonly OwnershipGap[]): LandscapeFinding[] {
  const groups = new Map<string, OwnershipGap[]>();
  for (const gap of gaps) {
    if (gap.level !== 'red' && gap.level !== 'warn') continue;
    const key = `${gap.kind} ${gap.scope}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [OwnershipGap, ...OwnershipGap[]];
    const level = worst(group.map((gap) => gap.level));
    const entities = group.map(({ id }) => id);
    const text =
      group.length === 1
        ? first.text
        : `${TITLES[first.kind]}: ${counted(group.length, ...SCOPES[first.scope])} (${enumerate(group.map(({ name }) => name))}).`;
    return { check: 'ownership', level, entities, text };
  });
}
