import type { Item } from '../../bank/visible.ts';
import { type Context, isItemAnswered, pointsOf } from '../context.ts';
import type { Because } from '../schema.ts';
import { answerClause, counted, decimal, whole } from '../wording.ts';
import type { Figures } from './figures.ts';

/** Every answer that went into a score, in the order of the interview. */
export function answersBecause(context: Context, items: readonly Item[]): Because[] {
  return items.filter(isItemAnswered).map((item) => ({
    kind: 'answer',
    ref: item.key,
    text: answerClause(context, item),
    value: pointsOf(item) ?? 'not applicable',
  }));
}

/** How the parts became one number: mean-min, and the gate cap where it bites. */
export function formulaBecause(
  context: Context,
  parts: ReadonlyMap<string, number>,
  figures: Figures,
  nameOf: (part: string) => string,
): Because[] {
  const { mean, minimum, gateCap } = context.bank.scoring.readiness;
  const lowest = [...parts].reduce<[string, number] | undefined>((a, b) => (a && a[1] <= b[1] ? a : b), undefined);
  if (lowest === undefined) return [];
  const steps: Because[] = [
    {
      kind: 'formula',
      ref: 'readiness.meanMin',
      text: `${decimal(mean)} x the mean of ${counted(parts.size, 'part')} + ${decimal(minimum)} x the lowest, ${nameOf(lowest[0])} (${whole(lowest[1])})`,
      value: figures.raw,
    },
  ];
  if (figures.capped) {
    steps.push({
      kind: 'constant',
      ref: 'scoring.readiness.gateCap',
      text: `A gate answered 0 or unknown holds the score at ${gateCap}`,
      value: gateCap,
    });
  }
  return steps;
}

export function dimensionName(context: Context, id: string): string {
  return context.bank.head.dimensions.find((dimension) => dimension.id === id)?.name ?? id;
}
