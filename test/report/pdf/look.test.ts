import { describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, table } from '../../../src/report/blocks.ts';
import type { Item, Page, Tag, TextItem } from '../../../src/report/pdf/display.ts';
import { COLOURS, MARGIN, PAGE, RAMP } from '../../../src/report/pdf/theme.ts';
import { outside, overlaps, pagesOf, reportWith, texts, words } from '../support/layout.ts';
import { bySides, halfAnswered, reportOf } from '../support/sample.ts';
import { everyKind } from './support/blocks.ts';

const LINES = 'A sentence of some words that fills a line of the page and goes on for a good while after it. ';
const filled = (lines: number): Block[] => Array.from({ length: lines }, () => paragraph('One line.'));
/** The tag at the root of a text's place in the structure. */
function root(tag: Tag | undefined): Tag | undefined {
  return tag?.parent === undefined ? tag : root(tag.parent);
}
/** Heights at which the lines of a text stand, of the tags that the test tells. */
function lines(page: Page, test: (item: TextItem) => boolean): number[] {
  return [
    ...new Set(
      texts(page)
        .filter(test)
        .map((item) => item.y),
    ),
  ].sort((one, other) => one - other);
}

describe('at the foot of a page', () => {
  it('a heading keeps three lines of what follows with it', async () => {
    for (let filler = 36; filler < 60; filler++) {
      const blocks = [...filled(filler), heading(2, 'Heading', 'h'), paragraph(LINES.repeat(8), 'lead')];
      const pages = await pagesOf(reportWith(blocks));
      const page = pages.find((one) => texts(one).some((item) => item.tag?.role === 'H2'));
      expect(
        lines(page as Page, (item) => item.text.startsWith('A sentence') || item.size > 11).length,
      ).toBeGreaterThan(3);
    }
  });

  it('a heading keeps two points of a list, two pairs and two rows with it', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`Mark ${index}`]);
    const kinds: Block[] = [
      list(rows.map(([text]) => text ?? '')),
      { kind: 'keyValues', pairs: rows.map(([value]) => ({ key: 'Key', value: value ?? '' })) },
      table([{ head: 'Head' }], rows, 'Caption'),
    ];
    for (const kind of kinds)
      for (let filler = 36; filler < 60; filler++) {
        const pages = await pagesOf(reportWith([...filled(filler), heading(3, 'Heading', 'h'), kind]));
        const page = pages.find((one) => words(one).includes('Heading')) as Page;
        expect(words(page).match(/Mark \d/g)?.length).toBeGreaterThanOrEqual(2);
        for (const one of pages) expect(words(one).match(/Mark \d/g)?.length).not.toBe(1);
      }
  });

  it('no line of a point or a box stands alone', async () => {
    const text = `${'marked '.repeat(150)}`;
    const kinds: Block[] = [list([text]), { kind: 'callout', tone: 'info', title: 'Title', text: [text] }];
    for (const kind of kinds)
      for (let filler = 34; filler < 56; filler += 2)
        for (const page of await pagesOf(reportWith([...filled(filler), kind])))
          expect(lines(page, (item) => item.text.startsWith('marked'))).not.toHaveLength(1);
  });

  it('a row stays whole up to four tenths of a page, and is divided above', async () => {
    const room = PAGE.height - MARGIN.top - MARGIN.bottom;
    const step = 8.25 * 1.35;
    for (const [share, isDivided] of [
      [0.36, false],
      [0.46, true],
    ] as const) {
      const cell = Array.from({ length: Math.floor((share * room) / step) }, (_, index) => `part${index}`).join('\n');
      const rows = [['first'], ['second'], [cell], ['last']];
      let divided = 0;
      for (let filler = 20; filler < 40; filler += 2) {
        const pages = await pagesOf(reportWith([...filled(filler), table([{ head: 'Head' }], rows)]));
        if (pages.filter((page) => words(page).includes('part')).length > 1) divided++;
      }
      expect(divided > 0).toBe(isDivided);
    }
  });
});

describe('every page of a whole report', () => {
  it('keeps to the scale of type, never below 7 points outside figures', async () => {
    const pages = await pagesOf(reportOf(bySides(halfAnswered())).report);
    for (const page of pages) {
      const small = texts(page).filter((item) => item.size < 7 && root(item.tag)?.role !== 'Figure');
      expect(small.map((item) => item.text)).toEqual([]);
    }
  });

  it('has a chapter begin on top of a page, and its name in the running head', async () => {
    const pages = await pagesOf(reportOf(halfAnswered()).report);
    for (const [index, page] of pages.entries()) {
      const chapters = texts(page).filter((item) => item.tag?.role === 'H1');
      if (chapters.length > 0) expect(texts(page)[0]?.tag?.role).toBe('H1');
      expect(new Set(chapters.map((item) => item.tag)).size).toBeLessThanOrEqual(1);
      if (page.bare) continue;
      const foot = texts(page).filter((item) => item.tag?.role === 'Pagination' && item.size <= 7.5);
      const said = foot.map((item) => item.text.trim());
      expect(said).toContain(`${index + 1} / ${pages.length}`);
      expect(said.some((text) => page.chapter.replace(/\s+/g, ' ').startsWith(text.replace(/…$/, '')))).toBe(true);
    }
  });

  it('lays nothing on anything else, for blocks of every kind', async () => {
    const names = ['Short', 'A name that is much longer than the others and goes on', 'x'.repeat(90)];
    for (const page of await pagesOf(reportWith(everyKind([...names, ...names, ...names])))) {
      expect(outside(page)).toEqual([]);
      expect(overlaps(page)).toEqual([]);
    }
  });

  it('has no vertical rules in its tables, and a line below each row', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [`a${index}`, `b${index}`]);
    const [page] = await pagesOf(reportWith([table([{ head: 'A' }, { head: 'B' }], rows)]));
    const shapes = (page as Page).items.filter((item: Item) => item.kind === 'polyline' || item.kind === 'rect');
    expect(shapes).toEqual([]);
    const within = (page as Page).items.filter((item) => item.kind === 'rule' && item.y > 50 && item.y < 800);
    expect(within).toHaveLength(6);
  });
});

describe('colours', () => {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  it('read at 4.5 to 1 or better on what they stand on (WCAG 2.2, 1.4.3)', () => {
    for (const ink of ['ink', 'muted', 'navy', 'accent'] as const)
      for (const ground of ['paper', 'zebra'] as const)
        expect(contrast(COLOURS[ink], COLOURS[ground])).toBeGreaterThanOrEqual(4.5);
    for (const { fill, text } of RAMP) expect(contrast(COLOURS[fill], COLOURS[text])).toBeGreaterThanOrEqual(4.5);
  });

  it('of the ramp darken step by step, so that they can be told apart in grey', () => {
    const steps = RAMP.map(({ fill }) => light(COLOURS[fill]));
    for (const [index, step] of steps.entries())
      if (index > 0) expect(step).toBeLessThan((steps[index - 1] ?? 0) * 0.92);
  });
});
