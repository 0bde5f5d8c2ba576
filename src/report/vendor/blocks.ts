import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { counted } from '../format.ts';
import { type Fact, flowEnds, flowFacts, type Ground, systemFacts } from './facts.ts';
import { type Ask, asksOf } from './questions.ts';

/** What stands where the partner writes. */
const BLANK = '';
const ASKED: Text = [{ text: 'please state', muted: true }];

export function systemBlocks(ground: Ground, contacts: ReadonlyMap<string, string>): Block[] {
  return ground.systems.flatMap((system): Block[] => [
    heading(2, system.name, `system-${system.id}`),
    factTable(systemFacts(ground, system, contacts.get(system.id))),
  ]);
}

export function flowBlocks(ground: Ground): Block[] {
  if (ground.flows.length === 0) return [paragraph('No flow with your systems is recorded yet.')];
  return ground.flows.flatMap((flow, index): Block[] => [
    heading(2, `Flow ${index + 1}: ${flowEnds(ground, flow)}`, `flow-${index + 1}`),
    factTable(flowFacts(ground, flow)),
  ]);
}

function factTable(facts: readonly Fact[]): Block {
  return table(
    [
      { head: 'What', share: 0.26 },
      { head: 'What we know', share: 0.37 },
      { head: 'Right? If not, your figure', share: 0.37 },
    ],
    facts.map(([what, known]) => [what, known ?? ASKED, BLANK]),
  );
}

export function questionBlocks(ground: Ground): Block[] {
  const asks = asksOf(ground);
  if (asks.length === 0) return [paragraph('No question that you could answer is open.')];
  return [
    paragraph(
      `${counted(asks.length, 'question')}. Tick what holds today, not what is planned, and name a document, a test or a link that shows it. “Not known” is an answer too.`,
    ),
    table(
      [
        { head: 'No', share: 0.05, align: 'right' },
        { head: 'About', share: 0.13 },
        { head: 'Question', share: 0.26 },
        { head: 'Tick one', share: 0.3 },
        { head: 'Your note, and what shows it', share: 0.26 },
      ],
      asks.map((one, index) => [String(index + 1), one.about, question(one), choices(one), BLANK]),
    ),
  ];
}

function question({ question: { id, why }, text, confirm }: Ask): Text {
  return [
    { text },
    { text: `\n${why}`, muted: true },
    ...(confirm ? [{ text: '\nWe believe to know this; please name what shows it.', strong: true }] : []),
    { text: `\n${id}`, muted: true },
  ];
}

function choices({ question: { options } }: Ask): Text {
  return [...options, 'Not known'].map((option) => `☐ ${option}`).join('\n');
}

/** What is tested together, with what is expected; nothing is a test without a day and a name. */
export function testBlocks({ flows, systems }: Ground): Block[] {
  const sides = [
    { head: 'Test', share: 0.22 },
    { head: 'What it has to show', share: 0.36 },
    { head: 'Possible from (date), your contact', share: 0.42 },
  ];
  const numbers = (chosen: readonly boolean[]) => {
    const some = chosen.flatMap((one, index) => (one ? [String(index + 1)] : []));
    return some.length === flows.length ? 'every flow' : `flow ${some.join(', ')}`;
  };
  const busy = flows.map(({ volume }) => (volume?.peakPerHour ?? volume?.peakPerDay) !== undefined);
  const protectedOnes = flows.map(({ security }) => security !== undefined);
  const rows: (readonly [string, string])[] = [
    [
      'Access to a test environment',
      `An account and usable test data for ${systems.map(({ name }) => name).join(', ')}`,
    ],
    ['Contract', 'Messages of every flow match the agreed format, both ways, in both versions while one is replaced'],
    ['Faults', 'Time-out, refusal and a message that comes twice or out of order do no harm'],
    ...(busy.includes(true)
      ? [['Load', `The busiest hour or day stated above for ${numbers(busy)}, within your limits`] as const]
      : []),
    ...(protectedOnes.includes(true)
      ? [['Protection', `Access and transport as stated for ${numbers(protectedOnes)}`] as const]
      : []),
    ['Completeness', 'Counts and sums of what was sent and what arrived agree'],
    ['End to end', 'Whole business cases with real-like data, before anything goes live'],
  ];
  return [
    table(
      sides,
      rows.map(([test, shows]) => [test, shows, BLANK]),
    ),
  ];
}

/** What usually has to be waited for, and how long. */
export function leadTimeBlocks({ bank, systems }: Ground): Block[] {
  const { leadTimes } = bank.effort.schedule;
  const external = systems.some(({ control }) => control.startsWith('external'));
  const waits = leadTimes.filter(({ categories }) =>
    categories === undefined ? external : systems.some(({ category }) => categories.includes(category)),
  );
  const asked = ['a change on your side that this integration needs', 'notice before you change or end an interface'];
  return [
    paragraph(
      'How long from our request until it can be used? Weeks that projects usually wait stand beside; yours count.',
    ),
    table(
      [
        { head: 'For', share: 0.34 },
        { head: 'Usual weeks', share: 0.16 },
        { head: 'Your weeks', share: 0.16 },
        { head: 'What you need from us for it', share: 0.34 },
      ],
      [
        ...waits.map(({ name, weeks: [from, , to] }) => [capital(name), `${from} to ${to}`, BLANK, BLANK]),
        ...asked.map((what) => [capital(what), BLANK, BLANK, BLANK]),
      ],
    ),
    heading(2, 'When something fails', 'lead-support'),
    list([
      'Whom do we tell, at which hours and through which channel?',
      'How fast does somebody answer, and how fast is it mended?',
      'Where do you announce faults and maintenance?',
    ]),
    table(
      [
        { head: 'Contact, hours and channel', share: 0.5 },
        { head: 'Times', share: 0.5 },
      ],
      [[BLANK, BLANK]],
    ),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
