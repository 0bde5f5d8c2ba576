import type { FlowTag, LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Flow } from '../../model/entities.ts';
import { anyExternal, messagesPerDay } from '../entity-facts.ts';
import { directions, type EntityIndex, endsOf } from '../entity-index.ts';
import { isCriticalFlow } from '../readiness/process-flows.ts';
import { isBatch } from './batch-run.ts';
import { namesOne } from './words.ts';

const SENSITIVE = new Set(['confidential', 'personal', 'special_category', 'payment']);
/** A synchronous call holds its caller until the answer is there. */
const SYNCHRONOUS = new Set(['sync_api', 'db_link']);
const ASYNCHRONOUS = new Set(['async_queue', 'event', 'webhook', 'cdc']);

type Constants = Pick<LandscapeConstants, 'answerWithinS'> & { highVolumePerDay: number };

/** Systems that write a data object into others, by object. */
export function writersOf(index: EntityIndex): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const writers = new Map<string, Map<string, Set<string>>>();
  for (const [object, flows] of index.flowsOfObject) {
    const targets = new Map<string, Set<string>>();
    for (const flow of flows) {
      for (const [from, to] of directions(flow)) targets.set(to, (targets.get(to) ?? new Set()).add(from));
    }
    writers.set(object, targets);
  }
  return writers;
}

/** What is known of a flow by its own facts; conditions of the bank are made of these. */
export function tagsOf(
  index: EntityIndex,
  flow: Flow,
  writers: ReturnType<typeof writersOf>,
  constants: Constants,
): ReadonlySet<FlowTag> {
  const { pattern, trigger, latency, objects } = flow;
  const sensitivities = objects.map((id) => index.objects.get(id)?.sensitivity ?? 'internal');
  const holds: Record<FlowTag, boolean> = {
    one_way: flow.direction === 'one_way',
    two_way: flow.direction === 'two_way',
    automatic: trigger === 'automatic' || trigger === 'both',
    on_demand: trigger === 'on_demand' || trigger === 'both',
    synchronous: SYNCHRONOUS.has(pattern ?? ''),
    asynchronous: ASYNCHRONOUS.has(pattern ?? ''),
    batch: isBatch(flow),
    manual: pattern === 'manual',
    external: anyExternal(index, endsOf(flow)),
    sensitive: sensitivities.some((one) => SENSITIVE.has(one)),
    money:
      sensitivities.includes('payment') ||
      objects.some((id) =>
        namesOne(`${id} ${index.objects.get(id)?.name ?? ''}`, ['payment', 'invoice', 'refund', 'settlement']),
      ),
    critical: isCriticalFlow(index, flow),
    needs_freshness: latency?.needS !== undefined || flow.slo?.freshnessS !== undefined,
    waits_for_answer: latency?.needS !== undefined && latency.needS <= constants.answerWithinS,
    high_volume: (messagesPerDay(flow) ?? 0) >= constants.highVolumePerDay,
    several_writers: objects.some((id) => (writers.get(id)?.get(flow.to)?.size ?? 0) > 1),
  };
  return new Set((Object.keys(holds) as FlowTag[]).filter((tag) => holds[tag]));
}
