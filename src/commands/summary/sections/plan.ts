import { count, counted, days } from '../../../report/format.ts';
import { below, item, more } from '../lines.ts';
import { scopeName } from '../names.ts';
import type { Section } from '../section.ts';
import { ASK } from './unknowns.ts';

/** What to do, in the order in which it helps most, with where the project stands after each step. */
export const plan: Section = {
  name: 'plan',
  title: 'Next steps',
  lead: () => '',
  lines: ({ analysis: { plan: all }, assessment, look }, most) => {
    const shown = all.slice(0, most);
    const width = `${shown.length}.`.length;
    return [
      ...shown.flatMap(({ text, scope, owner, days: span, instead, duePhase, running, risks }, at) => {
        const effort = span === null ? (instead ?? '') : days(span.middle);
        const facts = [scopeName(scope, assessment), ASK[owner], effort, `before ${duePhase}`];
        const line = `${text} (${facts.filter((fact) => fact !== '').join('; ')})`;
        const after = `then ${days(running.days)} of work, readiness ${count(running.readiness)}, ${counted(running.redRisks, 'red risk')}${risks.length === 0 ? '' : `; against ${risks.join(', ')}`}`;
        const mark = `${at + 1}.`.padStart(width);
        return [item(mark, line, look), ...(most === Infinity ? [look.muted(below(after, look, mark))] : [])];
      }),
      ...more(all.length - most, 'plan'),
    ];
  },
};
