import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow, System } from '../../model/entities.ts';
import { CRITICAL_FROM } from '../conventions.ts';
import { isExternal } from '../entity-facts.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';
import { isCriticalFlow } from '../readiness/process-flows.ts';
import { enumerate, flowName, systemName } from '../wording.ts';
import type { AnswerBook } from './answer-book.ts';
import { type Directory, directoryOf } from './people.ts';
import type { Level, OwnershipGap } from './schema.ts';

/** Points of SY-01 from which both owners of a system are named, though perhaps not entered. */
const NAMED_FROM = 3;

/** Who is missing: owners of systems, flows and data, somebody to call at night, and who carries too much. */
export function ownershipGaps(
  index: EntityIndex,
  assessment: Assessment,
  answers: AnswerBook,
  { criticalFlowsPerPerson }: LandscapeConstants['ownership'],
): OwnershipGap[] {
  const people = directoryOf(assessment);
  const alarmed = systemsWithAlarm(index, assessment.failures);
  const systems = [...index.systems.values()].filter(({ lifecycle }) => lifecycle !== 'future');
  return [
    ...systems.flatMap((system) => systemOwners(system, answers)),
    ...systems.flatMap((system) => vendorOnly(system)),
    ...systems.flatMap((system) => atNight(system, people, alarmed)),
    ...[...index.flows.values()].flatMap((flow) => flowOwners(index, flow)),
    ...dataOwnerGaps(index),
    ...strangers(index, people),
    ...overload(index, people, criticalFlowsPerPerson),
  ];
}

function systemOwners(system: System, answers: AnswerBook): OwnershipGap[] {
  const missing = [
    ...(system.businessOwner === undefined ? ['business owner'] : []),
    ...(system.technicalOwner === undefined ? ['technical owner'] : []),
  ];
  if (missing.length === 0) return [];
  const points = answers.points('SY-01', system.id);
  const answered = typeof points === 'number' && points >= NAMED_FROM;
  const level: Level = answered ? 'unknown' : system.criticality >= CRITICAL_FROM ? 'warn' : 'unknown';
  const why = answered ? ', though the answers say that there is one: enter the name' : '';
  return [
    {
      kind: 'owners',
      scope: 'system',
      id: system.id,
      name: system.name,
      missing,
      level,
      text: `${system.name} has no ${missing.join(' and no ')}${why}.`,
    },
  ];
}

/** An outside system that nobody inside knows technically. */
function vendorOnly(system: System): OwnershipGap[] {
  if (!isExternal(system) || system.technicalOwner !== undefined) return [];
  const contact =
    system.contact === undefined
      ? 'and not even a contact there is entered'
      : `and the only contact is ${system.contact}`;
  return [
    {
      kind: 'vendor-only',
      scope: 'system',
      id: system.id,
      name: system.name,
      missing: ['technical owner'],
      level: 'warn',
      text: `Only the supplier knows ${system.name}: nobody inside owns it technically, ${contact}.`,
    },
  ];
}

/** Systems for which some failure scenario says who is told and how. */
function systemsWithAlarm(index: EntityIndex, failures: Assessment['failures']): Set<string> {
  const alarmed = new Set<string>();
  for (const { flow, system, notify, channel } of failures) {
    if (notify.length === 0 || channel === undefined) continue;
    if (system !== undefined) alarmed.add(system);
    const at = flow === undefined ? undefined : index.flows.get(flow);
    if (at !== undefined) for (const end of endsOf(at)) alarmed.add(end);
  }
  return alarmed;
}

function atNight(system: System, people: Directory, alarmed: ReadonlySet<string>): OwnershipGap[] {
  if (system.criticality < CRITICAL_FROM || system.contact !== undefined || alarmed.has(system.id)) return [];
  const owners = [system.technicalOwner, system.businessOwner].filter((owner) => owner !== undefined);
  if (owners.some((owner) => people.contactOf(owner) !== undefined)) return [];
  return [
    {
      kind: 'night',
      scope: 'system',
      id: system.id,
      name: system.name,
      missing: ['contact'],
      level: 'warn',
      text: `Nobody can be called when ${system.name} fails at night: no contact, no owner with one, and no failure scenario says who is told.`,
    },
  ];
}

function flowOwners(index: EntityIndex, flow: Flow): OwnershipGap[] {
  const missing = [
    ...(flow.businessOwner === undefined ? ['business owner'] : []),
    ...(flow.technicalOwner === undefined ? ['technical owner'] : []),
  ];
  if (missing.length === 0) return [];
  const level: Level = isCriticalFlow(index, flow) ? 'warn' : 'unknown';
  return [
    {
      kind: 'owners',
      scope: 'flow',
      id: flow.id,
      name: flowName(index, flow),
      missing,
      level,
      text: `The flow ${flowName(index, flow)} has no ${missing.join(' and no ')}.`,
    },
  ];
}

/** Data belongs to the business owner of its golden record. */
function dataOwnerGaps(index: EntityIndex): OwnershipGap[] {
  return [...index.objects.values()].flatMap((object): OwnershipGap[] => {
    const golden = goldenSystems(object).filter((system) => index.systems.has(system));
    if (golden.some((system) => index.systems.get(system)?.businessOwner !== undefined)) return [];
    const why =
      golden.length === 0
        ? 'it has no golden record'
        : `${enumerate(golden.map((system) => systemName(index, system)))} ${golden.length === 1 ? 'has' : 'have'} no business owner`;
    return [
      {
        kind: 'data-owner',
        scope: 'data',
        id: object.id,
        name: object.name,
        missing: ['data owner'],
        level: 'warn',
        text: `Nobody owns the data of ${object.name}: ${why}.`,
      },
    ];
  });
}

/** Owners whose id stands for nobody. */
function strangers(index: EntityIndex, people: Directory): OwnershipGap[] {
  const places = new Map<string, string[]>();
  const note = (owner: string | undefined, where: string): void => {
    if (owner === undefined || people.isKnown(owner)) return;
    places.set(owner, [...(places.get(owner) ?? []), where]);
  };
  for (const system of index.systems.values()) {
    note(system.businessOwner, system.name);
    note(system.technicalOwner, system.name);
  }
  for (const flow of index.flows.values()) {
    note(flow.businessOwner, flowName(index, flow));
    note(flow.technicalOwner, flowName(index, flow));
  }
  return [...places].map(([id, where]) => ({
    kind: 'person-missing',
    scope: 'person',
    id,
    name: id,
    missing: [id],
    level: 'warn',
    text: `${id} owns ${enumerate([...new Set(where)])}, but is not among the people entered: gone, or mistyped?`,
  }));
}

/** People who own more critical flows than one person can answer for when they fail together. */
function overload(index: EntityIndex, people: Directory, most: number): OwnershipGap[] {
  const carried = new Map<string, Set<string>>();
  for (const flow of index.flows.values()) {
    if (!isCriticalFlow(index, flow)) continue;
    for (const owner of [flow.businessOwner, flow.technicalOwner]) {
      if (owner !== undefined) carried.set(owner, (carried.get(owner) ?? new Set()).add(flow.id));
    }
  }
  return [...carried]
    .filter(([, flows]) => flows.size > most)
    .map(([id, flows]) => ({
      kind: 'overload',
      scope: 'person',
      id,
      name: people.nameOf(id) ?? id,
      missing: [],
      level: 'warn',
      text: `${people.nameOf(id) ?? id} owns ${flows.size} critical flows; more than ${most} are too many for one person when they fail together.`,
    }));
}
