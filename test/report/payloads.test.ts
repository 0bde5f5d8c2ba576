import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { assessment } from '../../src/model/assessment.ts';
import { LIMITS } from '../../src/model/text.ts';
import { type Block, heading, list, paragraph, type Report, table } from '../../src/report/blocks.ts';
import { renderCsv } from '../../src/report/csv/render.ts';
import { renderDocx } from '../../src/report/docx/render.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderPdf } from '../../src/report/pdf/render.ts';
import type { DataTable } from '../../src/report/tables/data-table.ts';
import { tables } from '../../src/report/tables/tables.ts';
import { renderXlsx } from '../../src/report/xlsx/render.ts';
import { parseCsv } from './support/csv.ts';
import { reportWith } from './support/layout.ts';
import { readPdf } from './support/pdf.ts';
import { bank, FONTS, META } from './support/sample.ts';
import { all, type Element, parseXml, textOf } from './support/xml.ts';

/** What somebody might write into a name or a note to act on whoever opens the report, with what may be shown of it. */
const PAYLOADS: readonly [what: string, payload: string, shown?: string][] = [
  ['a formula', "=cmd|'/C calc'!A0"],
  ['a formula behind a sign', '+1+1'],
  ['a script', '<script>alert(1)</script>'],
  ['an image that acts', '<img src=x onerror=alert(1)>'],
  ['the end of a style sheet', '</style><b>out</b>'],
  ['the end of a CDATA section', ']]>'],
  ['an entity', '&amp; &#60; &nbsp;'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['an escape sequence of terminals', '\u001b[31mred\u001b[0m', '[31mred[0m'],
  ['letters turned round', 'a\u202egnp.exe', 'agnp.exe'],
  ['a null character', 'nu\u0000ll', 'null'],
  ['half a character', 'half \ud800 here', 'half \ufffd here'],
  ['a key of objects', '__proto__'],
  ['backticks', '`rm -rf` ```x```'],
  ['a template', '{{constructor.constructor("x")()}} #{7*7}'],
  ['a link in Markdown', '[x](javascript:alert(1))'],
  ['a table in Markdown', 'a | b'],
  ['two lines', 'one\ntwo'],
  ['what Excel decodes', '_x0041_'],
  ['very long text', 'long '.repeat(400).trim()],
];

/** The same text in every place that a report has for text. */
function reportOf(payload: string): Report {
  const drawing = {
    width: 300,
    height: 20,
    shapes: [{ kind: 'text', x: 0, y: 10, text: payload.slice(0, LIMITS.name), size: 8, fill: 'ink' }],
  } as const;
  const one = table([{ head: payload }, { head: 'B' }], [[payload, [{ text: payload, strong: true }]]], payload);
  const blocks: Block[] = [
    {
      kind: 'cover',
      eyebrow: payload,
      title: payload,
      subtitle: payload,
      facts: [{ key: payload, value: payload }],
      drawing,
    },
    { kind: 'contents', title: 'Contents' },
    heading(1, payload, 'chapter'),
    paragraph([{ text: payload, muted: true }, { text: ' ' }, { text: payload, to: 'chapter' }]),
    list([payload]),
    one,
    { kind: 'callout', tone: 'bad', title: payload, text: [payload], points: [payload] },
    { kind: 'keyValues', pairs: [{ key: payload, value: payload }] },
    { kind: 'figure', title: payload, alt: payload, drawing, data: one },
  ];
  const name = payload.slice(0, LIMITS.name);
  return reportWith(blocks, { title: name, organisation: name, classification: name, author: name });
}

/** White space may break differently in each form. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function elements(html: string): { names: Set<string>; attributes: Set<string>; text: string } {
  const names = new Set<string>();
  const attributes = new Set<string>();
  const visit = (node: DefaultTreeAdapterMap['node']): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if ('tagName' in node) {
      names.add(node.tagName);
      for (const { name } of node.attrs) attributes.add(name);
      if (node.tagName === 'style') return '';
      if (node.tagName === 'br') return '\n';
    }
    return 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  };
  return { text: visit(parse(html)), names, attributes };
}

const HARMLESS = elements(renderHtml(reportOf('harmless')));

describe.each(PAYLOADS)('%s', (_what, payload, shown = payload) => {
  const report = reportOf(payload);

  it('is nothing but text in HTML', () => {
    const found = elements(renderHtml(report));
    expect(squeezed(found.text)).toContain(squeezed(shown));
    expect([...found.names].filter((name) => !HARMLESS.names.has(name) && name !== 'br')).toEqual([]);
    expect([...found.attributes].filter((name) => !HARMLESS.attributes.has(name))).toEqual([]);
  });

  it('is nothing but text in Word', async () => {
    const files = unzipSync(await renderDocx(report));
    for (const [path, content] of Object.entries(files)) {
      if (/\.(xml|rels|svg)$/.test(path)) expect(() => parseXml(strFromU8(content)), path).not.toThrow();
    }
    const document = parseXml(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
    const lines = all(document, 'w:p').map((one) => squeezed(wordText(one)));
    expect(lines.filter((line) => line === squeezed(shown)).length).toBeGreaterThan(5);
    const instructions = all(document, 'w:instrText').map(textOf);
    expect(instructions.every((one) => /^\s*(TOC|PAGEREF|PAGE|NUMPAGES)\b/.test(one))).toBe(true);
  });

  it('is nothing but text in Excel', () => {
    const one: DataTable = {
      name: 'x',
      title: 'X',
      columns: [{ head: payload, type: 'text', width: 9 }],
      rows: [[payload]],
    };
    const facts = { title: payload, author: payload, date: '2026-11-23' };
    const files = unzipSync(renderXlsx([one], facts));
    for (const content of Object.values(files)) expect(() => parseXml(strFromU8(content))).not.toThrow();
    const sheet = parseXml(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
    expect(all(sheet, 'f')).toEqual([]);
    expect(all(sheet, 'c').map(({ attributes }) => attributes.t)).toEqual(['inlineStr', 'inlineStr']);
    expect(all(sheet, 't').map((cell) => excelText(textOf(cell)))).toEqual([shown, shown]);
  });

  it('is one cell of CSV, and no formula', () => {
    const one: DataTable = {
      name: 'x',
      title: 'X',
      columns: [{ head: 'A', type: 'text', width: 9 }],
      rows: [[payload]],
    };
    const cell = parseCsv(renderCsv(one))[1]?.[0] ?? '';
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cell.replace(/^'/, '')).toBe(shown);
  });

  it('begins nothing in Markdown', () => {
    const text = renderMarkdown(report);
    expect(text).not.toMatch(/<(?!a id=|\/a>|br>)/);
    expect(text).not.toMatch(/(?<!\\)\]\((?!#)/);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([4]));
  });

  it('stands in the PDF as it is', async () => {
    const { pages } = await readPdf(await renderPdf(report, { fonts: FONTS }));
    // A box stands for a character that no font has.
    const text = squeezed(pages.join(' ')).replaceAll('□', '');
    const [first = ''] = squeezed(shown).replaceAll('\ufffd', '').split(' ');
    expect(text).toContain(first);
    expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
  }, 60_000);
});

function wordText(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'w:br' ? '\n' : wordText(child)))
    .join('');
}

/** What Excel shows of a string in a file. */
function excelText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

it('an assessment that is full of them comes through every table whole', () => {
  const names = PAYLOADS.map(([, payload]) => payload.slice(0, 180));
  const a = assessment.parse({
    plimsoll: 1,
    name: names[0],
    systems: names.map((name, at) => ({ id: `s${at}`, name, note: name })),
  });
  const found = tables(a, analyse(a, bank(), { today: META.date }), bank(), META);
  const systems = found.find(({ name }) => name === 'systems');
  expect(systems?.rows).toHaveLength(names.length);
  for (const one of found) {
    const lines = parseCsv(renderCsv(one));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([one.columns.length]));
    expect(lines.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  }
});
