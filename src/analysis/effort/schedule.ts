import type { Effort, LeadTime } from '../../bank/effort-schema.ts';
import type { System } from '../../model/entities.ts';
import type { PointsOf } from './drivers.ts';
import { type Histogram, histogram } from './histogram.ts';
import { quantile, sigmaOfSpan } from './normal.ts';
import { type EffortEvent, eventDraws, type FlowEffort, flowDraws, type Luck } from './simulate.ts';

/** Waiting for one partner, and the flow that can only be finished afterwards. */
export type PartnerPath = { system: string; leadTime: LeadTime; lastFlow: FlowEffort };

export type ScheduleInput = {
  /** Person-days of building in every draw. */
  build: Float64Array;
  partners: readonly PartnerPath[];
  /** Risks that cost effort, and so time. */
  events: readonly EffortEvent[];
  /** Full-time equivalents and the person-days a week each gives. */
  fte: number;
  daysPerWeek: number;
  /** Weeks until the target date, where there is one. */
  weeksLeft?: number | undefined;
};

export type Quantiles = { p10: number; p50: number; p80: number; p90: number };

export type Schedule = Quantiles & {
  /** Weeks of each part at P50. */
  parts: { design: number; build: number; partners: number; test: number; cutover: number; delays: number };
  /** What sets the date more often: building, or waiting for partners. */
  decidedBy: 'build' | 'partners';
  partners: {
    system: string;
    leadTime: string;
    /** Weeks until this partner's last flow is built, design excluded. */
    p10: number;
    p50: number;
    p90: number;
    /** Weeks by which the partner may be late before the project is, at P50; below 0 it is already late. */
    slackWeeks: number;
  }[];
  /** Weeks of the whole, as drawn. */
  histogram: Histogram;
  /** Share of the draws that keep the target date, 0-1; null without one. */
  onTime: number | null;
};

/**
 * Weeks = design + max(build / capacity, each partner's lead time + last flow) + end-to-end test + cutover + delays of
 * risks. The max has merge bias: many parallel paths that are each probably on time are late together.
 */
export function simulateSchedule(input: ScheduleInput, luck: Luck, effort: Effort): Schedule {
  const { schedule } = effort;
  const { build, fte, daysPerWeek } = input;
  const building = build.map((days) => days / (fte * daysPerWeek));
  const paths = input.partners.map(({ system, leadTime, lastFlow }) => {
    const waiting = weeks(`lead time ${leadTime.id} ${system}`, leadTime.weeks, luck);
    const flow = flowDraws(lastFlow, luck);
    // The last flow is the work of one person: it waits for access and cannot be shared out.
    return waiting.map((wait, draw) => wait + (flow[draw] ?? 0) / daysPerWeek);
  });
  const waiting = building.map((_, draw) => paths.reduce((latest, path) => Math.max(latest, path[draw] ?? 0), 0));
  const longest = building.map((own, draw) => Math.max(own, waiting[draw] ?? 0));
  const design = weeks('design', schedule.designWeeks, luck);
  const cutover = weeks('cutover', schedule.cutoverWeeks, luck);
  const test = longest.map((span) => Math.max(schedule.testMinimumWeeks, schedule.testShare * span));
  // A risk delays by a share of the weeks of building, whether the project itself is quick or slow.
  const usual = median(longest) * schedule.eventDelayShare;
  const delays = eventDraws(input.events, luck, { ...effort, eventCorrelation: 0 }).map((share) => share * usual);
  const total = longest.map(
    (span, draw) => (design[draw] ?? 0) + span + (test[draw] ?? 0) + (cutover[draw] ?? 0) + (delays[draw] ?? 0),
  );
  const others = (index: number) =>
    building.map((own, draw) =>
      paths.reduce((latest, path, other) => (other === index ? latest : Math.max(latest, path[draw] ?? 0)), own),
    );

  const byPartners = waiting.filter((weeksWaiting, draw) => weeksWaiting > (building[draw] ?? 0)).length;
  const { weeksLeft } = input;
  return {
    ...quantiles(total),
    histogram: histogram(total.slice().sort()),
    onTime: weeksLeft === undefined ? null : total.filter((weeks) => weeks <= weeksLeft).length / total.length,
    parts: {
      design: median(design),
      build: median(building),
      partners: median(waiting),
      test: median(test),
      cutover: median(cutover),
      delays: median(delays),
    },
    decidedBy: byPartners * 2 > building.length ? 'partners' : 'build',
    partners: input.partners.map(({ system, leadTime }, index) => {
      const path = paths[index] ?? new Float64Array();
      const { p10, p50, p90 } = quantiles(path);
      return { system, leadTime: leadTime.id, p10, p50, p90, slackWeeks: median(others(index)) - p50 };
    }),
  };
}

/** Name of the wait that is stated for a system. */
const STATED = 'lead_time_stated';
const DAYS_A_WEEK = 7;

/**
 * Which partners are waited for, each with its dearest flow: as long as it is stated for a system, whoever runs it; else the
 * longest open lead time of each external one.
 */
export function partnerPaths(
  systems: readonly System[],
  flows: readonly FlowEffort[],
  points: PointsOf,
  { schedule }: Effort,
): PartnerPath[] {
  return systems.flatMap((system) => {
    const touching = flows.filter(({ systems: ends }) => ends.includes(system.id));
    const leadTime = statedFor(system) ?? longestOpen(schedule.leadTimes, system, points);
    const [lastFlow] = touching.sort((a, b) => b.median - a.median);
    return leadTime && leadTime.weeks[1] > 0 && lastFlow ? [{ system: system.id, leadTime, lastFlow }] : [];
  });
}

/** What people state is taken as it is, without a spread. */
function statedFor({ leadTimeDays }: System): LeadTime | undefined {
  if (leadTimeDays === undefined) return undefined;
  const weeks = leadTimeDays / DAYS_A_WEEK;
  return { id: STATED, name: 'Lead time as stated', weeks: [weeks, weeks, weeks] };
}

function longestOpen(usual: readonly LeadTime[], system: System, points: PointsOf): LeadTime | undefined {
  if (!isExternal(system)) return undefined;
  const [longest] = usual.filter((one) => isOpen(one, system, points)).sort((a, b) => b.weeks[1] - a.weeks[1]);
  return longest;
}

function isExternal({ control }: System): boolean {
  return control === 'external_supported' || control === 'external_unsupported';
}

function isOpen({ categories, doneBy }: LeadTime, system: System, points: PointsOf): boolean {
  if (categories && !categories.includes(system.category)) return false;
  const answered = doneBy === undefined ? undefined : points(doneBy, system.id);
  return typeof answered !== 'number' || answered < 4;
}

function weeks(name: string, [low, likely, high]: readonly [number, number, number], luck: Luck): Float64Array {
  const sigma = sigmaOfSpan(low, high);
  return luck.own(name).map((x) => likely * Math.exp(sigma * x));
}

function median(draws: Float64Array): number {
  return quantile(draws.slice().sort(), 0.5);
}

/** P10, P50, P80 and P90 of draws in any order. */
export function quantiles(draws: Float64Array): Quantiles {
  const sorted = draws.slice().sort();
  return {
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p80: quantile(sorted, 0.8),
    p90: quantile(sorted, 0.9),
  };
}
