import type { Alignment } from '../../../analysis/agreement/schema.ts';
import { counted, figure, percent } from '../../text/numbers.ts';

/** How far apart both sides are on the whole, as names and words. */
export function agreementFacts(found: NonNullable<Alignment>): { name: string; text: string }[] {
  const { compared, meanGap, bias, withinOne, open, resolved, knowledgeGaps, sharedIgnorance } = found;
  const brighter = bias > 0 ? 'business' : 'technology';
  return [
    { name: 'Compared', text: `${counted(compared, 'question')}, ${percent(withinOne)} at most one point apart` },
    { name: 'Mean gap', text: `${figure(meanGap)} of 4 points, by weight` },
    { name: 'Brighter view', text: bias === 0 ? 'neither side' : `${brighter}, by ${figure(Math.abs(bias))} points` },
    { name: 'Differences', text: `${open} open, ${resolved} settled` },
    { name: 'Not known', text: `${knowledgeGaps} to one side, ${sharedIgnorance} to both` },
    { name: 'Agreement', text: coefficientsText(found) },
  ];
}

/** Never one alone: kappa falls to nothing where nearly all answers are equal. */
function coefficientsText({ coefficients, compared }: NonNullable<Alignment>): string {
  if (coefficients === null) return `${counted(compared, 'question')}: too few for a coefficient`;
  const { kappa, alpha, ac2 } = coefficients;
  const shown = Object.entries({ kappa, alpha, AC2: ac2 }).flatMap(([name, one]) =>
    one === null ? [] : [`${name} ${one.value.toFixed(2)} (${one.low.toFixed(2)} to ${one.high.toFixed(2)})`],
  );
  return shown.length === 0 ? 'both always said the same' : shown.join(', ');
}
