import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Flow } from '../../model/entities.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import { counted, enumerate, flowName, systemName } from '../wording.ts';
import { batchRun, unreadableWindows } from './batch-run.ts';
import { sayFlow } from './capacity-words.ts';
import { callsPerMinute, type Demand, peakDemand } from './demand.ts';
import { amount } from './duration.ts';
import type { FlowCapacity, Landscape, Level, SystemCapacity } from './schema.ts';
import { levelOfLoad, systemLoads } from './system-load.ts';
import { worst } from './worst.ts';

/** Loads of the systems, and the part of each that is stated, in calls a minute. */
type Loads = { of: ReadonlyMap<string, SystemCapacity>; stated: ReadonlyMap<string, number> };
type Constants = Pick<LandscapeConstants, 'capacity' | 'staleness'>;

/**
 * Whether each flow fits through its ends at the peak (I-20): calls, rows, sizes, time windows, and how long a backlog
 * takes. Flows in the order in which they break when everything grows alike; those that cannot be told last.
 */
export function readCapacity(index: EntityIndex, constants: Constants): Landscape['capacity'] {
  const demands = new Map([...index.flows.values()].map((flow) => [flow.id, peakDemand(flow, constants.capacity)]));
  const { systems, stated } = systemLoads(index, demands, constants.capacity);
  const loads: Loads = { of: new Map(systems.map((load) => [load.system, load])), stated };
  const flows = [...index.flows.values()]
    .map((flow) => flowCapacity(index, flow, demands.get(flow.id) as Demand, loads, constants))
    .sort((a, b) => (a.breaksAt ?? Number.POSITIVE_INFINITY) - (b.breaksAt ?? Number.POSITIVE_INFINITY) || 0);
  return { flows, systems, text: sayOrder(index, flows) };
}

function flowCapacity(
  index: EntityIndex,
  flow: Flow,
  demand: Demand,
  loads: Loads,
  constants: Constants,
): FlowCapacity {
  const { headroom } = constants.capacity;
  const calls = callsPerMinute(flow, demand, constants.capacity) ?? null;
  const ends = endsOf(flow).filter((end) => index.systems.has(end));
  const tightest = calls === 0 ? null : tightestOf(ends, loads.of);
  const unknownLimits = calls === 0 ? [] : ends.filter((end) => (loads.of.get(end)?.limitPerMinute ?? null) === null);
  const batch = batchRun(index, flow, demand, constants);
  const breaks = breaksFirst(tightest, batch);
  const payload = payloadOf(index, flow, ends);
  const rate: Level = calls === null || unknownLimits.length > 0 ? 'unknown' : 'ok';
  const surely = (calls !== 0 && ends.some((end) => isOver(end, loads))) || isBatchOver(batch, demand.stated);
  const load = breaks === undefined ? 'ok' : levelOfLoad(1, breaks.at, headroom, surely ? 1 : 0);
  const level = worst([
    rate,
    load,
    levelOfBatch(batch),
    unreadableWindows(index, flow).length > 0 ? 'unknown' : 'ok',
    payload === 'too-large' ? 'red' : 'ok',
  ]);
  const figures = {
    flow: flow.id,
    basis: demand.basis,
    messagesPerHour: demand.perHour ?? null,
    callsPerMinute: calls,
    tightest,
    breaksAt: breaks?.at ?? null,
    breaksBy: breaks?.by ?? null,
    payload,
    batch,
    catchUp: catchUp(index, ends, demand, calls, tightest, constants.capacity.outageHours),
    unknownLimits,
    level,
  };
  return {
    ...figures,
    text: sayFlow(index, flow, { ...figures, assumed: !surely }, headroom),
    because: reasons(flow, demand, constants.capacity),
  };
}

/** Whether what is stated is more than a system bears, whatever is assumed beside it. */
function isOver(system: string, { of, stated }: Loads): boolean {
  const limit = of.get(system)?.limitPerMinute ?? null;
  return limit !== null && (stated.get(system) ?? 0) > limit;
}

/** The same of the rows of a run and of the time that they take. */
function isBatchOver(batch: FlowCapacity['batch'], stated: number): boolean {
  if (batch === null) return false;
  const { rows, maxRows, durationS, windowS } = batch;
  return (
    (rows !== null && maxRows !== null && rows * stated > maxRows) ||
    (durationS !== null && windowS !== null && durationS * stated > windowS)
  );
}

/** The end whose limit is nearest to what all its flows ask; null where no limit is known. */
function tightestOf(ends: readonly string[], loads: ReadonlyMap<string, SystemCapacity>): FlowCapacity['tightest'] {
  let found: FlowCapacity['tightest'] = null;
  for (const system of ends) {
    const load = loads.get(system);
    if (load === undefined || load.limitPerMinute === null) continue;
    const { limitPerMinute, loadPerMinute } = load;
    if (found === null || limitPerMinute * found.loadPerMinute < found.limitPerMinute * loadPerMinute) {
      found = { system, limitPerMinute, loadPerMinute };
    }
  }
  return found;
}

function breaksFirst(
  tightest: FlowCapacity['tightest'],
  batch: FlowCapacity['batch'],
): { at: number; by: NonNullable<FlowCapacity['breaksBy']> } | undefined {
  const found: { at: number; by: NonNullable<FlowCapacity['breaksBy']> }[] = [];
  if (tightest !== null && tightest.loadPerMinute > 0) {
    found.push({ at: tightest.limitPerMinute / tightest.loadPerMinute, by: 'rate' });
  }
  if (batch?.rows && batch.maxRows !== null) found.push({ at: batch.maxRows / batch.rows, by: 'rows' });
  if (batch?.durationS && batch.windowS !== null) found.push({ at: batch.windowS / batch.durationS, by: 'window' });
  return found.sort((a, b) => a.at - b.at)[0];
}

/** Whether it can be told how a batch fares; how it fares is told by where it breaks. */
function levelOfBatch(batch: FlowCapacity['batch']): Level {
  if (batch === null || batch.rows === 0) return 'ok';
  return batch.rows === null || batch.maxRows === null ? 'unknown' : 'ok';
}

function payloadOf(index: EntityIndex, { volume }: Flow, ends: readonly string[]): FlowCapacity['payload'] {
  const limits = ends.map((end) => index.systems.get(end)?.limits?.maxPayloadKB);
  const size = volume?.sizeKB;
  if (size === undefined) return 'unknown';
  if (limits.some((limit) => typeof limit === 'number' && size > limit)) return 'too-large';
  return limits.every((limit) => typeof limit === 'number') ? 'fits' : 'unknown';
}

/** Messages that wait after the longest recovery time of the ends, and hours to work them off beside the peak. */
function catchUp(
  index: EntityIndex,
  ends: readonly string[],
  demand: Demand,
  calls: number | null,
  tightest: FlowCapacity['tightest'],
  assumedHours: number,
): FlowCapacity['catchUp'] {
  const stated = ends.flatMap((end) => {
    const minutes = index.systems.get(end)?.availability?.rtoMin;
    return typeof minutes === 'number' ? minutes / 60 : [];
  });
  const outageHours = stated.length === 0 ? assumedHours : Math.max(...stated);
  const backlog = demand.perHour === undefined ? null : demand.perHour * outageHours;
  if (backlog === null || calls === null || tightest === null)
    return { outageHours, backlog, hours: null, never: false };
  const spare = tightest.limitPerMinute - tightest.loadPerMinute;
  if (spare <= 0) return { outageHours, backlog, hours: null, never: backlog > 0 };
  return { outageHours, backlog, hours: (calls * outageHours) / spare, never: false };
}

function reasons(flow: Flow, demand: Demand, constants: Constants['capacity']): FlowCapacity['because'] {
  if (flow.pattern === undefined || demand.perHour === undefined) return demand.because;
  const calls = constants.callsPerMessage[flow.pattern];
  return [
    ...demand.because,
    {
      kind: 'constant',
      ref: `landscape.capacity.callsPerMessage.${flow.pattern}`,
      text: 'Calls of a message',
      value: calls,
    },
    {
      kind: 'constant',
      ref: 'landscape.capacity.retryShare',
      text: 'Share of calls repeated',
      value: constants.retryShare,
    },
  ];
}

function sayOrder(index: EntityIndex, flows: readonly FlowCapacity[]): string {
  const known = flows.filter(({ breaksAt }) => breaksAt !== null);
  const open = flows.length - known.length;
  if (known.length === 0) return 'Where the load first becomes too much cannot be told: no limit is known.';
  const first = known.slice(0, 3).map(({ flow: id, breaksAt, tightest }) => {
    const flow = index.flows.get(id);
    const at = tightest === null ? '' : ` at ${systemName(index, tightest.system)}`;
    return `${flow === undefined ? id : flowName(index, flow)}${at} (${amount(breaksAt ?? 0)} times today's peak)`;
  });
  const rest =
    open === 0 ? '' : ` Of ${open === flows.length ? 'all flows' : counted(open, 'flow')} it cannot be told.`;
  return `First to break: ${enumerate(first)}.${rest}`;
}
