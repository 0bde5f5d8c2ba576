import type { Action } from '../../analysis/schema.ts';
import { type Block, type Cell, heading, type Inline, paragraph, table } from '../blocks.ts';
import { count, counted, daySpan, days, percent, score } from '../format.ts';
import { anchors, joined, placeOf, riskLink, type View } from '../view.ts';
import { party, word } from '../words.ts';
import { nextVerdict } from './plan/next-verdict.ts';
import { roadmap } from './plan/roadmap.ts';
import { whomToAsk } from './plan/whom-to-ask.ts';
import { effectOfPlan, lossToday, worth } from './plan/worth.ts';
import { isTooEarly, tooEarly } from './too-early.ts';

const REASONS: Readonly<Record<Action['reason'], string>> = {
  gate: 'opens a gate',
  'find-out': 'finds out',
  risk: 'lowers risk',
};

/** What to ask first and whom, what to do in which order, and the least of it that betters the verdict. */
export function plan(view: View): Block[] {
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

function actions(view: View): Block[] {
  const all = view.analysis.plan;
  const title = heading(2, 'Improvement plan', 'plan-actions');
  if (all.length === 0) return [title, paragraph('The answers so far call for no action.')];
  const now = view.analysis.risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const today = lossToday(all);
  const effect = effectOfPlan(view);
  const quick = all[Math.min(all.length, 6) - 1];
  const open = all.filter((one) => one.days === null).length;
  return [
    title,
    paragraph(
      [
        'Gates first, then what is found out in a day, then what takes away most expected loss for its days. Each action raises its answer to “defined and agreed”; the columns on the right are the state after it and all before it. “Loss left” is what remains of today’s sum of expected losses.',
        quick === undefined
          ? ''
          : `After the first ${Math.min(all.length, 6)} (${days(quick.running.days)}): red risks ${now} → ${quick.running.redRisks}.`,
        open === 0
          ? ''
          : `${counted(open, 'action')} ${open === 1 ? 'is' : 'are'} no work of days, such as a hire or a contract, and not in the sums.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(effect === undefined ? [] : [effect]),
    table(
      [
        { head: 'No.', align: 'right', grow: 0 },
        { head: 'Action' },
        { head: 'Where' },
        { head: 'Owner', grow: 0 },
        { head: 'Why' },
        { head: 'Days', align: 'right', grow: 0 },
        { head: 'Due before', grow: 0 },
        { head: 'Days so far', align: 'right', grow: 0 },
        { head: 'Red risks', align: 'right', grow: 0 },
        { head: 'Loss left', align: 'right', grow: 0 },
        { head: 'Readiness', align: 'right', grow: 0 },
      ],
      all.map((one) => ({ anchor: anchors.action(one.key), cells: row(view, one, today) })),
    ),
  ];
}

function row(view: View, one: Action, today: number): Cell[] {
  const risks: Inline[] = one.risks.length === 0 ? [] : [{ text: ': ' }, ...joined(one.risks.map(riskLink))];
  return [
    String(view.planNumber.get(one.key) ?? ''),
    [
      { text: one.text },
      ...(one.days === null ? [{ text: ` (takes: ${one.instead ?? 'no work of days'})` }] : []),
      { text: ` ${one.questionId}`, muted: true },
    ],
    placeOf(view, one),
    party(one.owner),
    [{ text: REASONS[one.reason] }, ...risks],
    one.days === null ? '–' : daySpan(one.days.from, one.days.to, ''),
    word(one.duePhase),
    count(one.running.days),
    count(one.running.redRisks),
    today > 0 ? percent(one.running.expectedLoss / today) : '',
    score(one.running.readiness),
  ];
}
