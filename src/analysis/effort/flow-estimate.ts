import type { Effort } from '../../bank/effort-schema.ts';
import type { DataObject, Flow } from '../../model/entities.ts';
import type { DriverValue } from './drivers.ts';
import { sigmaOfSpan } from './normal.ts';

/** P90 of the standard normal distribution. */
const Z90 = 1.2816;

export type Size = keyof Effort['sizes'];

/** Person-days of one flow: median of a lognormal and the sigma of its logarithm. */
export type FlowEstimate = {
  size: Size;
  base: number;
  median: number;
  sigma: number;
  /** Sigma below the median where it differs from that above. */
  sigmaBelow?: number;
  p10: number;
  p50: number;
  p90: number;
};

/**
 * Size class of a flow: as the user says, else by the number of fields and data objects (XS only by the user's word or
 * for a standard connector with one object). Where the fields are not listed, a flow of one or two objects is an M.
 */
export function sizeOf(flow: Flow, objects: readonly DataObject[], { sizeLimits }: Effort): Size {
  if (flow.estimate?.size) return flow.estimate.size;
  const fields = objects.flatMap(({ attributeGroups = [] }) =>
    attributeGroups.flatMap(({ attributes = [] }) => attributes),
  ).length;
  if (flow.build === 'connector' && objects.length <= 1 && fields > 0 && fields < 10) return 'XS';
  const known = fields > 0 ? fields : sizeLimits.M.fields;
  const fits = (['S', 'M', 'L'] as const).find(
    (size) => known <= sizeLimits[size].fields && objects.length <= sizeLimits[size].objects,
  );
  return fits ?? 'XL';
}

/**
 * Median = base x product of the likely multipliers, damped above a limit because drivers overlap (undocumented,
 * legacy and no sandbox come together). Variance = the drivers' spans and the uncertainty of the size class, added.
 */
export function estimateFlow(
  size: Size,
  drivers: readonly Pick<DriverValue, 'low' | 'likely' | 'high'>[],
  effort: Effort,
): FlowEstimate {
  const product = drivers.reduce((all, { likely }) => all * likely, 1);
  const { dampFrom, dampPower } = effort;
  const multiplier = product > dampFrom ? dampFrom * (product / dampFrom) ** dampPower : product;
  const variance = drivers.reduce(
    (sum, { low, high }) => sum + sigmaOfSpan(low, high) ** 2,
    sigmaOfSpan(1, effort.sizeRatio) ** 2,
  );
  const base = effort.sizes[size];
  return withSpread(size, base, base * multiplier, Math.sqrt(variance));
}

/**
 * The user's own three-point figure in place of size and drivers. Optimistic and pessimistic are read as P10 and P90,
 * not as 0 % and 100 %: intervals that professionals call "90 % sure" are much too narrow (Jørgensen, Teigen and
 * Moløkken 2004), the likely one as the median: a lognormal with a spread of its own on each side, so that all three
 * hold as they were said. An optimistic figure of 0 is read as a twentieth of the likely one.
 */
export function estimateFromUser(
  size: Size,
  { o, m, p }: { o: number; m: number; p: number },
  effort: Effort,
): FlowEstimate {
  const low = Math.min(m, Math.max(o, m / 20));
  const [below, above] = [Math.log(m / low) / Z90, Math.log(Math.max(p, m) / m) / Z90];
  return withSpread(size, effort.sizes[size], m, above, below);
}

function withSpread(size: Size, base: number, median: number, sigma: number, sigmaBelow = sigma): FlowEstimate {
  return {
    size,
    base,
    median,
    sigma,
    ...(sigmaBelow === sigma ? {} : { sigmaBelow }),
    p10: median * Math.exp(-Z90 * sigmaBelow),
    p50: median,
    p90: median * Math.exp(Z90 * sigma),
  };
}
