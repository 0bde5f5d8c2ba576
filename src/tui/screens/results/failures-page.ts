import type { FailureScenario } from '../../../analysis/landscape/schema.ts';
import { duration, percent } from '../../text/numbers.ts';
import { editOfScenario } from './edit.ts';
import { type Entry, type Fact, gap, heading, type Reasons, said } from './entry.ts';
import { nameOfEntity, type Page } from './page.ts';

/** From this gap of what prevents it on, a failure is likely. */
const LIKELY = 0.5;

/** What may go wrong where, how it is noticed, what is done then and who is told: the project's own ones and the usual ones. */
export function failuresPage(page: Page): Entry[] {
  const scenarios = page.analysis.landscape.failureScenarios;
  if (scenarios.length === 0)
    return [said('none', 'There is no flow yet that could fail.', page.width, { tone: 'muted' })];
  const signs = `${page.glyphs.watch} half or more of what would prevent it is missing`;
  return [
    { ...said('legend', signs, page.width, { tone: 'muted' }), still: true },
    gap('legend'),
    ...groups(page, placesOf(scenarios)),
  ];
}

/** The scenarios by the flow, system or process that fails; `project` where it is none of them. */
export function placesOf(scenarios: readonly FailureScenario[]): Map<string, FailureScenario[]> {
  const places = new Map<string, FailureScenario[]>();
  for (const one of scenarios) {
    const id = one.flow ?? one.system ?? one.process ?? 'project';
    places.set(id, [...(places.get(id) ?? []), one]);
  }
  return places;
}

function groups(page: Page, places: ReadonlyMap<string, readonly FailureScenario[]>): Entry[] {
  return [...places].flatMap(([id, list]) => [
    heading(id === 'project' ? 'The project' : nameOfEntity(page.assessment, id)),
    ...list.map((one, at) => scenarioEntry(page, id, one, at)),
    gap(id),
  ]);
}

function scenarioEntry(page: Page, place: string, one: FailureScenario, at: number): Entry {
  const { width, glyphs } = page;
  const { gap: likely, source, missing } = one;
  const mark =
    likely !== null && likely >= LIKELY ? ({ text: `${glyphs.watch} `, tone: 'watch' } as const) : `${glyphs.bullet} `;
  const remarks = [source === 'own' ? 'yours' : '', missing.length > 0 ? `not stated: ${missing.join(', ')}` : ''];
  const tail = remarks.filter(Boolean).join('; ');
  return said(`failure ${place} ${at}`, tail === '' ? one.name : `${one.name} (${tail})`, width, {
    mark,
    reasons: () => scenarioReasons(one),
    edit: editOfScenario(page.assessment, page.analysis.landscape.failureScenarios, one),
  });
}

/** Everything about one scenario. */
export function scenarioReasons(one: FailureScenario): Reasons {
  return { title: one.text, facts: facts(one), because: one.because };
}

function facts({
  gap: likely,
  detection,
  reaction,
  notify,
  channel,
  withinMinutes,
  missing,
  source,
}: FailureScenario): Fact[] {
  const people = notify.map(({ role, people: behind }) =>
    behind.length === 0 ? role : `${role} (${behind.join(', ')})`,
  );
  const fast = withinMinutes === 0 ? 'at once' : `within ${duration((withinMinutes ?? 0) * 60)}`;
  return [
    { name: 'Noticed by', text: detection || 'not stated' },
    { name: 'What is done', text: reaction || 'not stated' },
    { name: 'Who is told', text: people.join(', ') || 'nobody named' },
    { name: 'How', text: [channel || 'not stated', withinMinutes === null ? '' : fast].filter(Boolean).join(', ') },
    {
      name: 'What prevents it',
      text: likely === null ? 'nothing is answered yet' : `${percent(1 - likely)} of it is in place`,
    },
    { name: 'From', text: source === 'own' ? 'your own failure scenarios' : 'the usual failures of such a flow' },
    ...(missing.length === 0 ? [] : [{ name: 'Not stated', text: missing.join(', '), tone: 'watch' as const }]),
  ];
}
