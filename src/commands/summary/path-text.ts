import type { Alternative, OpenQuestion, Path, PathStanding, PathStep } from '../../analysis/path/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import { count, counted, days, percent } from '../../report/format.ts';
import { wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';
import { scopeName } from './names.ts';

const MOST_QUESTIONS = 12;

/** A path for a person in a terminal: where it leads, its steps, what is still to be answered, and the alternatives. */
export function pathText(path: Path, assessment: Assessment, look: Look): string {
  const { target, toAnswer, alternatives } = path;
  const goal = target.kind === 'verdict' ? `the verdict ${target.level}` : `a readiness of ${count(target.score)}`;
  const sections = [
    `${look.strong(`${assessment.name}: the cheapest path to ${goal}`)}\n${standing('now', path.before)}`,
    way(path, assessment, look),
    questions(toAnswer, look),
    ...(alternatives.length === 0 ? [] : [look.strong('Ways to spend the budget')]),
    ...alternatives.map((one) => alternative(one, assessment, look)),
  ];
  return sections
    .filter((one) => one !== '')
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

function standing(label: string, { verdict, demonstrated, coverage, gatesFailed, redRisks }: PathStanding): string {
  const gates = gatesFailed === 0 ? 'no failed gate' : counted(gatesFailed, 'failed gate');
  const red = redRisks === 0 ? 'no red risk' : counted(redRisks, 'red risk');
  return `  ${label}: ${verdict}, readiness ${count(demonstrated)}, known ${percent(coverage)}, ${gates}, ${red}`;
}

function way(
  { reached, steps, blocked, exact, days: total, businessDays, after }: Path,
  a: Assessment,
  look: Look,
): string {
  const hindrances = blocked.map((one) => item(look.bullet, one, look));
  if (steps.length === 0) {
    return reached
      ? `${look.good('No action is needed for it.')}\n${standing('then', after)}`
      : [look.bad('No set of actions leads there.'), ...hindrances].join('\n');
  }
  const alone = [look.bad('Actions alone do not lead there. What stands against it:'), ...hindrances, ''];
  const proof = exact ? 'no cheaper set exists' : 'the cheapest that was found among many';
  const sum = `${counted(steps.length, 'step')}, ${days(total)}, ${days(businessDays)} of them by business (${proof})`;
  return [
    ...(reached ? [] : alone),
    look.strong(reached ? sum : `What actions can do: ${sum}`),
    ...numbered(steps, a, look),
    standing('then', after),
  ].join('\n');
}

function numbered(steps: readonly PathStep[], a: Assessment, look: Look): string[] {
  return steps.map(({ text, key, scope, owner, days: takes, instead, gate }, at) => {
    const effort = instead === undefined ? days(takes) : `${instead}, counted as ${days(takes)}`;
    const facts = [key, scopeName(scope, a), owner, effort, ...(gate ? ['gate'] : [])];
    return item(`${at + 1}.`, `${text} (${facts.join('; ')})`, look);
  });
}

function questions(toAnswer: readonly OpenQuestion[], look: Look): string {
  const needed = toAnswer.filter((one) => one.needed);
  if (toAnswer.length === 0) return '';
  if (needed.length === 0)
    return look.muted(`  ${counted(toAnswer.length, 'question')} not answered; none of them is needed for it.`);
  const shown = needed
    .slice(0, MOST_QUESTIONS)
    .map(({ key, text, answeredBy, gate }) =>
      item(look.bullet, `${text} (${key}; ${answeredBy}${gate ? '; gate' : ''})`, look),
    );
  const more = needed.length > MOST_QUESTIONS ? [`  ... and ${needed.length - MOST_QUESTIONS} more`] : [];
  const note = 'They are not taken to turn out well or badly. Answer them, then ask for the path again.';
  return [
    look.strong(`To answer first: ${needed.length} of ${toAnswer.length} open questions`),
    ...shown,
    ...more,
    look.muted(wrapped(note, look.width, '  ')),
  ].join('\n');
}

function alternative(
  { text, budget, steps, days: total, businessDays, after }: Alternative,
  a: Assessment,
  look: Look,
): string {
  const sum = `${text}: ${days(total)} of ${days(budget)}, ${days(businessDays)} of them by business`;
  return [look.strong(wrapped(sum, look.width)), ...numbered(steps, a, look), standing('then', after)].join('\n');
}

function item(mark: string, text: string, look: Look): string {
  const indent = ' '.repeat(mark.length + 3);
  return `  ${mark} ${wrapped(text, look.width, indent).slice(indent.length)}`;
}
