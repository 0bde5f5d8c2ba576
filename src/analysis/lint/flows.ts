import { type Context, pointsOf } from '../context.ts';
import { directions, endsOf } from '../entity-index.ts';
import { batchRun } from '../landscape/batch-run.ts';
import { peakDemand } from '../landscape/demand.ts';
import { amount } from '../landscape/duration.ts';
import { flowsByProcess, isCriticalFlow } from '../readiness/process-flows.ts';
import { enumerate, flowName, objectName, scopeName, systemName } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

const HOURS_A_DAY = 24;

/** I-05: the busiest hour is at least the average one. */
export function peakIsAboveAverage({ assessment, index }: Context): Fault[] {
  const report = reporter('I-05', 'warning');
  return assessment.flows.flatMap(({ id, volume }) => {
    const { normalPerDay, peakPerHour } = volume ?? {};
    if (normalPerDay === undefined || peakPerHour === undefined || peakPerHour >= normalPerDay / HOURS_A_DAY) return [];
    const text = `The busiest hour of ${flowName(index, { id })} (${amount(peakPerHour)}) is below the average hour of a normal day.`;
    return [report(id, 'volume', text, 'check the two figures: one of them is wrong or counts something else')];
  });
}

/** I-06: every flow serves a process and an objective. Where the assessment has none at all, that is one finding. */
export function flowsHaveAPurpose({ assessment, index }: Context): Fault[] {
  const report = reporter('I-06', 'warning');
  const { flows, processes, objectives } = assessment;
  if (flows.length === 0) return [];
  const served = new Map<string, string[]>();
  for (const [process, its] of flowsByProcess(index, processes)) {
    for (const { id } of its) served.set(id, [...(served.get(id) ?? []), process]);
  }
  const purposeful = new Set(processes.filter((one) => one.objectives.length > 0).map((one) => one.id));
  const none = (field: string, name: string, list: readonly unknown[]): Fault[] =>
    list.length > 0
      ? []
      : [report(field, field, `No ${name} is entered, so no flow leads to one.`, 'enter what the integration is for')];
  const stray = flows.flatMap((flow) => {
    const its = served.get(flow.id) ?? [];
    const reached = (flow.objectives ?? []).length > 0 || its.some((process) => purposeful.has(process));
    const lacking = [
      ...(its.length > 0 || processes.length === 0 ? [] : ['process']),
      ...(reached || objectives.length === 0 ? [] : ['objective']),
    ];
    if (lacking.length === 0) return [];
    const text = `${flowName(index, flow)} leads to no ${lacking.join(' and no ')}: cost without a stated benefit.`;
    const field = lacking[0] === 'process' ? 'processes' : 'objectives';
    return [report(flow.id, field, text, 'say what it serves, or drop it')];
  });
  return [...none('processes', 'process', processes), ...none('objectives', 'objective', objectives), ...stray];
}

/** Questions that this invariant asks for; a pack without them has nothing to check. */
const CONFLICT_QUESTION = 'DO-05';
const ECHO_QUESTION = 'FL-06';

/** I-14: a two-way flow has an answer on conflicts of its data and on its own echo. */
export function twoWayFlowsAreGuarded({ assessment, index, itemsOf }: Context): Fault[] {
  const report = reporter('I-14', 'warning');
  const open = (items: ReturnType<typeof itemsOf.flow.get>, question: string): boolean =>
    (items ?? []).some((item) => item.question.id === question && typeof pointsOf(item) !== 'number');
  return assessment.flows.flatMap((flow) => {
    if (flow.direction !== 'two_way') return [];
    const unruled = flow.objects.filter((object) => open(itemsOf.data.get(object), CONFLICT_QUESTION));
    const found: Fault[] = [];
    if (unruled.length > 0) {
      const names = enumerate(unruled.map((object) => objectName(index, object)));
      const text = `${flowName(index, flow)} goes both ways, but which side wins for ${names} is not answered.`;
      found.push(report(flow.id, 'objects', text, `answer ${CONFLICT_QUESTION} for it, or make the flow one-way`));
    }
    if (flow.loopGuard === undefined && open(itemsOf.flow.get(flow.id), ECHO_QUESTION)) {
      const text = `${flowName(index, flow)} goes both ways, but whether it ignores its own echo is not answered.`;
      found.push(report(flow.id, 'loopGuard', text, `answer ${ECHO_QUESTION} for it, or make the flow one-way`));
    }
    return found;
  });
}

/** I-17: every flow at an important system says what happens when it fails, who is told, how and how fast. */
export function criticalFlowsHaveReactions({ assessment, index }: Context): Fault[] {
  const report = reporter('I-17', 'warning');
  const complete = new Set(
    assessment.failures.flatMap(({ flow, reaction, notify, channel, withinMinutes }) =>
      flow && reaction && channel && notify.length > 0 && withinMinutes !== undefined ? [flow] : [],
    ),
  );
  return assessment.flows
    .filter((flow) => isCriticalFlow(index, flow) && !complete.has(flow.id))
    .map(({ id }) =>
      report(
        id,
        'failures',
        `${flowName(index, { id })} touches an important system, but no failure scenario says who does what.`,
        'add one with reaction, whom to notify, by which channel and within how many minutes',
      ),
    );
}

const MINUTES_AN_HOUR = 60;

/**
 * I-20: what flows at the peak fits the limits of both ends: over the limit is an error, less than the head-room a warning,
 * as is everything where the peak is assumed from a normal day. A batch is compared by the rows of a run.
 */
export function volumeFitsLimits({ assessment, index, bank: { landscape } }: Context): Fault[] {
  const { headroom, callsPerMessage } = landscape.capacity;
  return assessment.flows.flatMap((flow) => {
    const demand = peakDemand(flow, landscape.capacity);
    const calls = flow.pattern === undefined || callsPerMessage[flow.pattern] > 0;
    const rows = batchRun(index, flow, demand, landscape)?.rows ?? undefined;
    return endsOf(flow).flatMap((end) => {
      const limits = index.systems.get(end)?.limits;
      const rate = typeof limits?.ratePerMin === 'number' ? limits.ratePerMin * MINUTES_AN_HOUR : undefined;
      return [
        ...exceeds(calls ? demand.perHour : undefined, rate, 'messages an hour'),
        ...exceeds(rows, limits?.maxRows, 'rows a run'),
        ...exceeds(flow.volume?.sizeKB, limits?.maxPayloadKB, 'KB a message'),
      ].map(({ load, limit, unit }) => {
        const assumed = demand.basis === 'normal-day' && unit !== 'KB a message';
        const surely = (assumed ? load * demand.stated : load) > limit;
        const room = load > limit ? '' : `, less than ${headroom} times that`;
        return reporter('I-20', surely ? 'error' : 'warning')(
          flow.id,
          'volume',
          `${flowName(index, flow)} needs ${amount(load)} ${unit} at peak${assumed ? ', as is assumed from a normal day' : ''}; the limit of ${systemName(index, end)} is ${amount(limit)}${room}.`,
          'raise the limit, spread the load by a queue, or send less',
        );
      });
    });
  });

  function exceeds(load: number | undefined, limit: number | 'unknown' | undefined, unit: string) {
    if (load === undefined || typeof limit !== 'number' || load * headroom <= limit) return [];
    return [{ load, limit, unit }];
  }
}

/** I-30: nothing flows to or from a system that goes, but for the bulk load that empties it. */
export function retiredSystemsHaveNoFlows({ assessment, index }: Context): Fault[] {
  const report = reporter('I-30', 'warning');
  const retired = new Set(
    assessment.systems.filter(({ lifecycle }) => lifecycle === 'replaced' || lifecycle === 'eol').map(({ id }) => id),
  );
  return assessment.flows.flatMap((flow) => {
    const bulkLoad = flow.pattern === 'batch_file' && flow.trigger === 'on_demand';
    const ends = bulkLoad ? [] : [...new Set(directions(flow).flat())].filter((end) => retired.has(end));
    return ends.map((end) =>
      report(
        flow.id,
        flow.from === end ? 'from' : 'to',
        `${flowName(index, flow)} uses ${scopeName(index, 'system', end)}, which goes during the project.`,
        'lead it to the system that takes over, or drop it at the cutover',
      ),
    );
  });
}
