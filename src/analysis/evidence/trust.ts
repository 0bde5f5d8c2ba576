import type { Item } from '../../bank/visible.ts';
import type { Context } from '../context.ts';
import type { Because, Score } from '../schema.ts';
import { percent, whole } from '../wording.ts';
import type { Extremes } from './extremes.ts';
import { effectiveAnswers, intervalAround, shareOfWay } from './interval.ts';
import { type EvidenceShares, evidenceShares, isHollow } from './shares.ts';

/** How far a score can be trusted: the part of a public score that comes from evidence. */
export type Trust = Pick<Score, 'interval' | 'evidence' | 'hollow'> & { because: Because[] };

/** The interval round a score, what its answers rest on, and how that came about. `items` are the answers behind it. */
export function trustIn({ bank }: Context, items: readonly Item[], demonstrated: number, extremes: Extremes): Trust {
  const constants = bank.scoring.evidence;
  const share = shareOfWay(effectiveAnswers(items), constants.correlation);
  const interval = intervalAround(demonstrated, extremes, share);
  const evidence = evidenceShares(items);
  const hollow = isHollow(demonstrated, evidence, constants);
  return {
    interval,
    evidence,
    hollow,
    because: [...explainInterval(interval, extremes, share), ...explainHollow(hollow, evidence)],
  };
}

function explainInterval(interval: Extremes, extremes: Extremes, share: number): Because[] {
  if (interval.low === interval.high) return [];
  return [
    {
      kind: 'formula',
      ref: 'scoring.evidence',
      text: `${whole(interval.low)} to ${whole(interval.high)} by what the answers rest on: ${percent(share)} of the way to ${whole(extremes.low)} and ${whole(extremes.high)}, where all of them would lie at their lowest and highest (default, uncalibrated)`,
      value: interval.high - interval.low,
    },
  ];
}

function explainHollow(hollow: boolean, { claim }: EvidenceShares): Because[] {
  if (!hollow) return [];
  return [
    {
      kind: 'fact',
      ref: 'scoring.evidence.hollowShare',
      text: `Hollow: ${percent(claim)} of what is known, by weight, is claimed and not shown`,
      value: claim,
    },
  ];
}
