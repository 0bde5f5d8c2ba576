import type { Callout } from '../blocks.ts';
import { count, counted, percent } from '../format.ts';
import type { View } from '../view.ts';

/** Whether so little is answered that a picture of it would say more than is known. */
export function isTooEarly({ analysis, bank }: View): boolean {
  const { visible, answered } = analysis.progress;
  return (
    analysis.readiness.project === null || answered / Math.max(1, visible) < bank.scoring.verdict.assessedCompleteness
  );
}

/** Said in place of `what`, which needs more answers. */
export function tooEarly({ analysis, bank }: View, what: string): Callout {
  const { visible, answered } = analysis.progress;
  const needed = Math.ceil(visible * bank.scoring.verdict.assessedCompleteness);
  return {
    kind: 'callout',
    tone: 'neutral',
    title: `Too early for ${what}`,
    text: [
      `${answered === 0 ? 'None' : count(answered)} of ${counted(visible, 'question')} ${answered <= 1 ? 'is' : 'are'} answered. From ${needed} on (${percent(bank.scoring.verdict.assessedCompleteness)}) it stands here; before, it would show chance more than the project.`,
    ],
  };
}

/** What the numbers of a drawing rest on: the day, and how many answers. */
export function sourceNote({ analysis, meta }: View): string {
  const { visible, answered } = analysis.progress;
  return `${meta.date} · n = ${count(answered)} of ${counted(visible, 'question')} answered`;
}
