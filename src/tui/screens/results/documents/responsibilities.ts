import { plain } from '../../../text/span.ts';
import { editOfAspect } from '../edit.ts';
import { type Entry, said } from '../entry.ts';
import { peopleOf, responsibilityReasons } from '../landscape-parts.ts';
import { markOf } from '../level-mark.ts';
import { isNarrow, type Page } from '../page.ts';
import { tableEntries } from '../table-entries.ts';

/** Who answers for each aspect (exactly one), who does it, who is asked and who is told. */
export function responsibilityEntries(page: Page): Entry[] {
  const { landscape } = page.analysis;
  if (landscape.responsibilities.length === 0) {
    return [said('none', 'The pack names no aspects to decide.', page.width, { tone: 'muted' })];
  }
  const columns = ['  Aspect', 'Answers for it', 'Does it'];
  const take = isNarrow(page) ? 2 : columns.length;
  return tableEntries(
    page,
    columns.slice(0, take),
    landscape.responsibilities.map((one) => ({
      id: `aspect ${one.aspect}`,
      cells: [
        plain(markOf(one.level, page.glyphs)) + one.name,
        one.accountable.people.join(', ') || 'nobody named',
        peopleOf(one.responsible),
      ].slice(0, take),
      tone: one.level === 'red' ? 'danger' : undefined,
      reasons: () => responsibilityReasons(one),
      edit: editOfAspect(one.aspect),
    })),
  );
}
