import type { Bank } from '../../../bank/bank.ts';
import type { Points } from '../../state/consensus.ts';

/** An answer in words; `bare`: without its points. */
export function labelOf(bank: Bank, questionId: string, points: Points, bare = false): string {
  if (points === 'unknown') return 'not known';
  const label = bank.questions.find(({ id }) => id === questionId)?.options[points];
  if (label === undefined) return `${points} points`;
  return bare ? label : `${points}, ${label}`;
}
