import type { Effort } from '../../bank/effort-schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';
import { driverValues, type PointsOf } from './drivers.ts';
import { estimateFlow, estimateFromUser, type FlowEstimate, sizeOf } from './flow-estimate.ts';
import { histogram } from './histogram.ts';
import { quantile, sigmaOfSpan } from './normal.ts';
import { againstOwnFigure } from './own-figure.ts';
import { earliestGoLive, weeksUntil } from './plan-gap.ts';
import { partnerPaths, quantiles, simulateSchedule } from './schedule.ts';
import type { EffortEstimate, ScheduleEstimate } from './schema.ts';
import { type DrivenFlow, resolvedFacts, varianceShares } from './sensitivity.ts';
import { buildDraws, type EffortEvent, eventDraws, Luck, overheadDraws } from './simulate.ts';

export type Estimate = { effort: EffortEstimate; schedule: ScheduleEstimate };

/**
 * Effort in person-days and time in weeks, simulated. Null where there is no flow to build.
 *
 * @param events risks that cost effort, raised before any comparison with a plan.
 * @param today when design begins, YYYY-MM-DD.
 */
export function estimate(
  a: Assessment,
  points: PointsOf,
  events: readonly EffortEvent[],
  effort: Effort,
  today?: string,
): Estimate | null {
  const flows = a.flows.map((flow) => drivenFlow(flow, a, points, effort));
  if (flows.length === 0) return null;

  const luck = new Luck(a.seed, effort);
  const build = buildDraws(flows, luck);
  const [low, likely, high] = effort.overhead;
  const overhead = overheadDraws({ median: likely, sigma: sigmaOfSpan(low, high) }, luck);
  const planned = build.map((days, draw) => days * (1 + (overhead[draw] ?? 0)));
  const plannedP50 = quantile(planned.slice().sort(), 0.5);
  const added = eventDraws(events, luck, effort);
  const total = planned.map((days, draw) => days + plannedP50 * (added[draw] ?? 0)).sort();
  const shares = varianceShares(flows, build, luck);
  const builtP50 = quantile(build.slice().sort(), 0.5);

  const fte = a.profile.fte ?? effort.schedule.fte;
  const daysPerWeek = a.profile.daysPerWeek ?? effort.schedule.daysPerWeek;
  const schedule = simulateSchedule(
    {
      build,
      partners: partnerPaths(a.systems, flows, points, effort),
      events,
      fte,
      daysPerWeek,
      weeksLeft: weeksUntil(a.profile.targetDate, today),
    },
    luck,
    effort,
  );
  const dayRate = a.profile.dayRate;
  const [runFrom, runTo] = effort.runShare;
  const sums = { p10: quantile(total, 0.1), p50: quantile(total, 0.5), p80: quantile(total, 0.8) };
  const { ownEstimate } = a.profile;
  return {
    effort: {
      ...sums,
      p90: quantile(total, 0.9),
      p95: quantile(total, 0.95),
      build: quantiles(build),
      withOverhead: quantiles(planned),
      contingency: sums.p80 - sums.p50,
      histogram: histogram(total),
      flows: flows.map(({ id, p10, p50, p90, size, base, own, drivers }) => ({
        id,
        size,
        base,
        p10,
        p50,
        p90,
        own,
        varianceShare: shares.get(id) ?? 0,
        drivers: [...drivers],
      })),
      drivers: resolvedFacts(
        flows.filter(({ own }) => !own),
        build,
        luck,
        effort,
      ),
      events: [...events],
      cost:
        dayRate === undefined
          ? null
          : {
              p50: sums.p50 * dayRate,
              p80: sums.p80 * dayRate,
              currency: a.profile.currency ?? '',
            },
      ...(ownEstimate !== undefined && {
        ownFigure: { ...ownEstimate, text: againstOwnFigure(ownEstimate, sums) },
      }),
      runPerYear: { from: runFrom * builtP50, to: runTo * builtP50 },
      outsideView: effort.outsideView.map(({ text, source }) => ({ text, source })),
      seed: a.seed,
      draws: effort.draws,
    },
    schedule: {
      ...schedule,
      fte,
      daysPerWeek,
      capacityAssumed: a.profile.fte === undefined,
      earliestGoLive: earliestGoLive(schedule, today),
    },
  };
}

/** A flow with its size, its drivers and the person-days that follow; `own`: by the user's own three points. */
export function drivenFlow(
  flow: Flow,
  a: Assessment,
  points: PointsOf,
  effort: Effort,
): DrivenFlow & FlowEstimate & { own: boolean } {
  const ids = [flow.from, flow.to, ...(flow.via === undefined ? [] : [flow.via])];
  const ends = a.systems.filter(({ id }) => ids.includes(id));
  const objects = a.dataObjects.filter(({ id }) => flow.objects.includes(id));
  const size = sizeOf(flow, objects, effort);
  const drivers = driverValues({ flow, ends, objects }, points, effort);
  const three = flow.estimate?.override;
  const own = three !== undefined && three.m > 0;
  const figures = own ? estimateFromUser(size, three, effort) : estimateFlow(size, drivers, effort);
  return { ...figures, id: flow.id, systems: ends.map(({ id }) => id), drivers, own };
}
