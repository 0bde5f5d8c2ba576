import { findOutGroups } from '../../../analysis/find-out/find-out-groups.ts';
import { counted, days, decimal, points } from '../../../report/format.ts';
import { below, bullets, item, more, numbered } from '../lines.ts';
import type { Section } from '../section.ts';

/** Whom to turn to. */
export const ASK: Record<string, string> = {
  both: 'business and technology',
  business: 'business',
  technology: 'technology',
};

/** Answers that held until a day that is past. */
export const expired: Section = {
  name: 'expired',
  title: 'No longer holds',
  lead: () => '',
  lines: (shown, most) =>
    bullets(
      shown.analysis.expired.map(({ key, text, until }) => `${text} (${key}, held until ${until})`),
      shown,
      most,
      'expired',
    ),
};

export const findOut: Section = {
  name: 'find-out',
  title: 'Find out first',
  lead: () => '',
  lines: (shown, most) =>
    numbered(
      shown.analysis.findOutFirst.map(
        ({ key, text, answeredBy }) => `${text} (${key}; ask ${ASK[answeredBy] ?? answeredBy})`,
      ),
      shown,
      most,
      'find-out',
    ),
};

/** The same unknowns by who knows them. What knowing moves takes seconds to compute, so the short result leaves it out. */
export const ask: Section = {
  name: 'ask',
  title: 'Whom to ask',
  lead: () => '',
  lines: ({ assessment, bank, today, look }, most) => {
    const all = findOutGroups(assessment, bank, { today });
    return [
      ...all.slice(0, most).flatMap(({ name, contact, hours, questions }) => {
        const sum = (of: (one: (typeof questions)[number]) => number) => questions.reduce((n, one) => n + of(one), 0);
        const p80 = sum((one) => one.p80Days);
        const moves = [
          `readiness by up to ${points(sum((one) => one.readiness))} points`,
          ...(p80 > 0 ? [`P80 of the build by up to ${days(p80)}`] : []),
        ];
        return [
          item(
            look.bullet,
            `${name}${contact === undefined || contact === name ? '' : ` (${contact})`}: ${counted(questions.length, 'question')}, ${decimal(hours)} h; may move ${moves.join(' and ')}`,
            look,
          ),
          ...questions.map(({ key, text }) => below(`${text} (${key})`, look)),
        ];
      }),
      ...more(all.length - most, 'ask'),
    ];
  },
};
