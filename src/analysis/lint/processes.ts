import type { Process } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import { durations } from '../landscape/duration.ts';
import { shares } from '../landscape/latency.ts';
import { flowsByProcess } from '../readiness/process-flows.ts';
import type { Topology } from '../schema.ts';
import { synchronousRuns } from '../topology/chains.ts';
import { flowName, systemName } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

function hasWord(text: string, words: readonly string[]): string | undefined {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.find((word) => lower.includes(` ${word.toLowerCase()} `));
}

/** Steps of the happy path with their numbers, counted from 1 as people see them. */
function happySteps(process: Process): { step: Process['steps'][number]; number: number }[] {
  return process.steps
    .map((step, at) => ({ step, number: at + 1 }))
    .filter(({ step }) => step.exceptionOf === undefined);
}

/** I-16: the happy path has no exceptions in it. */
export function happyPathIsUnconditional({ assessment, bank }: Context): Fault[] {
  const report = reporter('I-16', 'info');
  const words = bank.landscape.happyPath.conditionWords;
  return assessment.processes.flatMap((process) =>
    happySteps(process).flatMap(({ step, number }) => {
      const word = hasWord(step.text, words);
      if (word === undefined) return [];
      const text = `Step ${number} of ${process.name} says “${word}”: the happy path is the case without exceptions.`;
      return [report(process.id, `steps.${number}`, text, 'move the exception to a step of its own with exceptionOf')];
    }),
  );
}

/** I-18: a chain of systems that wait for each other is fast and available enough for its process. */
export function chainsMeetTheirNeed({ assessment, index }: Context, topology: Topology): Fault[] {
  const report = reporter('I-18', 'warning');
  const nameOf = new Map(assessment.processes.map(({ id, name }) => [id, name]));
  const slow = synchronousRuns(index, assessment.processes).flatMap(({ process, flows }) => {
    const seconds = flows.reduce((sum, id) => {
      const latency = index.flows.get(id)?.latency;
      return sum + (latency?.measuredS ?? latency?.needS ?? 0);
    }, 0);
    if (process.latencyNeedS === undefined || seconds <= process.latencyNeedS) return [];
    const [needed, taken] = durations(process.latencyNeedS, seconds);
    const text = `${process.name} must answer in ${needed}, but its chain of calls takes ${taken}.`;
    return [report(process.id, 'latencyNeedS', text, 'call fewer systems in turn, cache, or answer before they have')];
  });
  const frail = topology.chains
    .filter(({ availability, need }) => availability < need)
    .map(({ process, availability, need }) => {
      const [has, needs] = shares(availability, need);
      const text = `${nameOf.get(process) ?? process} needs ${needs}, but its chain of calls is available ${has} of the time.`;
      return report(process, 'availabilityNeed', text, 'decouple a call by a queue or a cache, or agree on more');
    });
  return [...slow, ...frail];
}

/** Seconds between two runs of a flow; undefined for one that runs when somebody asks. */
function intervalOf(frequency: string | undefined, intervals: Readonly<Record<string, number>>): number | undefined {
  const minutes = /^minutes:(\d+)$/.exec(frequency ?? '')?.[1];
  return minutes === undefined ? intervals[frequency ?? ''] : Number(minutes) * 60;
}

/** I-19: data arrives as fresh as the flow and its processes need it (without tolerance: here the seconds are measured). */
export function dataArrivesInTime({ assessment, index, bank }: Context): Fault[] {
  const report = reporter('I-19', 'warning');
  const { intervalS } = bank.landscape.staleness;
  const needs = new Map<string, number[]>();
  for (const flow of assessment.flows) {
    needs.set(
      flow.id,
      [flow.latency?.needS, flow.slo?.freshnessS].filter((need) => need !== undefined),
    );
  }
  const byProcess = flowsByProcess(index, assessment.processes);
  for (const { id, freshnessNeedS } of assessment.processes) {
    if (freshnessNeedS === undefined) continue;
    for (const flow of byProcess.get(id) ?? []) needs.get(flow.id)?.push(freshnessNeedS);
  }
  return assessment.flows.flatMap((flow) => {
    const interval = intervalOf(flow.frequency, intervalS);
    const need = Math.min(...(needs.get(flow.id) ?? []));
    if (interval === undefined || need === Number.POSITIVE_INFINITY) return [];
    const age = interval + (flow.latency?.measuredS ?? 0);
    if (age <= need) return [];
    const [old, needed] = durations(age, need);
    const text = `${flowName(index, flow)} brings data up to ${old} old; ${needed} are needed.`;
    return [report(flow.id, 'frequency', text, 'run it more often or on each change, or agree on a lesser need')];
  });
}

/** Systems that are directly joined by some flow, as `a b` in both orders. */
function joinedPairs(index: EntityIndex): Set<string> {
  const pairs = new Set<string>();
  for (const flow of index.flows.values()) {
    const ends = endsOf(flow);
    for (const a of ends) for (const b of ends) if (a !== b) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

/** I-24: where the happy path goes from one system to the next, a flow or a person carries the data. */
export function stepsAreConnected({ assessment, index, bank }: Context): Fault[] {
  const report = reporter('I-24', 'warning');
  const joined = joinedPairs(index);
  const { manualWords } = bank.landscape.happyPath;
  return assessment.processes.flatMap((process) => {
    let before: string | undefined;
    return happySteps(process).flatMap(({ step, number }) => {
      const [from, to] = [before, step.system];
      before = to ?? before;
      if (from === undefined || to === undefined || from === to || joined.has(`${from} ${to}`)) return [];
      if (step.flow !== undefined || hasWord(step.text, manualWords) !== undefined) return [];
      const text = `Step ${number} of ${process.name} goes from ${systemName(index, from)} to ${systemName(index, to)}, but no flow joins them.`;
      return [report(process.id, `steps.${number}`, text, 'add the missing flow, or say that it is done by hand')];
    });
  });
}
