import { type Compared, openDisagreement } from '../alignment.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import {
  disagreementGap,
  largestShare,
  type SignalName,
  type Signals,
  systemShareId,
  unknownShareGap,
  unknownShares,
} from '../risks/signals.ts';
import type { Candidate } from './candidates.ts';

/** Keeps the signals up to date while answers change. Writes the gaps into the signals that the rules read. */
export type SignalLedger = {
  /** Takes the candidate as found out and agreed (or, with `undo`, as before); returns the signals that moved. */
  settle(candidate: Candidate, undo?: boolean): SignalName[];
};

export function openSignalLedger(context: Context, signals: Signals, compared: readonly Compared[]): SignalLedger {
  const scoring = context.bank.scoring.risk;
  const shares = unknownShares(context);
  const disputed = new Set(compared.map((one) => one.key));
  const agreed = new Set<string>();

  const find = ({ items }: Candidate, sign: 1 | -1): void => {
    for (const item of items) {
      const ids = item.question.scope === 'system' ? [PROJECT, systemShareId(scopeIdOf(item))] : [PROJECT];
      for (const id of ids) {
        const share = shares.get(id);
        if (share === undefined) continue;
        share.unknown -= sign * item.question.weight;
        share.known += sign * item.question.weight;
      }
    }
  };
  return {
    settle(candidate, undo = false) {
      const moved: SignalName[] = [];
      const ignorance = signals.unknown_share;
      if (ignorance && candidate.points === 'unknown') {
        find(candidate, undo ? -1 : 1);
        ignorance.gap = unknownShareGap(largestShare(shares)?.share ?? 0, scoring.unknownShare);
        moved.push('unknown_share');
      }
      const disagreement = signals.disagreement;
      if (disagreement && disputed.has(candidate.key)) {
        if (undo) agreed.delete(candidate.key);
        else agreed.add(candidate.key);
        const open = openDisagreement(compared, agreed) ?? { mean: 0, largestOnGate: 0 };
        disagreement.gap = disagreementGap(open, scoring.disagreementMean, scoring.disagreementCritical);
        moved.push('disagreement');
      }
      return moved;
    },
  };
}
