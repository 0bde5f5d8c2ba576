import { type AnswerKey, isAnswered } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataObject, Flow, System } from '../model/entities.ts';
import type { Bank } from './bank.ts';
import { namesIn } from './names.ts';
import type { Question } from './schema.ts';
import { type Section, section, standardStep, toStep } from './steps.ts';
import type { Item, ItemBook } from './visible.ts';

/** What the sections of an interview are made of. */
export type Source = {
  a: Assessment;
  bank: Bank;
  book: ItemBook;
  /** Keys as FL-05@f1: flows for which a standard question is asked apart although it is not answered yet. */
  exceptions: ReadonlySet<AnswerKey>;
};

/** Parts about the project: the first stands before systems, data and flows, the others behind them. */
const PHASES: readonly { id: string; title: string; of: readonly Question['phase'][] }[] = [
  { id: 'strategy', title: 'Strategy', of: ['strategy'] },
  { id: 'architecture', title: 'Architecture', of: ['business', 'application', 'infrastructure'] },
  { id: 'design', title: 'Design', of: ['design'] },
  { id: 'delivery', title: 'Delivery', of: ['delivery'] },
  { id: 'operations', title: 'Operations', of: ['maintenance'] },
];

/** Titles of the sections that have a part for each entity, by their ids. */
const TITLES = { systems: 'Systems', data: 'Data', flows: 'Flows' } as const;
export type PartedId = keyof typeof TITLES;

/** The sections about the project, in their order. */
export function phaseSections({ a, book }: Source): Section[] {
  const items = book.project();
  return PHASES.map(({ id, title, of }) =>
    section({ id, title, path: [title] }, items.filter(({ question }) => of.includes(question.phase)).map(toStep(a))),
  );
}

/** A section of these parts alone. */
export function parted(id: PartedId, parts: readonly Section[]): Section {
  return section({ id, title: TITLES[id], path: [TITLES[id]] }, [], parts);
}

export function systemPart({ a, book }: Source, system: System): Section {
  return part(a, 'systems', system.id, system.name, book.system(system));
}

export function dataPart({ a, book }: Source, object: DataObject): Section {
  return part(a, 'data', object.id, object.name, book.data(object));
}

/** A flow by itself: what is not asked once for all of them, and what it was given apart. */
export function flowPart(source: Source, flow: Flow): Section {
  return flowPartOf(source, flow, source.book.flow(flow));
}

export function flowsSection(source: Source): Section {
  const { a, bank, book } = source;
  const items = a.flows.map((flow) => ({ flow, items: book.flow(flow) }));
  const standard = new Map<string, Item[]>();
  for (const item of items.flatMap((one) => one.items)) {
    if (!item.question.standard) continue;
    const same = standard.get(item.question.id);
    if (same) same.push(item);
    else standard.set(item.question.id, [item]);
  }
  const once = bank.questions.flatMap(({ id }) => standardStep(a, standard.get(id) ?? []) ?? []);
  const title = 'All flows';
  const all = { id: 'flows/*', title, path: [TITLES.flows, title] };
  const parts = items.map((one) => flowPartOf(source, one.flow, one.items));
  return parted('flows', once.length > 0 ? [section(all, once), ...parts] : parts);
}

function flowPartOf({ a, exceptions }: Source, flow: Flow, items: readonly Item[]): Section {
  const own = items.filter(
    ({ question, key, standard, reply }) =>
      !question.standard || exceptions.has(key) || (!standard && isAnswered(reply)),
  );
  return part(a, 'flows', flow.id, namesIn(a).of('flow', flow.id), own);
}

function part(a: Assessment, id: PartedId, scopeId: string, title: string, items: readonly Item[]): Section {
  return section({ id: `${id}/${scopeId}`, title, scopeId, path: [TITLES[id], title] }, items.map(toStep(a)));
}
