import type { OpenQuestion, Path, PathStanding, PathStep } from '../../../analysis/path/schema.ts';
import { counted, days, percent, whole } from '../../text/numbers.ts';
import { wrapped } from '../../text/span.ts';
import { type Entry, gap, group, said } from './entry.ts';
import { type Page, scopeName } from './page.ts';
import { OWNER } from './plan-page.ts';

export const VERDICT_WORDS: Record<string, string> = {
  'not-assessed': 'not assessed',
  stop: 'stop',
  'not-yet': 'not yet',
  'proceed-with-plan': 'proceed with a plan',
  proceed: 'proceed',
};

/** The cheapest way to a verdict: its steps, where it leads, and what is still to be answered. */
export function pathPage(page: Page, path: Path): Entry[] {
  const { width, glyphs } = page;
  const { target, reached, steps, blocked, exact, before, after, toAnswer } = path;
  const goal = target.kind === 'verdict' ? (VERDICT_WORDS[target.level] ?? target.level) : `readiness ${target.score}`;
  const proof = exact ? 'no cheaper set exists' : 'the cheapest that was found among many';
  const sum = `${counted(steps.length, 'step')}, ${days(path.days)}, ${days(path.businessDays)} of them by business (${proof})`;
  const needed = toAnswer.filter((one) => one.needed);
  const none = steps.length === 0;
  const alone = none ? 'No set of actions leads there.' : 'Actions alone do not lead there. What stands against it:';
  const answer = reached
    ? [said('sum', none ? 'No action is needed for it.' : sum, width, { tone: 'good' })]
    : [
        said('blocked', alone, width, { tone: 'danger' }),
        ...blocked.map((text, at) => said(`blocked ${at}`, text, width, { mark: `${glyphs.bullet} ` })),
        ...(none ? [] : [said('sum', `What actions can do: ${sum}`, width)]),
      ];
  return [
    { ...said('goal', `The cheapest way to “${goal}”`, width, { tone: 'title' }), still: true, heading: true },
    { ...said('before', standing('Now', before), width, { tone: 'muted' }), still: true },
    ...(reached || !none
      ? [{ ...said('after', standing('Then', after), width, { tone: 'muted' }), still: true } as const]
      : []),
    gap('standing'),
    // The mark begins at the first step, which leads to its question.
    ...answer.map((entry) => (none ? entry : ({ ...entry, still: true } as const))),
    gap('answer'),
    ...steps.map((step, at) => stepEntry(page, step, at)),
    ...(none ? [] : [gap('steps')]),
    ...group(
      'To answer first',
      needed.map((one) => questionEntry(page, one)),
      `${whole(needed.length)} of ${counted(toAnswer.length, 'open question')}`,
    ),
  ];
}

function standing(when: string, { verdict, demonstrated, coverage, gatesFailed, redRisks }: PathStanding): string {
  const known = `readiness ${whole(demonstrated)}, ${percent(coverage)} known`;
  const open = `${counted(gatesFailed, 'failed gate')}, ${counted(redRisks, 'red risk')}`;
  return `${when}: ${VERDICT_WORDS[verdict] ?? verdict}, ${known}, ${open}`;
}

function stepEntry({ assessment, width, glyphs }: Page, step: PathStep, at: number): Entry {
  const { key, text, scope, owner, days: takes, instead, gate, from } = step;
  const mark = `${String(at + 1).padStart(2)}. `;
  const now = from === 'unknown' ? 'now unknown' : `now ${from} of 4`;
  const effort = instead === undefined ? days(takes) : `${instead}, counted as ${days(takes)}`;
  const facts = [OWNER[owner], effort, now, ...(gate ? ['gate'] : [])].join(` ${glyphs.bullet} `);
  return {
    id: `step ${key}`,
    lines: [
      ...wrapped(`${text} (${scopeName(assessment, scope)})`, width, { mark }),
      ...wrapped(facts, width, { tone: 'muted', mark: ' '.repeat(mark.length) }),
    ],
    question: key,
  };
}

function questionEntry({ width, glyphs }: Page, { key, text, answeredBy, gate }: OpenQuestion): Entry {
  const entry = said(`open ${key}`, `${text} (${answeredBy}${gate ? '; gate' : ''})`, width, {
    mark: `${glyphs.bullet} `,
  });
  return { ...entry, question: key };
}
