import type { Assessment } from '../../model/assessment.ts';
import { percentNumeral } from '../../model/locale.ts';
import type { EntityIndex } from '../entity-index.ts';
import { synchronousRuns } from '../topology/chains.ts';
import { counted, enumerate, flowName, percent, systemName } from '../wording.ts';
import { duration, durations } from './duration.ts';
import type { AvailabilityChain, LatencyChain, Level } from './schema.ts';

/** Minutes of a mean month: 365 days / 12. */
const MINUTES_PER_MONTH = (365 * 24 * 60) / 12;

type Processes = Assessment['processes'];

/**
 * Seconds that somebody waits for a process: the sum over its synchronous flows of what is measured, else of what is
 * needed of each (I-18). A sum of slowest answers is on the safe side.
 */
export function latencyChains(index: EntityIndex, processes: Processes): LatencyChain[] {
  const runs = synchronousRuns(index, processes);
  return processes.flatMap((process): LatencyChain[] => {
    const flows = runs.filter((run) => run.process === process).flatMap((run) => run.flows);
    if (flows.length === 0) return [];
    let seconds = 0;
    const unknownFlows: string[] = [];
    for (const id of flows) {
      const latency = index.flows.get(id)?.latency;
      const known = latency?.measuredS ?? latency?.needS;
      if (known === undefined) unknownFlows.push(id);
      else seconds += known;
    }
    const needS = process.latencyNeedS ?? null;
    const over = needS !== null && seconds > needS;
    const level: Level = over ? 'red' : needS === null || unknownFlows.length > 0 ? 'unknown' : 'ok';
    const open =
      unknownFlows.length === 0
        ? ''
        : `, and what ${enumerate(unknownFlows.map((id) => nameOf(index, id)))} ${unknownFlows.length === 1 ? 'takes' : 'take'}, which nobody stated`;
    const [waits, allowed] = needS === null ? [duration(seconds), ''] : durations(seconds, needS);
    const total = `${process.name} waits for ${counted(flows.length, 'synchronous flow')}: ${waits}${open}`;
    const text =
      needS === null
        ? `${total}; how long it may wait is not stated.`
        : `${total}; ${allowed} ${over ? 'are allowed, which is less' : 'are allowed'}.`;
    return [{ process: process.id, flows, seconds, needS, unknownFlows, level, text }];
  });
}

/** Availability of each synchronous run as the product over its systems, in minutes lost a month, beside the need. */
export function availabilityOfRuns(index: EntityIndex, processes: Processes): AvailabilityChain[] {
  return synchronousRuns(index, processes).map(({ process, systems, flows }) => {
    let product = 1;
    const unknownSystems: string[] = [];
    for (const system of systems) {
      const sla = index.systems.get(system)?.availability?.sla;
      if (typeof sla === 'number') product *= sla / 100;
      else unknownSystems.push(system);
    }
    const availability = unknownSystems.length === systems.length ? null : product;
    const need = process.availabilityNeed === undefined ? null : process.availabilityNeed / 100;
    const short = availability !== null && need !== null && availability < need;
    const lostMinutesPerMonth = availability === null ? null : (1 - availability) * MINUTES_PER_MONTH;
    return {
      process: process.id,
      systems,
      flows,
      availability,
      lostMinutesPerMonth,
      need,
      unknownSystems,
      level: short ? 'red' : need === null || unknownSystems.length > 0 ? 'unknown' : 'ok',
      text: sayAvailability(index, process.name, systems, unknownSystems, availability, need),
    };
  });
}

function sayAvailability(
  index: EntityIndex,
  name: string,
  systems: readonly string[],
  unknown: readonly string[],
  availability: number | null,
  need: number | null,
): string {
  const named = (ids: readonly string[]): string => enumerate(ids.map((id) => systemName(index, id)));
  const chain = `${name} needs ${named(systems)} at the same moment`;
  if (availability === null) return `${chain}; how available they are is not stated.`;
  const best = unknown.length === 0 ? '' : `at best, as ${named(unknown)} stated nothing, `;
  const [has, needs] = need === null ? [exact(availability), ''] : shares(availability, need);
  const lost = `${best}${has} of the time, ${duration(Math.round((1 - availability) * MINUTES_PER_MONTH) * 60)} lost a month`;
  if (need === null) return `${chain}: ${lost}; what it needs is not stated.`;
  return `${chain}: ${lost}; ${needs} ${availability < need ? 'are needed, which is more' : 'are needed'}.`;
}

/** A share of time near 1, with the digits that matter. */
function exact(fraction: number, digits = 2): string {
  if (fraction < 0.9 && digits === 2) return percent(fraction);
  const value = fraction * 100;
  return percentNumeral(Number(value.toFixed(digits)), { maximumFractionDigits: digits }, ' ');
}

/** Two shares that are set against each other, with so many digits that it is seen which is more. */
export function shares(one: number, other: number): [string, string] {
  const digits = [2, 3, 4, 5].find((some) => exact(one, some) !== exact(other, some)) ?? 2;
  return [exact(one, digits), exact(other, digits)];
}

function nameOf(index: EntityIndex, id: string): string {
  const flow = index.flows.get(id);
  return flow === undefined ? id : flowName(index, flow);
}
