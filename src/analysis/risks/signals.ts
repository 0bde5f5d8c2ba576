import type { Rule } from '../../bank/schema.ts';
import type { Context } from '../context.ts';
import { CRITICAL_FROM, PROJECT, TOP_POINTS } from '../conventions.ts';
import { tallyOf, weights } from '../readiness/tally.ts';
import { percent, systemName } from '../wording.ts';

/** A finding that a rule reads in place of an answer. `byUnknown`: it rests on what nobody knows. */
export type Signal = { gap: number; byUnknown: boolean; text: string };
export type SignalName = keyof Rule['signals'];
/** Absent: nothing to read yet. */
export type Signals = Partial<Record<SignalName, Signal>>;

/** Unknown weight against all answered weight. */
export type UnknownShare = { known: number; unknown: number };

/**
 * Gap of the share of unknown weight: half of everything unknown is as bad as it gets; below the threshold 0.
 *
 * @param share 0-1
 */
export function unknownShareGap(share: number, threshold: number): number {
  return share >= threshold ? Math.min(1, 2 * share) : 0;
}

/**
 * Gap of an unresolved disagreement: from a mean weighted gap of `meanFrom` points, or from a gap of `criticalFrom` points
 * on a single gate.
 */
export function disagreementGap(
  { mean, largestOnGate }: { mean: number; largestOnGate: number },
  meanFrom: number,
  criticalFrom: number,
): number {
  const overall = mean >= meanFrom ? Math.min(1, mean / (TOP_POINTS - 1)) : 0;
  const single = largestOnGate >= criticalFrom ? largestOnGate / TOP_POINTS : 0;
  return Math.max(overall, single);
}

const SYSTEM_SHARE = 'system ';

/** Name of a system's share beside that of the project. */
export function systemShareId(system: string): string {
  return SYSTEM_SHARE + system;
}

/** Unknown and known weight of the project as a whole and of each critical system, where anything is answered. */
export function unknownShares(context: Context): Map<string, UnknownShare> {
  const shares = new Map<string, UnknownShare>();
  const add = (id: string, share: UnknownShare): void => {
    if (share.known + share.unknown > 0) shares.set(id, share);
  };
  add(PROJECT, weights(tallyOf(context.items)));
  for (const { id, criticality } of context.index.systems.values()) {
    if (criticality >= CRITICAL_FROM) add(systemShareId(id), weights(tallyOf(context.itemsOf.system.get(id) ?? [])));
  }
  return shares;
}

/** The place with the largest share of unknown weight; undefined where nothing is answered at all. */
export function largestShare(shares: ReadonlyMap<string, UnknownShare>): { id: string; share: number } | undefined {
  let largest: { id: string; share: number } | undefined;
  for (const [id, { known, unknown }] of shares) {
    const share = unknown / (known + unknown);
    if (largest === undefined || share > largest.share) largest = { id, share };
  }
  return largest;
}

/** The signal of concentrated ignorance, in numbers and words. */
export function unknownShareSignal(context: Context): Signal | undefined {
  const largest = largestShare(unknownShares(context));
  if (largest === undefined) return undefined;
  const place =
    largest.id === PROJECT ? 'the whole assessment' : systemName(context.index, largest.id.slice(SYSTEM_SHARE.length));
  return {
    gap: unknownShareGap(largest.share, context.bank.scoring.risk.unknownShare),
    byUnknown: true,
    text: `in ${place} ${percent(largest.share)} of what was answered, by weight, is not known`,
  };
}
