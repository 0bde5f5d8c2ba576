import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { AUDIENCES, type Selection } from '../../src/report/audience.ts';
import type { Block, Inline, Text } from '../../src/report/blocks.ts';
import { chapterNames, compose } from '../../src/report/compose.ts';
import { bank, bySides, halfAnswered, META } from './support/sample.ts';
import { allText } from './support/texts.ts';

const a = bySides(halfAnswered());
const analysis = analyse(a, bank(), { today: META.date });

function blocksFor(selection: Selection): readonly Block[] {
  return compose(a, analysis, bank(), META, selection).blocks;
}

/** Chapters in the order of the report. */
function chapters(blocks: readonly Block[]): { text: string; anchor: string }[] {
  return blocks
    .flatMap((block) => (block.kind === 'wide' ? block.blocks : [block]))
    .filter((block) => block.kind === 'heading')
    .filter((block) => block.level === 1);
}

/** Every link and every anchor, found without knowing the kinds of blocks. */
function linksAndAnchors(value: unknown, links: string[] = [], anchors = new Set<string>()) {
  if (Array.isArray(value)) for (const one of value) linksAndAnchors(one, links, anchors);
  else if (typeof value === 'object' && value !== null) {
    const { to, anchor } = value as Partial<Inline> & { anchor?: unknown };
    if (typeof to === 'string') links.push(to);
    if (typeof anchor === 'string') anchors.add(anchor);
    for (const one of Object.values(value)) linksAndAnchors(one, links, anchors);
  }
  return { links, anchors };
}

describe('a report of chosen chapters', () => {
  it('holds the named chapters alone, in the order of the whole report, numbered without a gap', () => {
    const found = chapters(blocksFor({ chapters: ['risks', 'scope', 'answers'] }));
    expect(found.map(({ anchor }) => anchor)).toEqual(['scope', 'risks', 'answers']);
    expect(found.slice(0, 2).map(({ text }) => Number.parseInt(text, 10))).toEqual([1, 2]);
  });

  it.each([...AUDIENCES.map((audience) => ({ audience })), { chapters: ['systems'] }, {}])(
    'has no dead link: %o',
    (selection) => {
      const { links, anchors } = linksAndAnchors(blocksFor(selection));
      expect(links.filter((one) => !anchors.has(one))).toEqual([]);
      expect(links.length).toBeGreaterThan(0);
    },
  );

  it('keeps the words of a link whose chapter is left out', () => {
    const rule = analysis.risks.find((risk) => risk.status === 'risk')?.rule ?? '';
    const { links } = linksAndAnchors(blocksFor({ chapters: ['scope'] }));
    expect(links).not.toContain(`risk-${rule}`);
    expect(allText(blocksFor({ chapters: ['scope'] }))).toContain(rule);
  });

  it('says which chapters are left out and why, and nothing of the kind where none is', () => {
    const text = allText(blocksFor({ audience: 'sponsor' }));
    expect(text).toContain('Left out of this report, and why');
    expect(text).toMatch(/^.*All answers.*: for auditors$/m);
    expect(text).toMatch(/^Landscape; .*: for architects and auditors$/m);
    expect(allText(blocksFor({ chapters: ['scope'] }))).toMatch(/All answers; .*: not asked for/);
    expect(allText(blocksFor({}))).not.toContain('Left out of this report');
  });

  it('gives a sponsor what decides: the first findings and risks, and no table to look things up in', () => {
    const brief = blocksFor({ audience: 'sponsor' });
    const size = (blocks: readonly Block[]) => allText(blocks).length;
    expect(size(brief)).toBeLessThan(size(blocksFor({})) / 8);
    expect(chapters(brief).map(({ anchor }) => anchor)).toEqual([
      'scope',
      'readiness',
      'findings',
      'risks',
      'effort',
      'plan',
      'open',
    ]);
  });

  it('gives everybody some chapters, and every chapter to somebody', () => {
    const held = AUDIENCES.map((audience) => chapters(blocksFor({ audience })).map(({ anchor }) => anchor));
    for (const one of held) expect(one.length).toBeGreaterThan(3);
    const whole = chapters(blocksFor({})).map(({ anchor }) => anchor);
    expect(new Set(held.flat())).toEqual(new Set(whole));
    for (const anchor of whole) expect(chapterNames.map((one) => one.anchor)).toContain(anchor);
  });

  it('points to no chapter by name that it does not hold', () => {
    const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
    const callout = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.kind === 'onePage' ? block.blocks : [])).find((one) => one.kind === 'callout');
    const reasons = (blocks: readonly Block[]) => (callout(blocks)?.points ?? []).map(plain).join('\n');
    expect(reasons(blocksFor({}))).toContain('in the chapter on method');
    expect(reasons(blocksFor({ audience: 'sponsor' }))).toMatch(/further reasons?\.?$/);
  });
});
