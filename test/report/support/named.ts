import fc from 'fast-check';
import type { Assessment } from '../../../src/model/assessment.ts';
import { answerSome, halfAnswered } from './sample.ts';

/** Words that no text of the program or the bank holds. */
const SYLLABLES = ['zorv', 'quil', 'bry', 'xan', 'dru', 'vex', 'omb', 'ylt', 'kaj', 'fneh', 'уж', 'łoź', 'ßib'];
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.join(''))
  .map((one) => one.charAt(0).toUpperCase() + one.slice(1));

export type Named = {
  assessment: Assessment;
  /** Every name in it that tells who is meant, and parts of names. */
  names: string[];
};

/** How names are met in running text. */
const mentions = [
  (name: string) => `ask ${name} first`,
  (name: string) => `${name}'s queue, ${name.toUpperCase()}.`,
  (name: string) => `(${name.toLowerCase()})/file_${name.replace(/[^\p{L}\p{N}]+/gu, '_')}.pdf`,
  (name: string) =>
    `mail ${name.replace(/[^\p{L}\p{N}]+/gu, '.')}@example.com or https://${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.example/a`,
  (name: string) => `the ${name}s of **${name}**`,
];

/** An answered landscape whose systems, vendors, people, departments and organisation have names, which stand in texts too. */
export const namedAssessments: fc.Arbitrary<Named> = fc
  .record({
    words: fc.uniqueArray(word, { minLength: 36, maxLength: 36, selector: (one) => one.toLowerCase() }),
    turn: fc.nat(mentions.length),
    seed: fc.nat(1000),
  })
  .map(({ words, turn, seed }) => {
    const names: string[] = [];
    let at = 0;
    const next = (tail = ''): string => {
      const name = `${words[at++ % words.length]}${tail}`;
      names.push(name);
      return name;
    };
    let said = turn;
    const text = (): string => {
      said++;
      const say = mentions[said % mentions.length] ?? String;
      return say(names[(said * 7 + seed) % names.length] ?? '');
    };
    const base = halfAnswered({ answers: {} });
    const people = [1, 2, 3, 4].map((number) => ({
      id: next().toLowerCase(),
      name: `${next()} ${next()}`,
      department: next(),
      role: 'expert',
      contact: text(),
      channels: [`#${words[number]}-team`],
    }));
    const renamed = new Map(base.systems.map(({ id }) => [id, `${next().toLowerCase()}-${id}`]));
    const id = (old: string): string => renamed.get(old) ?? old;
    const all: Assessment = {
      ...base,
      name: `${next()} programme`,
      seed,
      profile: { ...base.profile, organisation: next(' GmbH'), author: people[0]?.name },
      stakeholders: people,
      systems: base.systems.map((one, index) => ({
        ...one,
        id: id(one.id),
        name: next(index % 3 === 0 ? ' ERP' : ''),
        vendor: index % 4 === 0 ? undefined : next(' Ltd'),
        product: index % 2 === 0 ? undefined : next(' Suite 3'),
        contact: text(),
        note: text(),
        businessOwner: people[index % people.length]?.id,
        limits: { batchWindow: text(), ratePerMin: 600 + index },
      })),
      dataObjects: base.dataObjects.map((one) => ({
        ...one,
        goldenRecord: typeof one.goldenRecord === 'string' ? id(one.goldenRecord) : undefined,
        truthPointer: text(),
      })),
      flows: base.flows.map((one) => ({
        ...one,
        id: `${one.id}_${words[3]}`,
        name: text(),
        from: id(one.from),
        to: id(one.to),
        ...(one.via === undefined ? {} : { via: id(one.via) }),
        volume: { normalPerDay: 1000 + seed, peakPerHour: 300 },
        note: text(),
        contract: { format: 'JSON', schemaUrl: `https://${words[5]}.example/schema` },
      })),
      processes: base.processes.map((one) => ({
        ...one,
        steps: one.steps.map(({ flow: _, system, ...step }) => ({
          ...step,
          actor: text(),
          ...(system === undefined ? {} : { system: id(system) }),
        })),
      })),
      failures: [],
      problems: [{ id: 'p1', text: text(), costPerMonth: 7311, objectives: [], processes: [] }],
    };
    const answered = answerSome(all);
    const answers = Object.fromEntries(
      Object.entries(answered.answers).map(([key, { joint }]) => [key, { joint: { ...joint, note: text() } }]),
    );
    return { assessment: { ...answered, answers }, names };
  });
