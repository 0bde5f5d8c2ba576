import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import PdfKit from 'pdfkit';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyPatch, patches } from '../../scripts/patches.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-patches-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FONT = join(import.meta.dirname, '..', '..', 'assets', 'fonts', 'IBMPlexSans-Regular.ttf');

/** What the test asks of a node of the layout. */
type YogaNode = {
  setFlexGrow(grow: number): void;
  setWidth(width: number): void;
  setHeight(height: number): void;
  insertChild(child: YogaNode, at: number): void;
  calculateLayout(width: number, height: number, direction: number): void;
  getComputedWidth(): number;
  getComputedHeight(): number;
  freeRecursive(): void;
};

/** Where Ink draws a frame before it is written. */
type Paper = {
  new (size: {
    width: number;
    height: number;
  }): {
    write(x: number, y: number, text: string, options: { transformers: [] }): void;
    clip(edges: { x1: number; x2: number; y1: number; y2: number }): void;
    get(): { output: string; height: number };
  };
};

/** As a path stands in the source of a module. */
const toPosix = (path: string) => path.replaceAll('\\', '/');

/** A module bundled as the program is. */
async function bundled<T>(name: string, source: string): Promise<T> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    plugins: [patches().plugin],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

describe('a patch', () => {
  const patch = { why: 'because', file: /x/, replace: 'slow()', by: 'fast()' };

  it('replaces what it names', () => {
    expect(applyPatch(patch, 'a; slow(); b')).toBe('a; fast(); b');
  });

  it('is refused where that is not there, or more often than it says', () => {
    expect(() => applyPatch(patch, 'a; b')).toThrow(/because.*expected 1.*found 0/);
    expect(() => applyPatch(patch, 'slow(); slow()')).toThrow(/found 2/);
    expect(applyPatch({ ...patch, all: 2 }, 'slow(); slow()')).toBe('fast(); fast()');
  });

  it('that found nothing to do in a build is told', async () => {
    const { plugin, unused } = patches();
    await build({ stdin: { contents: 'export {}' }, bundle: true, write: false, plugins: [plugin] });
    expect(unused().length).toBeGreaterThan(5);
  });
});

describe('a patched package does what it did', () => {
  it('string-width: every text is as wide as before', async () => {
    const { width } = await bundled<{ width: typeof stringWidth }>(
      'width',
      "export { default as width } from 'string-width';",
    );
    const known = [
      '',
      'a',
      '─│❯✓',
      '☺',
      '☺️',
      '👩‍👩‍👧',
      '🇩🇪',
      '🇩',
      '1️⃣',
      '1',
      '#',
      '©',
      '©️',
      '日本',
      'é',
      '\u200d',
      '👍🏽',
      '🏽',
      '⌚',
      '⌚︎',
    ];
    for (const text of [...known, ...known]) expect(width(text), JSON.stringify(text)).toBe(stringWidth(text));
    const ranges = [
      [0, 0x3400],
      [0xfe00, 0x10000],
      [0x1f000, 0x1fb00],
    ] as const;
    for (const [from, to] of ranges) {
      for (let point = from; point < to; point++) {
        const one = String.fromCodePoint(point);
        for (const text of [one, `${one}\ufe0f`]) {
          if (width(text) !== stringWidth(text)) expect.fail(`${JSON.stringify(text)} is not as wide as before`);
        }
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => width(text) === stringWidth(text)),
      { numRuns: 500 },
    );
  });

  it('zod: a wrong value is told in the same words', async () => {
    const inside = await bundled<{ z: typeof z }>('zod', "export { z } from 'zod';");
    const faults = ({ z }: { z: typeof import('zod').z }) =>
      z
        .object({ count: z.int().min(1), name: z.string().max(2), kind: z.enum(['a', 'b']), more: z.array(z.url()) })
        .strict()
        .safeParse({ count: 0.5, name: 'long', kind: 'c', more: ['no'], other: 1 }).error?.message;
    expect(faults(inside)).toContain('expected');
    expect(faults(inside)).toBe(faults({ z }));
  });

  it('conf: a file is written and read as before, without its checker and its migrations', async () => {
    type Store = { store: unknown; path: string };
    const { Conf } = await bundled<{ Conf: new (options: object) => Store }>(
      'conf',
      `import { createRequire } from 'node:module'; export { default as Conf } from 'conf';`,
    );
    const value = { format: 1, text: 'ä\u0000', list: [1, { deep: null }] };
    new Conf({ cwd: folder, configName: 'kept' }).store = value;
    expect(new Conf({ cwd: folder, configName: 'kept' }).store).toEqual(value);
  });

  it('pdfkit and fontkit: a page in a font that is embedded has the same bytes', async () => {
    type Kit = { new (options: object): PDFKit.PDFDocument };
    const { Document } = await bundled<{ Document: Kit }>(
      'pdfkit',
      `import { createRequire } from 'node:module'; export { default as Document } from 'pdfkit';`,
    );
    const bytes = async (Kit: Kit) => {
      const document = new Kit({ font: FONT, info: { CreationDate: new Date(0) }, compress: true });
      const parts: Buffer[] = [];
      document.on('data', (part: Buffer) => parts.push(part));
      const ended = once(document, 'end');
      document.fontSize(20).text('Zażółć gęślą jaźń fi ffl').rect(10, 10, 50, 50).fill('#336699');
      document.end();
      await ended;
      return Buffer.concat(parts).toString('latin1');
    };
    expect(await bytes(Document)).toBe(await bytes(PdfKit as unknown as Kit));
  });

  it('ink: frame after frame holds the same signs at the same places', async () => {
    const file = join(import.meta.dirname, '..', '..', 'node_modules', 'ink', 'build', 'output.js');
    const own = (await import(pathToFileURL(file).href)) as { default: Paper };
    const { Output } = await bundled<{ Output: Paper }>(
      'output',
      `export { default as Output } from '${toPosix(file)}';`,
    );
    const styled = fc.tuple(
      fc.constantFrom('', '\u001b[1m', '\u001b[31m'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const line = styled.map(([style, words]) => (style === '' ? words : `${style}${words}\u001b[0m`));
    const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    const place = fc.record({ x: fc.integer({ min: 0, max: 15 }), y: fc.integer({ min: 0, max: 3 }), text });
    const clip = fc.option(
      fc.record({ x1: fc.nat(8), x2: fc.integer({ min: 8, max: 20 }), y1: fc.nat(1), y2: fc.nat(4) }),
    );
    const frame = fc.record({ clip, places: fc.array(place, { maxLength: 8 }) });
    // The texts of one frame come back in the next, as they do on a screen.
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 4 }), (frames) => {
        for (const { clip, places } of [...frames, ...frames]) {
          const [ours, theirs] = [Output, own.default].map((Kind) => {
            const output = new Kind({ width: 20, height: 4 });
            if (clip !== null) output.clip(clip);
            for (const { x, y, text } of places) output.write(x, y, text, { transformers: [] });
            return output.get();
          });
          expect(ours).toEqual(theirs);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ink: what is cleaned again is as clean as the first time', async () => {
    const file = join(import.meta.dirname, '..', '..', 'node_modules', 'ink', 'build', 'sanitize-ansi.js');
    const own = (await import(pathToFileURL(file).href)) as { default: (text: string) => string };
    const { clean } = await bundled<{ clean: (text: string) => string }>(
      'clean',
      `export { default as clean } from '${toPosix(file)}';`,
    );
    const part = fc.constantFrom(
      'a',
      'é',
      '日',
      '\u0000',
      '\u001b[31m',
      '\u001b[2J',
      '\u001b]8;;x\u0007',
      '\u009b1m',
      '\n',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect([clean(text), clean(text)]).toEqual([own.default(text), own.default(text)]);
      }),
      { numRuns: 200 },
    );
  });

  it('yoga: a layout is computed without fetch', async () => {
    const { Yoga } = await bundled<{ Yoga: { Node: { create(): YogaNode }; DIRECTION_LTR: number } }>(
      'yoga',
      "export { default as Yoga } from 'yoga-layout';",
    );
    const node = Yoga.Node.create();
    const child = Yoga.Node.create();
    child.setFlexGrow(1);
    node.insertChild(child, 0);
    node.setWidth(80);
    node.setHeight(24);
    node.calculateLayout(80, 24, Yoga.DIRECTION_LTR);
    expect([child.getComputedWidth(), child.getComputedHeight()]).toEqual([80, 24]);
    node.freeRecursive();
  });
});
