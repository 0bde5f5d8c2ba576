import type { AgendaItem, Alignment, OpenQuestion, Position } from '../../../analysis/agreement/schema.ts';
import { counted, figure, whole } from '../../text/numbers.ts';
import { wrapped } from '../../text/span.ts';
import { agreementFacts } from './agreement-facts.ts';
import { type Entry, type Fact, factEntry, gap, group, type Reasons, said } from './entry.ts';
import type { Page } from './page.ts';

const HOW_TO =
  'No question has an answer of both sides yet. Press S and let each side answer alone, neither seeing what the other says: where they differ, the agenda begins.';

/** What business and technology must talk about, who has to be there and who decides. */
export function agendaPage(page: Page): Entry[] {
  const { analysis, width } = page;
  const { alignment, agenda } = analysis;
  const entries = [
    ...(alignment === null ? [said('none', HOW_TO, width, { tone: 'muted' }), gap('none')] : measures(alignment)),
    ...group(
      'To talk about',
      agenda.items.map((item, at) => itemEntry(page, item, at)),
      `${counted(agenda.minutes, 'minute')}${agenda.left > 0 ? `, ${agenda.left} more did not fit` : ''}`,
    ),
    ...group(
      'Nobody has answered yet',
      agenda.questions.map((one) => openEntry(page, one)),
    ),
    ...group(
      'Who has to be there',
      agenda.groups.map(({ departments, minutes, keys, questions }) => {
        const who = departments.join(', ') || 'Everybody';
        const topics = counted(keys.length + questions.length, 'topic');
        return said(`group ${who}`, `${who} ${page.glyphs.bullet} ${topics}, ${counted(minutes, 'minute')}`, width, {
          reasons: () => ({
            title: who,
            facts: agenda.items.filter(({ key }) => keys.includes(key)).map(({ text }) => ({ text })),
            because: [],
          }),
        });
      }),
    ),
    ...(alignment === null ? [] : patterns(page, alignment)),
  ];
  return entries;
}

function measures(found: NonNullable<Alignment>): Entry[] {
  const { compared, meanGap, because } = found;
  const breakdown = [...found.byDimension, ...found.byDepartment].map(
    ({ name, compared: of, meanGap: apart }): Fact => ({
      name,
      text: `${pointsApart(apart)} apart in ${counted(of, 'question')}`,
    }),
  );
  const reasons = (): Reasons => ({
    title: `${counted(compared, 'question')} answered by both sides`,
    facts: [{ text: `${pointsApart(meanGap)} apart on average` }, ...breakdown],
    because,
  });
  return [...agreementFacts(found).map(({ name, text }) => factEntry(name, text, reasons)), gap('measures')];
}

function pointsApart(gap: number): string {
  return figure(gap) === '1' ? '1 point' : `${figure(gap)} points`;
}

function itemEntry({ width, glyphs }: Page, item: AgendaItem, at: number): Entry {
  const { key, text, business, technology, minutes, decider } = item;
  const mark = `${String(at + 1).padStart(2)}. `;
  const views = `business ${short(business)}, technology ${short(technology)} ${glyphs.bullet} ${whole(minutes)} min ${glyphs.bullet} ${decider.people.join(', ') || decider.role || 'nobody'} decides`;
  return {
    id: `agenda ${key}`,
    lines: [
      ...wrapped(text, width, { mark }),
      ...wrapped(views, width, { tone: 'muted', mark: ' '.repeat(mark.length) }),
    ],
    reasons: () => ({
      title: text,
      facts: [
        { name: 'Business', text: long(business) },
        { name: 'Technology', text: long(technology) },
        { name: 'Why it matters', text: item.why },
        ...(item.prompt === null ? [] : [{ name: 'Ask', text: item.prompt }]),
        { name: 'Decides', text: decider.text },
        { name: 'There', text: item.departments.join(', ') || 'nobody in particular' },
      ],
      because: [{ kind: 'answer', ref: key, text: 'The answers of both sides' }, ...item.because],
    }),
  };
}

function openEntry(
  { width, glyphs }: Page,
  { questionId, text, why, places, decider, answeredBy, keys }: OpenQuestion,
): Entry {
  const [key] = keys;
  return said(`question ${questionId}`, text, width, {
    mark: `${glyphs.bullet} `,
    reasons: () => ({
      title: text,
      facts: [
        { name: 'Why it matters', text: why },
        { name: 'Where', text: places.join(', ') || 'the project' },
        { name: 'Ask', text: answeredBy },
        { name: 'Decides', text: decider.text },
      ],
      because: key === undefined ? [] : [{ kind: 'answer', ref: key, text: 'Nobody has answered it yet' }],
    }),
  });
}

function patterns({ width, glyphs }: Page, found: NonNullable<Alignment>): Entry[] {
  return group(
    'How they look at it',
    found.patterns.map(({ id, meaning, prompt, keys }) =>
      said(`pattern ${id}`, meaning, width, {
        mark: `${glyphs.bullet} `,
        reasons: () => ({
          title: meaning,
          facts: [{ name: 'Ask then', text: prompt }],
          because: keys.map((key) => ({ kind: 'answer', ref: key, text: `Seen in ${key}` })),
        }),
      }),
    ),
  );
}

function short({ points }: Position): string {
  return points === 'unknown' ? 'does not know' : String(points);
}

function long({ points, label, note }: Position): string {
  const said = points === 'unknown' ? 'does not know' : `${points}, ${label}`;
  return note === null ? said : `${said} (${note})`;
}
