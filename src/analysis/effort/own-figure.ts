import type { Profile } from '../../model/entities.ts';
import { counted, whole } from '../wording.ts';
import type { EffortEstimate } from './schema.ts';

type OwnFigure = NonNullable<Profile['ownEstimate']>;

/** What people think the whole project takes, held against what the simulation says: one sentence. All in person-days. */
export function againstOwnFigure(
  { low, likely, high }: OwnFigure,
  { p10, p50, p80 }: Pick<EffortEstimate, 'p10' | 'p50' | 'p80'>,
): string {
  const place =
    likely < p10
      ? 'lies below P10: nine in ten of the simulated runs need more'
      : likely < p50
        ? 'lies between P10 and P50: more than half of the simulated runs need more'
        : likely <= p80
          ? 'lies between P50 and P80: enough to plan with, not to promise'
          : 'lies above P80: four in five of the simulated runs need less';
  const own = `${counted(likely, 'person-day')} (${whole(low)} to ${whole(high)})`;
  return `Your own figure of ${own} ${place}. Calculated: P10 ${whole(p10)}, P50 ${whole(p50)}, P80 ${whole(p80)}.`;
}
