import { findPath } from '../../../analysis/path/find-path.ts';
import type { OpenQuestion, Path, PathStep } from '../../../analysis/path/schema.ts';
import type { Verdict } from '../../../analysis/schema.ts';
import { type Block, type Cell, heading, type Inline, list, paragraph, type Text, table } from '../../blocks.ts';
import { counted, days, decimal, percent, score } from '../../format.ts';
import { anchors, joined, placeOf, type View } from '../../view.ts';
import { party, verdictLabel } from '../../words.ts';

/** Above so many systems the search takes longer than a report may. */
const MOST_SYSTEMS = 60;
const MOST = { kinds: 30, places: 8, questions: 12 };

const ALL = '“plimsoll path” prints all';

const NEXT: Readonly<Record<Verdict['level'], 'proceed-with-plan' | 'proceed' | undefined>> = {
  'not-assessed': 'proceed-with-plan',
  stop: 'proceed-with-plan',
  'not-yet': 'proceed-with-plan',
  'proceed-with-plan': 'proceed',
  proceed: undefined,
};

/** The fewest days of actions after which the verdict is the next better one; without words where there is none. */
export function nextVerdict(view: View): Block[] {
  const { analysis, assessment, bank, meta } = view;
  const level = NEXT[analysis.verdict.level];
  if (level === undefined) return [];
  const title = heading(2, `The cheapest way to “${verdictLabel(level)}”`, 'plan-path');
  if (assessment.systems.length > MOST_SYSTEMS) {
    const size = counted(assessment.systems.length, 'system');
    return [title, paragraph(`Not looked for here, as the landscape has ${size}: “plimsoll path” finds it.`)];
  }
  const path = findPath(assessment, bank, { kind: 'verdict', level }, { today: meta.date });
  return [title, ...way(view, path), ...open(path)];
}

function way(view: View, path: Path): Block[] {
  if (path.steps.length === 0) {
    return path.reached
      ? [paragraph('No action is needed for it.')]
      : [paragraph('No set of actions leads there.'), list(path.blocked)];
  }
  const kinds = alike(view, path.steps);
  const left = kinds.length - MOST.kinds;
  return [
    ...(path.reached
      ? []
      : [paragraph('Actions alone do not lead there. What stands against it:'), list(path.blocked)]),
    paragraph(path.reached ? summary(path) : `What actions can do: ${summary(path)}`),
    table(
      [
        { head: 'No.', share: 0.12 },
        { head: 'Action', share: 0.4 },
        { head: 'Where', share: 0.32 },
        { head: 'Owner', share: 0.09 },
        { head: 'Days', align: 'right', share: 0.07 },
      ],
      kinds.slice(0, MOST.kinds).map((same) => row(view, same)),
    ),
    ...(left > 0
      ? [
          paragraph(
            `${counted(left, 'further kind of action', 'further kinds of action')} left out here: ${ALL}.`,
            'small',
          ),
        ]
      : []),
  ];
}

function summary({ steps, days: total, businessDays, exact, before, after }: Path): string {
  const business = businessDays === 0 ? '' : `, of which ${days(businessDays)} by the business side`;
  const proof = exact
    ? 'No cheaper set exists.'
    : 'It is the cheapest that was found among very many sets, and not proven to be the cheapest of all.';
  const moves = [
    `readiness ${score(before.demonstrated)}\u00a0→\u00a0${score(after.demonstrated)}`,
    `known ${percent(before.coverage)}\u00a0→\u00a0${percent(after.coverage)}`,
    `failed gates ${before.gatesFailed}\u00a0→\u00a0${after.gatesFailed}`,
    `red risks ${before.redRisks}\u00a0→\u00a0${after.redRisks}`,
  ];
  return `${counted(steps.length, 'action')} of the plan and ${days(total)}${business}. ${proof} Afterwards: ${moves.join(', ')}. “No.” is the number in the plan above.`;
}

/** Steps in the order of the plan, those that do the same in several places together. */
function alike({ planNumber }: View, steps: readonly PathStep[]): [PathStep, ...PathStep[]][] {
  const place = ({ key }: PathStep) => planNumber.get(key) ?? planNumber.size + 1;
  const found = new Map<string, [PathStep, ...PathStep[]]>();
  for (const step of [...steps].sort((one, other) => place(one) - place(other))) {
    const same = found.get(step.questionId);
    if (same === undefined) found.set(step.questionId, [step]);
    else same.push(step);
  }
  return [...found.values()];
}

function row(view: View, same: readonly [PathStep, ...PathStep[]]): Cell[] {
  const [{ questionId, text, owner, instead, gate }] = same;
  const takes = same.reduce((sum, step) => sum + step.days, 0);
  return [
    joined(same.map(({ key }) => numberOf(view, key))),
    [
      { text },
      ...(instead === undefined ? [] : [{ text: ` (takes: ${instead}, counted as ${days(takes)})` }]),
      { text: ` ${questionId}`, muted: true },
      ...(gate ? [{ text: ' gate', strong: true }] : []),
    ],
    placesOf(view, same),
    party(owner),
    decimal(takes),
  ];
}

function placesOf(view: View, same: readonly PathStep[]): string {
  const left = same.length - MOST.places;
  const shown = same.slice(0, MOST.places).map((step) => placeOf(view, step));
  return `${shown.join('; ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** The number in the plan; an action that others open stands in no plan yet. */
function numberOf({ planNumber }: View, key: string): Inline {
  const number = planNumber.get(key);
  return number === undefined ? { text: 'new' } : { text: String(number), to: anchors.action(key) };
}

/** What nobody answered yet: it is not taken to turn out well or badly. */
function open({ toAnswer }: Path): Block[] {
  const needed = toAnswer.filter((one) => one.needed);
  if (toAnswer.length === 0) return [];
  if (needed.length === 0) {
    const all = `${counted(toAnswer.length, 'question')} ${toAnswer.length === 1 ? 'is' : 'are'} not answered`;
    return [paragraph(`${all}; none of them is needed for it.`)];
  }
  const left = needed.length - MOST.questions;
  return [
    paragraph(
      `Still to be answered for it: ${counted(needed.length, 'question')} of ${toAnswer.length} that are open. They are not taken to turn out well or badly; find the way anew once they are answered.`,
    ),
    list([
      ...needed.slice(0, MOST.questions).map(openLine),
      ...(left > 0 ? [`${counted(left, 'further question')} left out here: ${ALL} with --json.`] : []),
    ]),
  ];
}

function openLine({ key, text, answeredBy, gate }: OpenQuestion): Text {
  return [{ text: `${key} `, strong: true }, { text: `${text} (${party(answeredBy)}${gate ? ', gate' : ''})` }];
}
