import type { Action } from '../../../analysis/schema.ts';
import { counted, days, percent, span, whole } from '../../text/numbers.ts';
import { wrapped } from '../../text/span.ts';
import { type Entry, gap, type Reasons, said } from './entry.ts';
import { type Page, scopeName } from './page.ts';

const WHY = { gate: 'opens a gate', 'find-out': 'find it out', risk: 'lowers risk' } as const;
export const OWNER = { business: 'business', technology: 'technology', both: 'business + technology' } as const;

/** What to do, the most useful first, with what it takes and what is reached by then. */
export function planPage(page: Page): Entry[] {
  const { plan } = page.analysis;
  if (plan.length === 0) {
    return [said('none', 'Nothing to do follows from what is answered so far.', page.width, { tone: 'muted' })];
  }
  const last = plan.at(-1)?.running;
  const all = last === undefined ? '' : `${counted(plan.length, 'action')}, ${days(last.days)} in all`;
  const lead = `${all}. p shows the cheapest way to the next verdict.`;
  return [
    { ...said('lead', lead, page.width, { tone: 'muted' }), still: true },
    gap('lead'),
    ...plan.flatMap((action, at) => [actionEntry(page, action, at), gap(`${action.key} ${at}`)]),
  ];
}

function actionEntry(page: Page, action: Action, at: number): Entry {
  const { assessment, width, glyphs } = page;
  const { text, scope, owner, reason, duePhase, running } = action;
  const mark = `${String(at + 1).padStart(2)}. `;
  const look = { tone: 'muted', mark: ' '.repeat(mark.length) } as const;
  const facts = [OWNER[owner], takes(action), `before ${duePhase}`, WHY[reason]].join(` ${glyphs.bullet} `);
  const then = `by then: ${days(running.days)}, readiness ${whole(running.readiness)}, ${running.redRisks} red`;
  return {
    id: `action ${action.key} ${at}`,
    lines: [
      ...wrapped(`${text} (${scopeName(assessment, scope)})`, width, { mark }),
      ...wrapped(facts, width, look),
      ...wrapped(then, width, look),
    ],
    reasons: () => actionReasons(page, action),
  };
}

function takes({ days: needed, instead }: Action): string {
  if (needed === null) return instead ?? 'not a matter of days';
  return needed.to < 1
    ? days(needed.to)
    : `${span(needed.from, needed.to)} ${whole(needed.to) === '1' ? 'day' : 'days'}`;
}

function actionReasons({ assessment, analysis, bank }: Page, action: Action): Reasons {
  const { key, questionId, scope, text, owner, reason, duePhase, reduction, risks, running } = action;
  const question = bank.questions.find(({ id }) => id === questionId);
  const names = risks.map((id) => `${id} ${analysis.risks.find(({ rule }) => rule === id)?.name ?? ''}`.trim());
  return {
    title: text,
    facts: [
      { name: 'Where', text: scopeName(assessment, scope) },
      { name: 'Who', text: OWNER[owner] },
      { name: 'Takes', text: takes(action) },
      { name: 'Due', text: `before ${duePhase}` },
      { name: 'Why now', text: WHY[reason] },
      { name: 'Takes away', text: `${percent(reduction)} of expected loss` },
      ...(names.length === 0 ? [] : [{ name: 'Risks', text: names.join(', ') }]),
      ...(question === undefined ? [] : [{ name: 'Good looks like', text: question.good }]),
      {
        name: 'By then',
        text: `${days(running.days)} spent, readiness ${whole(running.readiness)}, ${counted(running.redRisks, 'red risk')}, expected loss ${percent(running.expectedLoss)}`,
      },
    ],
    because:
      question === undefined
        ? []
        : [{ kind: 'answer', ref: key, text: `It raises the answer to ${questionId}: ${question.why}` }],
  };
}
