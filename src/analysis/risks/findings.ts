import type { Rule, Scope } from '../../bank/schema.ts';
import { type Context, pointsOf } from '../context.ts';
import { PROJECT, TOP_POINTS } from '../conventions.ts';
import type { Topology } from '../schema.ts';
import { isSink } from '../topology/single-points.ts';

/** Facts that the condition of a graph rule may read. */
export type FindingFacts = Readonly<Record<string, boolean | number>>;

/** One finding in the shape of the landscape, on which a graph rule is evaluated once. */
export type Finding = {
  id: string;
  /** What a trigger of each kind reads: the entities found. */
  reads: Readonly<Record<Exclude<Scope, 'project'>, readonly string[]>>;
  facts: FindingFacts;
};

/**
 * Whether every flow of a ring is known, by the questions that the rule reads, to ignore its own echo; by the fact that
 * it has a loop guard where it is not asked.
 */
export function isGuarded(context: Context, flows: readonly string[], questions: ReadonlySet<string>): boolean {
  return flows.every((flow) => {
    const items = (context.itemsOf.flow.get(flow) ?? []).filter((item) => questions.has(item.question.id));
    if (items.length === 0) return context.index.flows.get(flow)?.loopGuard === true;
    return items.every((item) => pointsOf(item) === TOP_POINTS);
  });
}

function singlePoints(context: Context, topology: Topology): Finding[] {
  const redundant = new Set(['active_passive', 'active_active']);
  return topology.singlePoints
    .filter(({ system }) => !redundant.has(context.index.systems.get(system)?.hosting?.redundancy ?? ''))
    .map(({ system, articulation, betweenness }) => ({
      id: system,
      reads: { system: [system], data: [], flow: [] },
      facts: { articulation, betweenness, sink: isSink(context.index, system) },
    }));
}

function cycles(context: Context, topology: Topology, questions: ReadonlySet<string>): Finding[] {
  return topology.cycles.map(({ object, systems, flows }) => ({
    id: [object, ...systems].join('+'),
    reads: { system: systems, data: [object], flow: flows },
    facts: { guarded: isGuarded(context, flows, questions), systems: systems.length },
  }));
}

function chains(topology: Topology): Finding[] {
  return topology.chains.map(({ process, systems, flows, availability, need }) => ({
    id: [process, ...systems].join('+'),
    reads: { system: systems, data: [], flow: flows },
    facts: { availability, need, systems: systems.length },
  }));
}

function landscape({ pointToPoint }: Topology): Finding[] {
  return [
    {
      id: PROJECT,
      reads: { system: [], data: [], flow: [] },
      facts: { pointToPoint: pointToPoint.flows, systems: pointToPoint.systems },
    },
  ];
}

/** The findings that a graph rule is evaluated on; none for a rule that names no check. */
export function findingsOf(rule: Rule, context: Context, topology: Topology): Finding[] {
  switch (rule.check) {
    case 'single_point':
      return singlePoints(context, topology);
    case 'cycle':
      return cycles(context, topology, new Set(Object.keys(rule.triggers)));
    case 'synchronous_chain':
      return chains(topology);
    case 'landscape':
      return landscape(topology);
    case undefined:
      return [];
  }
}
