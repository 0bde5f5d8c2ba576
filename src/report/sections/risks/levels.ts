import { cellColour, impactLevel, likelihoodLevel } from '../../../analysis/risks/colour.ts';
import type { Risk } from '../../../analysis/schema.ts';
import type { View } from '../../view.ts';

/** Without any control, today, and once the plan is done. */
export const STAGES = ['inherent', 'current', 'target'] as const;
export type Stage = (typeof STAGES)[number];

/** Cell of the grid where a risk stands: its loss stays, its likelihood changes. */
export function levelsOf(
  { bank }: View,
  { probability, loss }: Risk,
  stage: Stage,
): { likelihood: number; impact: number } {
  const { probabilityBands, lossBands } = bank.scoring.risk;
  return { likelihood: likelihoodLevel(probability[stage], probabilityBands), impact: impactLevel(loss, lossBands) };
}

export function redAt(view: View, risk: Risk, stage: Stage): boolean {
  const { likelihood, impact } = levelsOf(view, risk, stage);
  return cellColour(likelihood, impact, view.bank.scoring.risk) === 'red';
}
