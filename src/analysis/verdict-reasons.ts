import type { Bank } from '../bank/bank.ts';
import type { Item } from '../bank/visible.ts';
import { answerKeyOf } from './answer-key-of.ts';
import { type Context, pointsOf } from './context.ts';
import type { LandscapeFinding } from './landscape/schema.ts';
import { hasOwnLine, loadLineOf, verdictRules } from './load-line.ts';
import { isFailedGate, isOpenGate } from './readiness/tally.ts';
import { isRed, type Line, placeName } from './risks/register.ts';
import type { Because, Score, Verdict } from './schema.ts';
import { type VerdictFacts, type VerdictLevel, verdictLevel } from './verdict.ts';
import { answerClause, counted, enumerate, generalQuestionText, itemScopeName, percent, whole } from './wording.ts';

/** More reasons than these nobody reads. */
const MOST_REASONS = 5;

/** How a reason begins that stands in the landscape: facts, as a limit below the peak or two masters of one thing. */
export const BROKEN = 'Broken by the facts';

const HEADLINES: Record<VerdictLevel, string> = {
  'not-assessed': 'Not assessed: too little is answered for a verdict.',
  stop: 'Stop: as it stands, the integration would likely sink the project.',
  'not-yet': 'Not yet: conditions must be met first.',
  'proceed-with-plan': 'Proceed with a plan: nothing blocks the project, weak places remain.',
  proceed: 'Proceed: the answers show a project that is ready.',
};

/** The verdict with its reasons in words, the weightiest first. */
export function decideVerdict(
  context: Context,
  project: Score | null,
  lines: readonly Line[],
  findings: readonly LandscapeFinding[],
): Verdict {
  const broken = brokenBy(context.bank, findings);
  const gates = distinctGates(context);
  const zero = gates.failed.filter((item) => pointsOf(item) === 0);
  const unknown = gates.failed.filter((item) => pointsOf(item) === 'unknown');
  const red = lines.filter((line) => isRed(line.first.evaluation));
  const stated = red.filter((line) => line.first.evaluation.basis !== 'unknown');
  const facts: VerdictFacts = {
    demonstrated: project?.demonstrated ?? null,
    coverage: project?.coverage ?? 0,
    completeness: project?.completeness ?? 0,
    gatesZero: zero.length,
    gatesUnknown: unknown.length,
    gatesOpen: gates.open.length,
    redStated: stated.length,
    red: red.length,
    broken: broken.length,
  };
  const rules = verdictRules(context);
  const level = verdictLevel(facts, rules);
  const reasons = [
    ...gateReasons(context, zero),
    ...redReasons(context, stated, 'Red risk'),
    ...broken.map(({ text }) => `${BROKEN}: ${text}`),
    ...gateReasons(context, unknown),
    ...redReasons(
      context,
      red.filter((line) => !stated.includes(line)),
      'Red risk, because the facts are not known',
    ),
    ...openReasons(gates.open),
    ...thinReasons(context, facts),
  ];
  return {
    level,
    headline: HEADLINES[level],
    reasons: (reasons.length > 0 ? reasons : goodReasons(context, facts)).slice(0, MOST_REASONS),
    loadLine: rules.planReadiness,
    because: because(context, facts),
  };
}

/** Findings of the landscape that stand against going ahead, whatever was answered. */
export function brokenBy(
  { landscape }: Pick<Bank, 'landscape'>,
  findings: readonly LandscapeFinding[],
): LandscapeFinding[] {
  const checks: readonly string[] = landscape.standAgainst;
  return findings.filter(({ check, level }) => level === 'red' && checks.includes(check));
}

/** Visible gates that failed or are open; one standard answer counts once. */
function distinctGates({ items }: Context): { failed: Item[]; open: Item[] } {
  const distinct = [
    ...new Map(items.filter((item) => item.question.gate).map((item) => [answerKeyOf(item), item])).values(),
  ];
  return { failed: distinct.filter(isFailedGate), open: distinct.filter(isOpenGate) };
}

/** One sentence a question; the same gate failing in several places is one reason. */
function gateReasons(context: Context, failed: readonly Item[]): string[] {
  const byQuestion = new Map<string, Item[]>();
  for (const item of failed) byQuestion.set(item.question.id, [...(byQuestion.get(item.question.id) ?? []), item]);
  return [...byQuestion.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((items) => {
      const [first] = items;
      if (first === undefined) return [];
      if (items.length === 1) return [`A gate is not passed: ${answerClause(context, first)}.`];
      const state = pointsOf(first) === 'unknown' ? 'not known' : 'not passed';
      const names = enumerate(items.map((item) => itemScopeName(context, item)));
      return [`A gate is ${state} in ${items.length} places, “${generalQuestionText(first.question)}”: ${names}.`];
    });
}

function redReasons(context: Context, lines: readonly Line[], label: string): string[] {
  return lines.map(({ first, places }) => {
    const open = places.filter((one) => one.evaluation.status === 'risk');
    const names = enumerate((open.length > 0 ? open : [first]).map((one) => placeName(context, one.place)));
    return `${label}: ${first.place.rule.name} (${names}).`;
  });
}

function openReasons(open: readonly Item[]): string[] {
  if (open.length === 0) return [];
  const [first] = open;
  if (open.length === 1 && first) return [`A gate is not answered yet: “${generalQuestionText(first.question)}”.`];
  return [`${counted(open.length, 'gate')} not answered yet.`];
}

function thinReasons(context: Context, facts: VerdictFacts): string[] {
  const { minimumCompleteness, minimumCoverage, planReadiness } = verdictRules(context);
  const reasons: string[] = [];
  if (facts.completeness < minimumCompleteness) {
    reasons.push(
      `Only ${percent(facts.completeness)} of the answers are there; ${percent(minimumCompleteness)} are needed.`,
    );
  }
  if (facts.demonstrated === null) return reasons;
  if (facts.coverage < minimumCoverage) {
    reasons.push(
      `Only ${percent(facts.coverage)} of what was answered is known; ${percent(minimumCoverage)} is needed.`,
    );
  }
  if (facts.demonstrated < planReadiness) {
    const why = hasOwnLine(context) ? `: ${ownLine(context)}` : '.';
    reasons.push(`Demonstrated readiness is ${whole(facts.demonstrated)} of 100; ${planReadiness} is needed${why}`);
  }
  return reasons;
}

function goodReasons(context: Context, { demonstrated, coverage }: VerdictFacts): string[] {
  return [
    'Every gate is passed and no risk is red.',
    `Demonstrated readiness is ${whole(demonstrated ?? 0)} of 100, with ${percent(coverage)} of what was answered known.`,
    ...(hasOwnLine(context) ? [`Needed are ${loadLineOf(context)}: ${ownLine(context)}`] : []),
  ];
}

/** Who set the line, where it was not the question bank. */
function ownLine({ bank }: Pick<Context, 'bank'>): string {
  return `this project set its own load line; the question bank asks for ${bank.scoring.verdict.planReadiness}.`;
}

function because(context: Context, facts: VerdictFacts): Because[] {
  const rules = context.bank.scoring.verdict;
  const fact = (ref: string, text: string, value: number): Because => ({ kind: 'fact', ref, text, value });
  const constant = (name: keyof typeof rules, text: string): Because => ({
    kind: 'constant',
    ref: `scoring.verdict.${name}`,
    text,
    value: rules[name],
  });
  return [
    fact('gates.zero', 'Gates answered with 0 points', facts.gatesZero),
    constant('stopGatesAnsweredZero', 'So many gates with 0 points make the verdict "stop"'),
    fact('gates.unknown', 'Gates answered unknown', facts.gatesUnknown),
    fact('gates.open', 'Gates without an answer', facts.gatesOpen),
    fact('risks.red.stated', 'Red risks that rest on stated facts', facts.redStated),
    constant('stopRedStatedRisks', 'So many such risks make the verdict "stop"'),
    fact('risks.red', 'Red risks in all', facts.red),
    fact('landscape.findings', 'What stated facts of the landscape contradict', facts.broken),
    fact('readiness.project.demonstrated', 'Demonstrated readiness', facts.demonstrated ?? 0),
    constant('planReadiness', 'Readiness needed to proceed with a plan'),
    ...(hasOwnLine(context)
      ? [fact('profile.loadLine', 'Load line that the project set, in place of it', loadLineOf(context))]
      : []),
    constant('proceedReadiness', 'Readiness needed to proceed'),
    fact('readiness.project.coverage', 'Share of known answers, by weight', facts.coverage),
    constant('minimumCoverage', 'Share needed to proceed with a plan'),
    constant('proceedCoverage', 'Share needed to proceed'),
    fact('readiness.project.completeness', 'Share of the answers that are there', facts.completeness),
    constant('minimumCompleteness', 'Share of the answers needed to proceed'),
  ];
}
