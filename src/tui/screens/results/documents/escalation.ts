import type { FailureScenario } from '../../../../analysis/landscape/schema.ts';
import { duration } from '../../../text/numbers.ts';
import { editOfScenario } from '../edit.ts';
import { type Entry, gap, heading, said } from '../entry.ts';
import { placesOf, scenarioReasons } from '../failures-page.ts';
import { isNarrow, nameOfEntity, type Page } from '../page.ts';
import { tableEntries } from '../table-entries.ts';

/** Who is told when something fails, how and how fast: one table for each flow. */
export function escalationEntries(page: Page): Entry[] {
  const { failureScenarios } = page.analysis.landscape;
  if (failureScenarios.length === 0) {
    return [said('none', 'There is no flow yet that could fail.', page.width, { tone: 'muted' })];
  }
  return [...placesOf(failureScenarios)].flatMap(([id, list]) => [
    heading(id === 'project' ? 'The project' : nameOfEntity(page.assessment, id)),
    ...tableEntries(
      page,
      isNarrow(page) ? ['What fails', 'Is told', 'Within'] : ['What fails', 'Is told', 'By', 'Within'],
      list.map((one, at) => rowOf(page, id, one, at)),
    ),
    gap(id),
  ]);
}

function rowOf(page: Page, place: string, one: FailureScenario, at: number) {
  const { name, notify, channel, withinMinutes } = one;
  const told = [...new Set(notify.flatMap(({ role, people }) => (people.length > 0 ? people : [role])))].join(', ');
  const within = withinMinutes === null ? '?' : withinMinutes === 0 ? 'at once' : duration(withinMinutes * 60);
  const by = channel || '?';
  return {
    id: `escalation ${place} ${at}`,
    cells: [name, told || 'nobody named', ...(isNarrow(page) ? [] : [by]), within],
    reasons: () => scenarioReasons(one),
    edit: editOfScenario(page.assessment, page.analysis.landscape.failureScenarios, one),
  };
}
