import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import type { Because } from '../schema.ts';
import { counted, flowName, objectName, percent, systemName } from '../wording.ts';
import { duration, durations } from './duration.ts';
import { type HopAge, hopAge } from './hop-age.ts';
import { longestWays } from './longest-ways.ts';
import { type Edge, type ObjectGraph, routeOf } from './object-graph.ts';
import type { Level, Staleness } from './schema.ts';

/** Freshness that processes need of a data object in a system, by `object system`; the strictest counts. */
export type FreshnessNeeds = ReadonlyMap<string, number>;

/** What the processes with a stated freshness need of every object that their flows bring to a system. Seconds. */
export function freshnessNeeds(
  processes: Assessment['processes'],
  flows: ReadonlyMap<string, readonly Flow[]>,
): FreshnessNeeds {
  const needs = new Map<string, number>();
  for (const { id, freshnessNeedS } of processes) {
    if (freshnessNeedS === undefined) continue;
    for (const flow of flows.get(id) ?? []) {
      for (const object of flow.objects) {
        for (const end of [flow.from, flow.to]) {
          const key = `${object} ${end}`;
          needs.set(key, Math.min(needs.get(key) ?? Number.POSITIVE_INFINITY, freshnessNeedS));
        }
      }
    }
  }
  return needs;
}

/**
 * How old a data object can be in each system that gets it: interval and time on the way, summed along the longest way
 * from the golden record, beside what is needed. End to end the need is that of a process, else the freshness agreed for
 * the last flow, else the sum of what each flow on the way needs.
 */
export function stalenessOf(
  index: EntityIndex,
  graphs: ReadonlyMap<string, ObjectGraph>,
  needs: FreshnessNeeds,
  constants: LandscapeConstants['staleness'],
): Staleness[] {
  return [...graphs.values()].flatMap((graph) => {
    const worst = new Map<string, Staleness>();
    for (const source of graph.sources) {
      for (const [consumer, edges] of longestWays(graph, source, (flow) => hopAge(flow, constants))) {
        const row = rowOf(index, graph.object, source, consumer, edges, needs, constants);
        if (row.seconds > (worst.get(consumer)?.seconds ?? -1)) worst.set(consumer, row);
      }
    }
    return [...worst.values()];
  });
}

function rowOf(
  index: EntityIndex,
  object: string,
  source: string,
  consumer: string,
  edges: readonly Edge[],
  needs: FreshnessNeeds,
  constants: LandscapeConstants['staleness'],
): Staleness {
  const hops = edges.map(({ flow }) => ({ flow, age: hopAge(flow, constants) }));
  const seconds = hops.reduce((sum, { age }) => sum + age.seconds, 0);
  const stated = hops.reduce((sum, { age }) => sum + age.stated, 0);
  const needS = needs.get(`${object} ${consumer}`) ?? needOfFlows(hops.map(({ flow }) => flow));
  const unknownFlows = hops.filter(({ age }) => !age.known).map(({ flow }) => flow.id);
  const allowed = needS === null ? null : needS * (1 + constants.tolerance);
  const broken: Level | undefined =
    allowed === null || seconds <= allowed ? undefined : stated > allowed ? 'red' : 'warn';
  return {
    object,
    source,
    consumer,
    ...routeOf(edges, consumer),
    seconds,
    needS,
    unknownFlows,
    level: broken ?? (needS === null || unknownFlows.length > 0 ? 'unknown' : 'ok'),
    text: say(index, object, consumer, { seconds, needS, unknownFlows, broken: broken !== undefined }, constants),
    because: hops.map(({ flow, age }) => reason(index, flow, age)),
  };
}

function needOfFlows(flows: readonly Flow[]): number | null {
  const agreed = flows[flows.length - 1]?.slo?.freshnessS;
  if (agreed !== undefined) return agreed;
  let sum = 0;
  for (const flow of flows) {
    if (flow.latency?.needS === undefined) return null;
    sum += flow.latency.needS;
  }
  return sum;
}

function say(
  index: EntityIndex,
  object: string,
  consumer: string,
  { seconds, needS, unknownFlows, broken }: Pick<Staleness, 'seconds' | 'needS' | 'unknownFlows'> & { broken: boolean },
  { tolerance }: Pick<LandscapeConstants['staleness'], 'tolerance'>,
): string {
  const open = unknownFlows.length > 0;
  const [old, need] = needS === null ? [duration(seconds), ''] : durations(seconds, needS);
  const age = `${objectName(index, object)} in ${systemName(index, consumer)} can be ${old} old${open ? ' or more' : ''}`;
  const gap = open ? ` (${counted(unknownFlows.length, 'flow')} on the way without an interval)` : '';
  if (needS === null) return `${age}${gap}; how fresh it must be is not stated.`;
  if (broken) return `${age}${gap}, but ${need} is needed.`;
  if (open) return `${age}${gap}; ${need} is needed.`;
  return `${age}; ${need} is needed${seconds > needS ? `: met within the ${percent(tolerance)} that such an estimate allows.` : ' and met.'}`;
}

function reason(index: EntityIndex, flow: Flow, age: HopAge): Because {
  return { kind: 'fact', ref: flow.id, text: `${flowName(index, flow)}: ${age.why}`, value: age.seconds };
}
