import stringWidth from 'string-width';
import { countedHow } from '../../analysis/wording.ts';
import { counted } from '../../report/format.ts';
import { padded, wrapped } from '../io/columns.ts';
import { clipped, item, note } from './lines.ts';
import type { Section, Shown } from './section.ts';
import type { Extent, SectionName } from './section-names.ts';
import { SECTIONS, sectionNamed } from './sections/index.ts';

/** What the short result tells in full, with how many entries of each; of all else it tells one line. */
const SHORT: readonly [SectionName, number][] = [
  ['readiness', 12],
  ['effort', 1],
  ['findings', 5],
  ['risks', 3],
  ['expired', 3],
  ['find-out', 3],
  ['plan', 3],
];

/** The result for a person in a terminal: the most important of everything on about two screens, or all of it. Ends with a line feed. */
export function summary(shown: Shown, extent: Extent): string {
  const sections = extent === 'short' ? short(shown) : whole(shown, extent);
  // Lines are broken now: what kept numbers and units together would only trouble those who search the text.
  return `${sections.filter((one) => one !== '').join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}

function short(shown: Shown): string[] {
  const told = SHORT.map(([name, most]) => textOf(sectionNamed(name), shown, most));
  const inFull = new Set(SHORT.map(([name]) => name));
  const leads = SECTIONS.filter(({ name }) => !inFull.has(name)).map((one) => [one.name, one.lead(shown)] as const);
  return [
    heading(shown),
    ...told,
    whatElse(
      leads.filter(([, text]) => text !== ''),
      shown,
    ),
  ];
}

/** One line for each other section, under the name by which it is asked for. */
function whatElse(leads: readonly (readonly [SectionName, string])[], { look }: Shown): string {
  const width = Math.max(0, ...leads.map(([name]) => name.length));
  const room = look.width - width - 4;
  const lines = leads.map(([name, text]) => `  ${padded(name, width)}  ${oneLine(capital(text), room)}`);
  const how = note('--all tells everything, --section NAME[,NAME] chosen sections whole.', look);
  return [look.strong('What else it says'), ...lines, how].join('\n');
}

/** As many words as fit, marked where some are left out; measured in cells, as names may be wide. */
function oneLine(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  const [first = ''] = wrapped(text, room - 1).split('\n');
  return stringWidth(first) < room ? `${first}…` : clipped(first, room);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function whole(shown: Shown, extent: Exclude<Extent, 'short'>): string[] {
  const sections = extent === 'all' ? SECTIONS : extent.map(sectionNamed);
  const texts = sections.map((one) => ({ name: one.name, text: textOf(one, shown, Infinity) }));
  const silent = texts.filter(({ text }) => text === '').map(({ name }) => name);
  return [
    extent === 'all' ? heading(shown) : shown.look.strong(shown.assessment.name),
    ...texts.map(({ text }) => text),
    silent.length === 0
      ? ''
      : shown.look.muted(wrapped(`Nothing to tell about: ${silent.join(', ')}.`, shown.look.width)),
  ];
}

function textOf({ title, lines }: Section, shown: Shown, most: number): string {
  const all = lines(shown, most);
  return all.length === 0 ? '' : [shown.look.strong(title), ...all].join('\n');
}

function heading({ assessment: { name, flows }, analysis: { verdict, progress }, look }: Shown): string {
  const { answered, visible, unknown } = progress;
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
    note(
      `${answered} of ${counted(visible, 'answer')} ${answered === 1 ? 'is' : 'are'} there, ${unknown} of them unknown${countedHow(answered, visible, flows.length)}`,
      look,
    ),
  ].join('\n');
}
