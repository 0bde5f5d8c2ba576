import { describe, expect, it } from 'vitest';
import { landscape } from '../../../bench/landscape.mjs';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { systemsOf } from '../support/landscapes.ts';
import { bank, FONTS, reportOf } from '../support/sample.ts';
import { type Checked, check, flat } from './support/checker.ts';
import { digestOf, goldenOf } from './support/golden.ts';

/** A whole report, read back from a file that is not packed. */
async function readBack(a: Assessment): Promise<Checked> {
  return check(await renderPdf(reportOf(a, '2026-11-23').report, { fonts: FONTS, packed: false }));
}

const generated = (size: number) => assessment.parse(landscape(size, bank()));
const SCRIPTS = ['Zażółć gęślą', 'Αποθήκη', 'Склад «Южный»', 'מערכת לקוחות', 'نظام العملاء'];
const HOSTILE = ['&<>()\\', '<</S/P>>EMC', '%PDF-1.7 endobj', '=cmd|x', '| a | **b** |'];

describe('the structure of a whole report', () => {
  it.each([1, 5])('is the golden one with %i systems', async (size) => {
    const { faults, root } = await readBack(generated(size));
    expect(faults).toEqual([]);
    await expect(goldenOf(root)).toMatchFileSnapshot(`golden/report-${size}.txt`);
  });

  it('has the golden numbers of elements with 50 systems', async () => {
    const { faults, root } = await readBack(generated(50));
    expect(faults).toEqual([]);
    await expect(digestOf(root, 1)).toMatchFileSnapshot('golden/report-50.txt');
  });

  it.each([
    ['other-scripts', SCRIPTS],
    ['hostile', HOSTILE],
  ])(
    'has the golden numbers of elements, and every name to the letter, with names that are %s',
    async (name, names) => {
      const { faults, root } = await readBack(systemsOf(names.length, (index) => names[index] ?? `Object ${index}`));
      expect(faults).toEqual([]);
      const texts = flat(root).map((node) => node.actual ?? node.text);
      for (const one of names) expect(texts.some((text) => text.includes(one))).toBe(true);
      await expect(digestOf(root, 1)).toMatchFileSnapshot(`golden/report-${name}.txt`);
    },
  );

  it('is whole with 500 systems, with the golden numbers of elements', async () => {
    const { faults, root, pages } = await readBack(generated(500));
    expect(faults.slice(0, 20)).toEqual([]);
    expect(pages).toBeGreaterThan(200);
    expect(flat(root).filter(({ role }) => role === 'Table').length).toBeGreaterThan(500);
    await expect(digestOf(root, 1)).toMatchFileSnapshot('golden/report-500.txt');
  }, 600_000);
});
