import type { ScrollLine } from '../../components/scroll.tsx';
import { theme } from '../../theme.ts';
import { gap, type Page, scopeName, textLines, whole } from './page.tsx';

const WHY = { gate: 'opens a gate', 'find-out': 'find it out', risk: 'lowers risk' } as const;
const OWNER = { business: 'business', technology: 'technology', both: 'business + technology' } as const;

/** What to do, the most useful first, with what it takes and what is reached by then. */
export function planLines({ assessment, analysis, width, glyphs }: Page): ScrollLine[] {
  if (analysis.plan.length === 0) {
    return textLines('none', 'Nothing to do follows from what is answered so far.', width, theme.muted);
  }
  return analysis.plan.flatMap(({ key, text, scope, owner, days, instead, reason, risks, duePhase, running }, at) => {
    const mark = `${String(at + 1).padStart(2)}. `;
    const takes = days === null ? (instead ?? 'not a matter of days') : span(days.from, days.to);
    const facts = [OWNER[owner], takes, `before ${duePhase}`, WHY[reason], risks.slice(0, 4).join(' ')].filter(Boolean);
    const then = `then: readiness ${whole(running.readiness)}, ${running.redRisks} red`;
    return [
      ...textLines(key, `${text} (${scopeName(assessment, scope)})`, width, {}, mark),
      ...textLines(`${key} facts`, facts.join(` ${glyphs.bullet} `), width, theme.muted, '    '),
      ...textLines(`${key} then`, then, width, theme.muted, '    '),
      gap(key),
    ];
  });
}

function span(from: number, to: number): string {
  const text = whole(from) === whole(to) ? whole(to) : `${whole(from)}-${whole(to)}`;
  return `${text} ${text === '1' ? 'day' : 'days'}`;
}
