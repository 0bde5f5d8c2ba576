import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { assessment } from '../../../src/model/assessment.ts';
import type { DataTable } from '../../../src/report/tables/data-table.ts';
import { tables } from '../../../src/report/tables/tables.ts';
import { bank, bySides, example, halfAnswered, META } from '../support/sample.ts';

function tablesOf(a: Assessment): Map<string, DataTable> {
  const analysis = analyse(a, bank(), { today: META.date });
  return new Map(tables(a, analysis, bank(), META).map((table) => [table.name, table]));
}

/** The rows as records by head. */
function records(all: Map<string, DataTable>, name: string): Record<string, unknown>[] {
  const table = all.get(name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ head }, at) => [head, row[at]])));
}

describe('the tables of an assessment', () => {
  const a = bySides(halfAnswered());
  const analysis = analyse(a, bank(), { today: META.date });
  const all = tablesOf(a);

  it('are eight, each with a value for every column, of its type', () => {
    expect([...all.keys()]).toEqual([
      'overview',
      'systems',
      'flows',
      'data-objects',
      'answers',
      'risks',
      'actions',
      'findings',
    ]);
    const day = /^\d{4}-\d{2}-\d{2}$/;
    for (const { name, columns, rows } of all.values()) {
      expect(new Set(columns.map(({ head }) => head)).size, name).toBe(columns.length);
      for (const row of rows) {
        expect(row.length).toBe(columns.length);
        row.forEach((value, at) => {
          const type = columns[at]?.type ?? 'text';
          if (value === undefined || value === '') return;
          if (type === 'date') expect(value).toMatch(day);
          else
            expect(typeof value, `${name} ${columns[at]?.head}`).toBe(
              ['text', 'prose'].includes(type) ? 'string' : 'number',
            );
        });
      }
    }
  });

  it('hold every system, flow, data object, risk and action once, with unrounded figures', () => {
    expect(records(all, 'systems').map((one) => one.Id)).toEqual(a.systems.map(({ id }) => id));
    expect(records(all, 'flows').map((one) => one.Id)).toEqual(a.flows.map(({ id }) => id));
    expect(records(all, 'data-objects').map((one) => one.Id)).toEqual(a.dataObjects.map(({ id }) => id));
    expect(records(all, 'risks').map((one) => one.Likelihood)).toEqual(
      analysis.risks.map(({ probability }) => probability.current),
    );
    expect(records(all, 'actions').map((one) => one.Key)).toEqual(analysis.plan.map(({ key }) => key));
    const [first] = a.systems;
    const score = analysis.readiness.systems[first?.id ?? ''];
    expect(records(all, 'systems')[0]?.Demonstrated).toBe(score?.demonstrated);
  });

  it('hold what was decided and parked, where anything was', () => {
    const minutes = [
      { at: '2027-03-01T14:30:00Z', kind: 'decision', text: 'Buy it', key: 'P-ST-01', by: 'Board' },
      { at: '2027-03-02T09:05:00Z', kind: 'parked', text: 'Tax' },
    ] as const;
    const made = tablesOf({ ...a, minutes: [...minutes] }).get('minutes');
    expect(made?.rows.map((row) => row.filter((_, at) => at !== 5))).toEqual([
      ['2027-03-01', '14:30', 'decided', 'Buy it', 'P-ST-01', 'Board'],
      ['2027-03-02', '09:05', 'parked', 'Tax', undefined, undefined],
    ]);
    expect(made?.rows[0]?.[5]).toMatch(/\?$/);
    expect(all.has('minutes')).toBe(Boolean(a.minutes?.length));
  });

  it('give each side of an answer a row, and the unanswered question one too', () => {
    const answers = records(all, 'answers');
    const sides = answers.filter((one) => one.Key === 'P-ST-01').map((one) => [one['Said by'], one['Points (0-4)']]);
    expect(sides).toEqual([
      ['business', 4],
      ['technology', 0],
    ]);
    const states = new Set(answers.map((one) => one.Answer));
    expect(states).toEqual(new Set(['answered', 'not answered', 'not known', 'does not apply']));
    const { visible } = analysis.progress;
    const shown = new Set(answers.filter((one) => one.Counts === 'yes').map((one) => one.Key));
    // A standard answer stands once for all its flows.
    expect(shown.size).toBeLessThanOrEqual(visible);
    expect(shown.size).toBeGreaterThan(visible / 2);
  });

  it('keep answers that are no longer asked for, marked so', () => {
    const quick = tablesOf({ ...a, depth: 'quick' });
    const kept = records(quick, 'answers').filter((one) => one.Counts === 'no');
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.every((one) => one.Text !== '')).toBe(true);
  });

  it('name what they are about, never by its id alone', () => {
    const flows = records(all, 'flows');
    for (const [at, flow] of a.flows.entries()) {
      expect(flows[at]?.From).toBe(a.systems.find(({ id }) => id === flow.from)?.name);
    }
  });

  it('tell of each finding once', () => {
    const found = records(tablesOf(example()), 'findings').map((one) => `${one.Finding} ${one.Ids}`);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
  });

  it('tell of a loop once, not as a ring, a cycle and a conflict', () => {
    const found = records(tablesOf(example()), 'findings').filter((one) => /ring|circle|loop/.test(`${one.Finding}`));
    const objects = found.map((one) => `${one.Ids}`.split(',')[0]);
    expect(objects.length).toBeGreaterThan(0);
    expect(new Set(objects).size).toBe(objects.length);
  });
});

it('an empty assessment has tables without rows, but an overview', () => {
  const all = tablesOf(assessment.parse({ plimsoll: 1, name: 'Nothing yet' }));
  expect(records(all, 'systems')).toEqual([]);
  expect(records(all, 'overview')).toContainEqual({ What: 'Assessment', Value: 'Nothing yet' });
  expect(records(all, 'overview')).toContainEqual({ What: 'Readiness demonstrated', Value: 'not assessed' });
});
