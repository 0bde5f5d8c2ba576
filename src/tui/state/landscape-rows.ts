import type { Bank } from '../../bank/bank.ts';
import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { DataObject } from '../../model/entities.ts';
import type { Tab } from './navigation.ts';
import { CONTROL_WORDS, CRITICALITY_WORDS, PATTERN_WORDS, SENSITIVITY_WORDS } from './words.ts';

export type LandscapeRow = { id: string; name: string; assumed: boolean; cells: readonly string[] };

/** `spare`: the columns that names have precedence over, the first to go first. */
export type LandscapeTable = { columns: readonly string[]; rows: readonly LandscapeRow[]; spare: readonly number[] };

/** The entities of a tab as a table. */
export function landscapeRows(a: Assessment, bank: Bank, tab: Tab): LandscapeTable {
  switch (tab) {
    case 'systems': {
      const categories = new Map(bank.categories.map(({ id, name }) => [id, name]));
      const rows = a.systems.map((one) =>
        row(one, one.name, [
          categories.get(one.category) ?? one.category,
          CRITICALITY_WORDS[one.criticality] ?? '',
          CONTROL_WORDS[one.control],
        ]),
      );
      return { columns: ['System', 'Category', 'Criticality', 'Control'], rows, spare: [1, 3] };
    }
    case 'dataObjects': {
      const rows = a.dataObjects.map((one) =>
        row(one, one.name, [
          mastersOf(a, one),
          identifierOf(one),
          one.sensitivity === undefined ? '' : SENSITIVITY_WORDS[one.sensitivity],
        ]),
      );
      return {
        columns: ['Data object', 'Golden record', 'Identifier', 'Sensitivity'],
        rows,
        spare: [2],
      };
    }
    case 'flows': {
      const rows = a.flows.map((one) =>
        row(one, nameOf(a, one.id, 'flow'), [
          one.objects.map((id) => nameOf(a, id, 'data')).join(', '),
          one.direction === 'two_way' ? 'two-way' : 'one-way',
          one.pattern === undefined ? '' : PATTERN_WORDS[one.pattern],
        ]),
      );
      return { columns: ['Flow', 'Carries', 'Direction', 'Pattern'], rows, spare: [2, 1] };
    }
  }
}

function row({ id, assumed }: { id: string; assumed?: true | undefined }, name: string, rest: string[]): LandscapeRow {
  return { id, name, assumed: assumed === true, cells: [name, ...rest] };
}

/** The systems of record by name, each once. */
export function mastersOf(a: Assessment, { goldenRecord }: DataObject): string {
  if (goldenRecord === undefined) return 'none named';
  const ids =
    typeof goldenRecord === 'string' || Array.isArray(goldenRecord) ? [goldenRecord] : Object.values(goldenRecord);
  return [...new Set(ids.flat())].map((id) => nameOf(a, id, 'system')).join(', ');
}

export function identifierOf({ identifier }: DataObject): string {
  if (identifier === undefined) return '';
  return typeof identifier === 'string' ? identifier : (identifier.name ?? identifier.kind ?? '');
}
