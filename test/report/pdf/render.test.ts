import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/schema.ts';
import { paragraph, type Report } from '../../../src/report/blocks.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { reportWith } from '../support/layout.ts';
import { readPdf } from '../support/pdf.ts';
import { bySides, FONTS, halfAnswered, reportOf } from '../support/sample.ts';

const NAMES = ['Zażółć gęślą jaźń', 'Αποθήκη Θεσσαλονίκης', 'Склад «Южный»', 'Łódź – Ústí – Győr'];

describe('the report of a half-answered platform project', () => {
  let report: Report;
  let analysis: Analysis;
  let bytes: Uint8Array;
  let pages: string[];
  let document: Awaited<ReturnType<typeof readPdf>>['document'];
  const a = bySides(halfAnswered());
  a.systems = a.systems.map((system, index) => ({ ...system, name: NAMES[index] ?? system.name }));

  beforeAll(async () => {
    ({ report, analysis } = reportOf(a));
    bytes = await renderPdf(report, { fonts: FONTS });
    ({ pages, document } = await readPdf(bytes));
  }, 60_000);

  it('says the verdict on the second page', () => {
    expect(pages[1]).toContain(analysis.verdict.headline.replace(/^\w+: /, ''));
  });

  it('names every system and every risk', () => {
    const all = pages.join(' ');
    for (const system of a.systems) expect(all).toContain(system.name);
    for (const risk of analysis.risks) expect(all).toMatch(new RegExp(`\\b${risk.rule}\\b`));
  });

  it('counts its pages on each but the cover', () => {
    expect(pages[0]).not.toMatch(/\d+ \/ \d+/);
    for (const [index, text] of pages.entries())
      if (index > 0) expect(text).toContain(`${index + 1} / ${pages.length}`);
  });

  it('gives in the contents the page on which each heading stands', async () => {
    const outline = await document.getOutline();
    expect(outline.length).toBeGreaterThan(8);
    const contents = pages.slice(2, 5).join(' ');
    for (const entry of outline) {
      const [page] = entry.dest as [{ num: number; gen: number }];
      const number = (await document.getPageIndex(page)) + 1;
      const title = entry.title.replace(/\s+/g, ' ');
      expect(pages[number - 1]).toContain(title);
      expect(contents).toContain(`${title} ${number}`);
    }
  });

  it('nests the sections of a chapter in the bookmarks', async () => {
    const outline = await document.getOutline();
    const landscape = outline.find((entry) => entry.title.includes('Landscape'));
    expect(landscape?.items.map((entry) => entry.title)).toContain('Systems');
  });

  it('leads every link to a place that exists', async () => {
    const places = await document.getDestinations();
    let links = 0;
    for (let number = 1; number <= document.numPages; number++) {
      for (const link of await (await document.getPage(number)).getAnnotations()) {
        links += 1;
        expect(Object.keys(places)).toContain(link.dest);
      }
    }
    expect(links).toBeGreaterThan(50);
  });

  it('embeds every font it uses', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toContain('/Type1');
    expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length);
    expect(raw).not.toContain('Helvetica');
  });

  it('is the same to the last byte when made again', async () => {
    const again = await renderPdf(reportOf(a).report, { fonts: FONTS });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  }, 60_000);

  it('carries title, author, language and the day it was given', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: a.name,
      Author: 'Integration office, Nordwind',
      Creator: 'plimsoll 0.1.0',
      CreationDate: 'D:20261123000000Z',
      Language: 'en',
    });
  });
});

describe('rendering', () => {
  it('writes metadata that is valid XML for any title', async () => {
    const report = reportWith([paragraph('x')], { title: 'R&D <b> "x" ]]>', author: "O'Neil & Söhne" });
    const raw = Buffer.from(await renderPdf(report, { fonts: FONTS })).toString('utf8');
    expect(raw).toContain('R&amp;D &lt;b&gt; "x" ]]&gt;');
    const { document } = await readPdf(await renderPdf(report, { fonts: FONTS }));
    expect(((await document.getMetadata()).info as { Title: string }).Title).toBe('R&D <b> "x" ]]>');
  });

  it('tells which characters no font has, and keeps them readable for machines', async () => {
    let missing: readonly string[] = [];
    const report = reportWith([paragraph('東京 office')]);
    const bytes = await renderPdf(report, { fonts: FONTS, onMissing: (found) => (missing = found) });
    expect(missing).toEqual(['東', '京']);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('reports its progress page by page', async () => {
    const seen: string[] = [];
    const report = reportWith(Array.from({ length: 120 }, () => paragraph('A line.')));
    await renderPdf(report, { fonts: FONTS, onProgress: ({ page, pages }) => seen.push(`${page}/${pages}`) });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stops between two pages when it is told to', async () => {
    const stop = new AbortController();
    const report = reportWith(Array.from({ length: 120 }, () => paragraph('A line.')));
    const work = renderPdf(report, {
      fonts: FONTS,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(work).rejects.toThrow('enough');
  });

  it('says which font file is missing', async () => {
    await expect(renderPdf(reportWith([]), { fonts: '/nowhere' })).rejects.toThrow(/IBMPlexSans-Regular\.ttf/);
  });
});
