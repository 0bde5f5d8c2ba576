import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMATS, type Format } from '../../src/commands/files/formats.ts';
import { textsOfFile } from '../../src/commands/files/texts-of-file.ts';
import { writeTargets } from '../../src/commands/files/write-targets.ts';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { paragraph, type Report } from '../../src/report/blocks.ts';
import type { DataTable } from '../../src/report/tables/data-table.ts';
import { bank } from '../report/support/sample.ts';
import { freshFolder } from './support/cli.ts';

/** What a renderer with a fault does to what it renders. */
const leaky = vi.hoisted(() => ({ report: (one: Report) => one, text: (one: string) => one }));

/** Its version is put in where the program is built. */
vi.mock('../../src/commands/io/globals.ts', () => ({
  VERSION: '1.0.0',
  packagePath: (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url)),
}));
vi.mock('../../src/report/markdown/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/markdown/render.ts')>();
  return { ...real, renderMarkdown: (report: Report) => real.renderMarkdown(leaky.report(report)) };
});
vi.mock('../../src/report/html/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/html/render.ts')>();
  return { ...real, renderHtml: (report: Report) => real.renderHtml(leaky.report(report)) };
});
vi.mock('../../src/report/docx/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/docx/render.ts')>();
  return { ...real, renderDocx: (report: Report) => real.renderDocx(leaky.report(report)) };
});
vi.mock('../../src/report/pdf/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/pdf/render.ts')>();
  return {
    ...real,
    renderPdf: (report: Report, options: Parameters<typeof real.renderPdf>[1]) => {
      const attachment = options.attachment === undefined ? undefined : leaky.text(options.attachment);
      return real.renderPdf(leaky.report(report), { ...options, attachment });
    },
  };
});
vi.mock('../../src/report/csv/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/csv/render.ts')>();
  return { ...real, renderCsv: (table: DataTable) => leaky.text(real.renderCsv(table)) };
});
vi.mock('../../src/report/xlsx/render.ts', async (original) => {
  const real = await original<typeof import('../../src/report/xlsx/render.ts')>();
  return {
    ...real,
    renderXlsx: (tables: DataTable[], head: Parameters<typeof real.renderXlsx>[1]) =>
      real.renderXlsx(tables, { ...head, title: leaky.text(head.title) }),
  };
});
vi.mock('../../src/diagrams/text/dot.ts', async (original) => {
  const real = await original<typeof import('../../src/diagrams/text/dot.ts')>();
  return {
    ...real,
    renderDot: (context: Parameters<typeof real.renderDot>[0]) => leaky.text(real.renderDot(context)),
  };
});

/** A small landscape, so that a file of each format takes little time. */
const ASSESSMENT: Assessment = assessment.parse({
  plimsoll: 1,
  name: 'Zebra programme of Acmebraeu',
  profile: { organisation: 'Acmebraeu GmbH', author: 'Wanda Kowalczyk' },
  systems: [
    { id: 'quickpay', name: 'Quickpay Plus', category: 'payment', criticality: 4, control: 'external_supported' },
    { id: 'dynamo', name: 'Dynamo 365', vendor: 'Contoso', category: 'erp', criticality: 4, control: 'internal' },
  ],
  dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'dynamo' }],
  flows: [{ id: 'f1', from: 'quickpay', to: 'dynamo', objects: ['order'], pattern: 'event' }],
});
const SHAPE = { selection: {}, vendor: undefined, redact: true, locale: 'en' } as const;
const NAMES = /zebra|acmebraeu|wanda|kowalczyk|quickpay|dynamo|contoso/i;

let folder = '';
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => {
  leaky.report = (one) => one;
  leaky.text = (one) => one;
});

function written(format: Format) {
  const path = join(folder, `redacted.${format}`);
  return writeTargets(ASSESSMENT, bank(), [{ name: 'redacted', format, path }], { shape: SHAPE, quiet: true });
}

describe('a file without names', { timeout: 240_000 }, () => {
  it.each(FORMATS)('is kept as %s, and no name can be read from its bytes', async (format) => {
    for (const one of await written(format)) {
      const texts = await textsOfFile(format, readFileSync(one.path));
      expect(texts.length).toBeGreaterThan(0);
      for (const { text } of texts) expect(text).not.toMatch(NAMES);
    }
    expect(readdirSync(folder).length).toBeGreaterThan(0);
  });
});

/** Each puts a name where a renderer could forget one. */
const IN_REPORT: readonly [string, (report: Report) => Report][] = [
  ['a sentence', (one) => ({ ...one, blocks: [...one.blocks, paragraph('as Kowalczyk said')] })],
  [
    'letters of several looks',
    (one) => ({ ...one, blocks: [...one.blocks, paragraph([{ text: 'Kowal' }, { text: 'czyk', strong: true }])] }),
  ],
  ['the properties', (one) => ({ ...one, author: 'Wanda Kowalczyk' })],
  [
    'words for a drawing',
    (one) => ({
      ...one,
      blocks: [
        ...one.blocks,
        { kind: 'figure', title: 'Fine', alt: 'Kowalczyk alone', drawing: { width: 10, height: 10, shapes: [] } },
      ],
    }),
  ],
  [
    'a label of a drawing',
    (one) => ({
      ...one,
      blocks: [
        ...one.blocks,
        {
          kind: 'figure',
          title: 'Fine',
          alt: 'Fine',
          drawing: {
            width: 90,
            height: 10,
            shapes: [{ kind: 'text', x: 0, y: 8, text: 'Kowalczyk', size: 8, fill: 'ink' }],
          },
        },
      ],
    }),
  ],
];
/** What a format does not hold at all. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  md: ['the properties', 'a label of a drawing'],
  html: ['the properties'],
};

describe('a renderer that lets a name through', { timeout: 240_000 }, () => {
  for (const format of ['md', 'html', 'docx', 'pdf'] as const) {
    const cases = IN_REPORT.filter(([where]) => WITHOUT[format]?.includes(where) !== true);
    it.each(cases)(`in %s of a ${format} file gets no file kept`, async (_, change) => {
      leaky.report = change;
      await expect(written(format)).rejects.toMatchObject({
        message: expect.stringMatching(
          new RegExp(`not kept, because the ${format} file would still name ".*owalczyk"`),
        ),
      });
      expect(readdirSync(folder)).toEqual([]);
    });
  }

  it.each(['csv', 'xlsx', 'dot', 'pdf'] as const)('in the text of a %s file gets no file kept', async (format) => {
    leaky.text = (text) => text.replace(/[a-z]{3,}/i, 'Kowalczyk');
    await expect(written(format)).rejects.toThrow('would still name');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the file that was there before', async () => {
    await written('md');
    const before = readFileSync(join(folder, 'redacted.md'), 'utf8');
    leaky.report = (one) => ({ ...one, blocks: [paragraph('Kowalczyk')] });
    await expect(written('md')).rejects.toThrow('would still name');
    expect(readFileSync(join(folder, 'redacted.md'), 'utf8')).toBe(before);
  });

  it('says of a PDF that cannot be read back why it was not kept', async () => {
    leaky.report = (one) => ({ ...one, blocks: [] });
    await expect(written('pdf')).rejects.toThrow('cannot be read back to look for names: no page');
    expect(existsSync(join(folder, 'redacted.pdf'))).toBe(false);
  });
});
