import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { placeOf, type View } from '../view.ts';
import { party } from '../words.ts';
import { actions } from './plan/actions.ts';
import { nextVerdict } from './plan/next-verdict.ts';
import { roadmap } from './plan/roadmap.ts';
import { whomToAsk } from './plan/whom-to-ask.ts';
import { worth } from './plan/worth.ts';
import { isTooEarly, tooEarly } from './too-early.ts';

/** What to ask first and whom, what to do in which order, and the least of it that betters the verdict. */
export function plan(view: View): Block[] {
  if (view.brief && !isTooEarly(view)) return [...reopened(view), ...worth(view), ...roadmap(view)];
  if (isTooEarly(view))
    return [...reopened(view), tooEarly(view, 'a plan'), ...findOut(view), ...roadmap(view), ...nextVerdict(view)];
  return [
    ...reopened(view),
    ...worth(view),
    ...roadmap(view),
    ...findOut(view),
    ...whomToAsk(view),
    ...actions(view),
    ...nextVerdict(view),
  ];
}

/** Answers that held until a day that is past: they count as unknown again. */
function reopened({ analysis }: View): Block[] {
  if (analysis.expired.length === 0) return [];
  return [
    heading(2, 'Reopened: what no longer holds', 'plan-expired'),
    paragraph('These answers held until a day that is past. They count as “unknown” until somebody confirms them.'),
    table(
      [{ head: 'Held until', grow: 0 }, { head: 'Question' }],
      analysis.expired.map((one): Cell[] => [one.until, [{ text: `${one.key} `, strong: true }, { text: one.text }]]),
    ),
  ];
}

function findOut(view: View): Block[] {
  const found = view.analysis.findOutFirst;
  const title = heading(2, 'Find out first', 'plan-find-out');
  if (found.length === 0) return [title, paragraph('Nothing was answered “unknown”.')];
  return [
    title,
    paragraph(
      'What nobody knew, the most valuable to know first: by how much the answer may change the score, how critical the place is, and how many others depend on it.',
    ),
    table(
      [
        { head: '#', align: 'right', grow: 0 },
        { head: 'Question' },
        { head: 'About' },
        { head: 'Who may know', grow: 0 },
      ],
      found.map((one, index): Cell[] => [
        String(index + 1),
        [{ text: `${one.questionId} `, strong: true }, { text: one.text }],
        placeOf(view, one),
        party(one.answeredBy),
      ]),
    ),
  ];
}
