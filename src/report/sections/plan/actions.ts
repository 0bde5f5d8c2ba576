import type { Action } from '../../../analysis/schema.ts';
import { type Block, type Cell, heading, type Inline, paragraph, type Table, type Text, table } from '../../blocks.ts';
import { count, counted, daySpan, days, percent, score } from '../../format.ts';
import { anchors, joined, placeOf, riskLink, type View } from '../../view.ts';
import { party, word } from '../../words.ts';
import { isTooEarly } from '../too-early.ts';
import { effectOfPlan, lossToday } from './worth.ts';

/** Actions in the chapter that is read; all of them stand in the appendix, or here where there is none. */
const FIRST = 20;

const REASONS: Readonly<Record<Action['reason'], string>> = {
  gate: 'opens a gate',
  'find-out': 'finds out',
  risk: 'lowers risk',
};

/** Whether the plan is too long to be read, so that the whole of it is looked up. */
export function hasMoreActions(view: View): boolean {
  return view.analysis.plan.length > FIRST && view.chapters.has('plan') && !isTooEarly(view);
}

/** What the plan does, and its first actions. */
export function actions(view: View): Block[] {
  const all = view.analysis.plan;
  const title = heading(2, 'Improvement plan', 'plan-actions');
  if (all.length === 0) return [title, paragraph('The answers so far call for no action.')];
  const now = view.analysis.risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const effect = effectOfPlan(view);
  const quick = all[Math.min(all.length, 6) - 1];
  const open = all.filter((one) => one.days === null).length;
  const goesOn = view.chapters.has('actions') && hasMoreActions(view);
  const said = [
    'Gates first, then what is found out in a day, then what takes away most expected loss for its days. Each action raises its answer to “defined and agreed”; the columns on the right are the state after it and all before it. “Loss left” is what remains of today’s sum of expected losses.',
    quick === undefined
      ? ''
      : `After the first ${Math.min(all.length, 6)} (${days(quick.running.days)}): red risks ${now} → ${quick.running.redRisks}.`,
    open === 0
      ? ''
      : `${counted(open, 'action')} ${open === 1 ? 'is' : 'are'} no work of days, such as a hire or a contract, and not in the sums.`,
  ]
    .filter(Boolean)
    .join(' ');
  return [
    title,
    paragraph(said),
    ...(effect === undefined ? [] : [effect]),
    goesOn ? actionTable(view, all.slice(0, FIRST), 'link') : actionTable(view, all, 'anchor'),
    ...(goesOn ? [paragraph(theRest(all.length), 'small')] : []),
  ];
}

/** Every action, to look it up by its number. */
export function allActions(view: View): Block[] {
  return [actionTable(view, view.analysis.plan, 'anchor')];
}

function theRest(all: number): Text {
  return [
    { text: `The first ${FIRST} of ${count(all)}. ` },
    { text: 'The appendix with the improvement plan', to: 'actions' },
    { text: ' has every action.' },
  ];
}

/** In the one table an action is looked up; in the other it leads there. */
function actionTable(view: View, shown: readonly Action[], number: 'anchor' | 'link'): Table {
  const today = lossToday(view.analysis.plan);
  return table(
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
    shown.map((one) => {
      const anchor = anchors.action(one.key);
      const text = String(view.planNumber.get(one.key) ?? '');
      return number === 'anchor'
        ? { anchor, cells: [text, ...row(view, one, today)] }
        : [[{ text, to: anchor }], ...row(view, one, today)];
    }),
  );
}

function row(view: View, one: Action, today: number): Cell[] {
  const risks: Inline[] = one.risks.length === 0 ? [] : [{ text: ': ' }, ...joined(one.risks.map(riskLink))];
  return [
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
