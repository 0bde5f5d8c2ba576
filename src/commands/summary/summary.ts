import type { LandscapeFinding } from '../../analysis/landscape/schema.ts';
import type { Action, Analysis, Expired, FindOut, Risk } from '../../analysis/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import { counted, days, firstOf, roughPercent, shorten } from '../../report/format.ts';
import { wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';
import { effortLines } from './effort-lines.ts';
import { readinessLines } from './readiness-lines.ts';
import { scopeName } from './scope-name.ts';

const TOP = 5;
/** Whom to turn to. */
const ASK: Record<string, string> = { both: 'business and technology', business: 'business', technology: 'technology' };

/**
 * The result for a person in a terminal, on about two screens: verdict, readiness, effort, what the landscape says, top
 * risks, next steps. `today` is when design would begin. Ends with a line feed.
 */
export function summary(assessment: Assessment, analysis: Analysis, today: string, look: Look): string {
  const sections = [
    heading(assessment, analysis, look),
    section('Readiness', readinessLines(analysis, assessment, look), look),
    section('Effort and time', effortLines(analysis, assessment, today, look), look),
    section('What the landscape itself says', landscapeFindings(analysis.landscape.findings, look), look),
    section('Top risks', topRisks(analysis.risks, assessment, look), look),
    section('No longer holds', noLongerHolds(analysis.expired, look), look),
    section('Find out first', findOutFirst(analysis.findOutFirst, look), look),
    section('Next steps', nextSteps(analysis.plan, assessment, look), look),
  ];
  // Lines are broken now: what kept numbers and units together would only trouble those who search the text.
  return `${sections.filter((one) => one !== '').join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}

function heading({ name }: Assessment, { verdict, progress }: Analysis, look: Look): string {
  const paint = {
    'not-assessed': look.muted,
    stop: look.bad,
    'not-yet': look.watch,
    'proceed-with-plan': look.good,
    proceed: look.good,
  };
  return [
    look.strong(name),
    paint[verdict.level](look.strong(wrapped(`Verdict: ${verdict.headline}`, look.width))),
    ...verdict.reasons.map((reason) => item(look.bullet, reason, look)),
    look.muted(
      `  ${progress.answered} of ${counted(progress.visible, 'question')} answered, ${progress.unknown} of them unknown`,
    ),
  ].join('\n');
}

function topRisks(risks: readonly Risk[], assessment: Assessment, look: Look): string[] {
  const open = risks.filter(({ status }) => status === 'risk');
  const colour = { red: look.bad, yellow: look.watch, green: look.muted };
  const lines = open
    .slice(0, TOP)
    .flatMap(({ rule, name, scopes, colour: tone, basis, expectedLoss, statement }, at) => [
      item(
        `${at + 1}.`,
        `${rule} ${name} (${firstOf(
          scopes.map((id) => scopeName(id, assessment)),
          3,
        )})`,
        look,
      ),
      `     ${colour[tone](tone)}, ${basis === 'unknown' ? 'because too little is known' : basis}, expected loss ${roughPercent(expectedLoss)}`,
      wrapped(shorten(statement, 2 * (look.width - 8)), look.width, '     '),
    ]);
  return more(lines, open.length);
}

/** What is broken by the figures, marked, then what to look at. */
function landscapeFindings(all: readonly LandscapeFinding[], look: Look): string[] {
  const lines = all
    .slice(0, TOP)
    .map(({ level, text }) => (level === 'red' ? look.bad(item('!', text, look)) : item(look.bullet, text, look)));
  return more(lines, all.length);
}

/** Answers that held until a day that is past. */
function noLongerHolds(all: readonly Expired[], look: Look): string[] {
  const lines = all
    .slice(0, TOP)
    .map(({ key, text, until }) => item(look.bullet, `${text} (${key}, held until ${until})`, look));
  return more(lines, all.length);
}

function findOutFirst(all: readonly FindOut[], look: Look): string[] {
  const lines = all
    .slice(0, TOP)
    .map(({ key, text, answeredBy }, at) =>
      item(`${at + 1}.`, `${text} (${key}; ask ${ASK[answeredBy] ?? answeredBy})`, look),
    );
  return more(lines, all.length);
}

function nextSteps(plan: readonly Action[], assessment: Assessment, look: Look): string[] {
  const lines = plan.slice(0, TOP).map(({ text, scope, owner, days: span, instead, duePhase }, at) => {
    const effort = span === null ? (instead ?? '') : days(span.middle);
    const facts = [scopeName(scope, assessment), ASK[owner], effort, `before ${duePhase}`].filter(
      (fact) => fact !== '',
    );
    return item(`${at + 1}.`, `${text} (${facts.join('; ')})`, look);
  });
  return more(lines, plan.length);
}

function more(lines: string[], all: number): string[] {
  return all > TOP ? [...lines, `  ... and ${all - TOP} more`] : lines;
}

function item(mark: string, text: string, look: Look): string {
  const indent = ' '.repeat(mark.length + 3);
  return `  ${mark} ${wrapped(text, look.width, indent).slice(indent.length)}`;
}

function section(title: string, lines: readonly string[], look: Look): string {
  return lines.length === 0 ? '' : [look.strong(title), ...lines].join('\n');
}
