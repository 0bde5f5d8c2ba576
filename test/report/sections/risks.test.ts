import { describe, expect, it } from 'vitest';
import type { Block, Cell, Table } from '../../../src/report/blocks.ts';
import { plain } from '../../../src/report/blocks.ts';
import { example, META, reportOf } from '../support/sample.ts';
import { allText, chapterOf } from '../support/texts.ts';

const { report, analysis } = reportOf(example(), META.date);

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === 'table') return [block];
    if (block.kind === 'columns') return block.columns.flatMap((column) => tablesOf(column.blocks));
    return 'blocks' in block ? tablesOf(block.blocks) : [];
  });
}

function places(): Map<string, string> {
  const text = (cell: Cell | undefined) =>
    cell === undefined ? '' : plain(typeof cell === 'object' && 'text' in cell ? cell.text : cell);
  const rows = chapterOf(report.blocks, 'risks').flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return new Map(rows.map(({ cells }) => [text(cells[0]), text(cells[2])]));
}

describe('the places of a risk', () => {
  const reasonOf = (name: string) => analysis.verdict.reasons.find((one) => one.startsWith(`Red risk: ${name} `));
  const found = analysis.risks.find(
    ({ name, perScope }) =>
      reasonOf(name)?.includes(' more)') &&
      new Set(perScope.map((one) => one.status).filter((one) => one !== 'ok')).size === 2,
  );
  if (found === undefined) throw new Error('the example has no such risk');
  const open = found.perScope.filter((one) => one.status === 'risk').length;

  it('are told apart in the register: where it is open, where it is only watched', () => {
    const [first, watched] = (places().get(found.rule) ?? '').split('\nwatched: ');
    expect(first?.split(', ')).toHaveLength(open);
    expect(watched).toBeTruthy();
  });

  it('are counted in the summary as in the verdict', () => {
    const reason = reasonOf(found.name);
    const more = Number(/ and (\d+) more\)/.exec(reason ?? '')?.[1] ?? 0);
    const named = (reason ?? '').split(',').length;
    expect(named + more).toBe(open);
    const summary = allText(report.blocks.slice(1, 2));
    const said = new RegExp(`[|] ${found.name} .* and (\\d+) more`).exec(summary)?.[1];
    if (said !== undefined) expect(Number(said)).toBe(open - 2);
  });
});

describe('the badge of a risk on the card of a system', () => {
  it('is that of this system, not of the gravest place', () => {
    const cards = chapterOf(report.blocks, 'systems');
    const badges = (rule: string) =>
      tablesOf(cards).flatMap(({ rows }) =>
        rows.flatMap(({ cells: [first] }) => {
          if (typeof first !== 'object' || !('text' in first) || plain(first.text) !== rule) return [];
          return first.badge === undefined ? [] : [first.badge];
        }),
      );
    const mixed = analysis.risks.filter(({ rule }) => new Set(badges(rule)).size > 1);
    expect(mixed.length).toBeGreaterThan(0);
  });
});
