import type { EvidenceConstants } from '../../bank/evidence-schema.ts';
import type { Item } from '../../bank/visible.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../model/answer.ts';
import { pointsOf } from '../context.ts';
import { evidenceOf } from './evidence-of.ts';

export type EvidenceShares = Record<EvidenceLevel, number>;

/** Shares of the known weight, 0-1, by what the answers rest on; all 0 where nothing is known. */
export function evidenceShares(items: readonly Item[]): EvidenceShares {
  const weights: EvidenceShares = { claim: 0, document: 0, test: 0, production: 0 };
  let known = 0;
  for (const item of items) {
    if (typeof pointsOf(item) !== 'number') continue;
    weights[evidenceOf(item.reply)] += item.question.weight;
    known += item.question.weight;
  }
  if (known > 0) for (const level of EVIDENCE_LEVELS) weights[level] /= known;
  return weights;
}

/** A high score that rests mostly on claims. */
export function isHollow(demonstrated: number, { claim }: EvidenceShares, constants: EvidenceConstants): boolean {
  return demonstrated >= constants.hollowFrom && claim >= constants.hollowShare;
}
