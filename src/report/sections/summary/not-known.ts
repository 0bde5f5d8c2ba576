import { type Block, type Inline, paragraph } from '../../blocks.ts';
import { count, counted, firstOf, percent, shorten } from '../../format.ts';
import type { View } from '../../view.ts';

/** How much of the picture is missing. */
export function notKnown(view: View): Block {
  const { analysis, assessment } = view;
  const { visible, answered, unknown } = analysis.progress;
  const coverage = analysis.readiness.project?.coverage;
  const named = (systems: typeof assessment.systems) =>
    shorten(
      firstOf(
        systems.map(({ name }) => shorten(name, 26)),
        2,
      ),
      70,
    );
  const unassessed = assessment.systems.filter(({ id }) => (analysis.readiness.systems[id] ?? null) === null);
  const hollow = assessment.systems.filter(({ id }) => analysis.readiness.systems[id]?.hollow);
  const next = analysis.findOutFirst[0];
  const parts = [
    `${count(answered)} of ${counted(visible, 'question')} answered (completeness ${percent(visible === 0 ? 0 : answered / visible)})`,
    ...(unknown === 0
      ? []
      : [`${counted(unknown, 'answer')} “unknown”${coverage === undefined ? '' : `, coverage ${percent(coverage)}`}`]),
    ...(unassessed.length === 0 ? [] : [`not assessed: ${named(unassessed)}`]),
    ...(hollow.length === 0 ? [] : [`high, but only claimed: ${named(hollow)}`]),
    ...(analysis.expired.length === 0
      ? []
      : [`reopened: ${counted(analysis.expired.length, 'answer')} held until a day that is past`]),
    ...(next === undefined ? [] : [`find out first: ${shorten(next.text, 90)}`]),
  ];
  const title: Inline = { text: 'What is not known. ', strong: true };
  return paragraph([title, { text: `${parts.join('; ')}${/[.?…]$/.test(parts.at(-1) ?? '') ? '' : '.'}` }], 'small');
}
