import type { Asking, Knower } from '../../../analysis/find-out/schema.ts';
import { counted, days, percent, whole } from '../../text/numbers.ts';
import { wrapped } from '../../text/span.ts';
import { type Entry, gap, heading, type Reasons, said } from './entry.ts';
import { type Page, scopeName } from './page.ts';

/** What to ask whom, first the person whose hour brings most. */
export function questionsPage(page: Page, knowers: readonly Knower[]): Entry[] {
  const { width } = page;
  if (knowers.length === 0) {
    return [
      said('none', 'No question is answered with “we do not know”: there is nobody to ask.', width, { tone: 'muted' }),
    ];
  }
  return knowers.flatMap((knower) => [
    heading(knower.name, [knower.contact, hours(knower.hours)].filter(Boolean).join(', ')),
    ...knower.questions.map((one) => askingEntry(page, knower, one)),
    gap(knower.id),
  ]);
}

function askingEntry(page: Page, knower: Knower, one: Asking): Entry {
  const { width, glyphs } = page;
  const mark = `${glyphs.bullet} `;
  return {
    id: `ask ${knower.id} ${one.key}`,
    lines: [
      ...wrapped(one.text, width, { mark }),
      ...wrapped(brings(one), width, { tone: 'muted', mark: ' '.repeat(mark.length) }),
    ],
    reasons: () => reasonsOf(page, knower, one),
  };
}

/** What knowing it may move. */
function brings({ readiness, p80Days }: Asking): string {
  const points =
    readiness >= 0.5 ? `${counted(Math.round(readiness), 'point')} of readiness` : 'less than a point of readiness';
  return `may move ${points}${p80Days >= 0.5 ? ` and ${days(p80Days)} of the build` : ''}`;
}

function reasonsOf({ assessment, analysis }: Page, knower: Knower, one: Asking): Reasons {
  const first = analysis.findOutFirst.find(({ key }) => key === one.key);
  return {
    title: one.text,
    facts: [
      { name: 'Ask', text: [knower.name, knower.contact].filter(Boolean).join(', ') },
      { name: 'Where', text: scopeName(assessment, one.scope) },
      { name: 'Takes', text: hours(one.hours) },
      { name: 'Brings', text: brings(one) },
      {
        name: 'Worth an hour',
        text: `${percent(one.worthPerHour)} of the readiness scale and of the P80 of the build together`,
      },
    ],
    because: [{ kind: 'answer', ref: one.key, text: 'Nobody knows the answer yet' }, ...(first?.because ?? [])],
  };
}

function hours(value: number): string {
  return value < 0.75 ? 'half an hour' : `${whole(value)} ${whole(value) === '1' ? 'hour' : 'hours'}`;
}
