import type { Action } from '../../../analysis/schema.ts';
import { type Block, type Cell, type Figure, heading, paragraph, table } from '../../blocks.ts';
import { quickWins, type Win } from '../../figures/quick-wins.ts';
import { type ReductionPoint, reduction } from '../../figures/reduction.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted, days, percent, roughPercent, score } from '../../format.ts';
import { anchors, placeOf, type View } from '../../view.ts';
import { party } from '../../words.ts';
import { loadLine } from '../readiness/score-cells.ts';
import { sourceNote } from '../too-early.ts';

const MOST = { drawn: 60, wins: 8, briefWins: 5 };

/** Today's expected loss, summed over all risks. */
export function lossToday(plan: readonly Action[]): number {
  const [first] = plan;
  return first === undefined ? 0 : first.running.expectedLoss + first.reduction;
}

/** What is small and strong, to begin with: every action by its days and by the loss that it takes away. */
export function worth(view: View): Block[] {
  const { plan } = view.analysis;
  const today = lossToday(plan);
  const found = plan.flatMap((action) =>
    action.days === null || action.reduction <= 0 || today <= 0
      ? []
      : [{ action, days: action.days.middle, share: action.reduction / today }],
  );
  if (found.length < 4) return [];
  const borders = { days: median(found.map((one) => one.days)), share: median(found.map((one) => one.share)) };
  const quick = found
    .filter((one) => one.days <= borders.days && one.share >= borders.share)
    .sort((one, other) => other.share / other.days - one.share / one.days);
  const drawn = [...found].sort((one, other) => other.share - one.share).slice(0, MOST.drawn);
  const title = `${counted(quick.length, 'action')} of ${count(plan.length)} ${quick.length === 1 ? 'is a quick win' : 'are quick wins'}: at most ${days(borders.days)} each and more effect than half of the others`;
  const first = drawn[0];
  const wins = drawn.map(
    (one): Win => ({ number: view.planNumber.get(one.action.key) ?? 0, days: one.days, share: one.share }),
  );
  const left = found.length - drawn.length;
  const figure: Figure = {
    kind: 'figure',
    title,
    alt: `${title}. Days from ${days(Math.min(...found.map((one) => one.days)))} to ${days(Math.max(...found.map((one) => one.days)))}; the strongest, number ${wins[0]?.number ?? ''}, takes away ${percent(first?.share ?? 0)} of today’s expected loss.`,
    drawing: withNote(
      view.brief ? quickWins(wins, borders, 511, 150) : quickWins(wins, borders, 367, 262),
      `${sourceNote(view)}${left === 0 ? '' : ` · the ${drawn.length} strongest of ${found.length}`}`,
    ),
    data: table(
      [
        { head: 'No.', align: 'right', grow: 0 },
        { head: 'Action' },
        { head: 'Where' },
        { head: 'Days', align: 'right', grow: 0 },
        { head: 'Of today’s loss', align: 'right', grow: 0 },
      ],
      drawn.map(({ action, days: takes, share }): Cell[] => [
        String(view.planNumber.get(action.key) ?? ''),
        action.text,
        placeOf(view, action),
        days(takes),
        roughPercent(share),
      ]),
    ),
  };
  const rows = quick
    .slice(0, view.brief ? MOST.briefWins : MOST.wins)
    .map(({ action, days: takes, share }): Cell[] => [
      [{ text: String(view.planNumber.get(action.key) ?? ''), to: anchors.action(action.key) }],
      [{ text: action.text }, { text: ` ${placeOf(view, action)}`, muted: true }],
      party(action.owner),
      days(takes),
      percent(share),
    ]);
  const list = table(
    [
      { head: 'No.', align: 'right', grow: 0 },
      { head: 'Quick wins, most effect for a day first' },
      { head: 'Owner', grow: 0 },
      { head: 'Takes', align: 'right', grow: 0 },
      { head: 'Of today’s loss', align: 'right', grow: 0 },
    ],
    rows,
  );
  const beside = rows.length === 0 ? paragraph('No action is both small and strong.') : list;
  const chapter = heading(2, 'What is worth doing first', 'plan-worth');
  if (view.brief) return [chapter, figure, beside];
  return [
    chapter,
    {
      kind: 'columns',
      columns: [
        { share: 50, blocks: [figure] },
        { share: 50, blocks: [beside] },
      ],
    },
  ];
}

/** What the plan does to losses, red risks and readiness, action by action. */
export function effectOfPlan(view: View): Figure | undefined {
  const { plan, risks, readiness } = view.analysis;
  const today = lossToday(plan);
  const last = plan.at(-1);
  if (last === undefined || today <= 0 || last.running.days <= 0) return undefined;
  const red = risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const points: ReductionPoint[] = [
    { days: 0, lossLeft: 1, redRisks: red, readiness: readiness.project?.demonstrated ?? 0 },
    ...plan.map(({ running }) => ({
      days: running.days,
      lossLeft: running.expectedLoss / today,
      redRisks: running.redRisks,
      readiness: running.readiness,
    })),
  ];
  const end = last.running.expectedLoss / today;
  const half = plan.find(({ running }) => running.expectedLoss / today <= (1 + end) / 2);
  const title = `Half of what the plan can take away is gone after ${days(half?.running.days ?? last.running.days)} of ${days(last.running.days)}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}. Expected loss falls from 100 % to ${percent(end)}, red risks from ${red} to ${last.running.redRisks}, readiness goes from ${score(points[0]?.readiness ?? 0)} to ${score(last.running.readiness)}. Each action stands in the table of the plan.`,
    drawing: withNote(reduction(points, loadLine(view), 600), sourceNote(view)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
