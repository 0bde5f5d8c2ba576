import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { loadedBy, printedGraph } from '../../scripts/import-graph.mjs';

type Kind = 'import-statement' | 'dynamic-import';

function output(bytes: number, entryPoint: string | undefined, imports: [string, Kind][] = []) {
  return {
    bytes,
    ...(entryPoint === undefined ? {} : { entryPoint }),
    imports: imports.map(([path, kind]) => ({ path, kind })),
    inputs: {},
    exports: [],
  };
}

const OUTPUTS: Metafile['outputs'] = {
  'out/cli.cjs': output(7, 'src/launcher.cts'),
  'out/cli.js': output(100, 'src/cli.ts'),
  'out/run.js': output(2000, 'src/commands/run.ts', [
    ['out/chunk-shared.js', 'import-statement'],
    ['out/list-A.js', 'dynamic-import'],
    ['out/show-B.js', 'dynamic-import'],
    ['node:fs', 'import-statement'],
  ]),
  'out/chunk-shared.js': output(30, undefined),
  'out/list-A.js': output(400, 'src/commands/list.ts', [['out/chunk-shared.js', 'import-statement']]),
  'out/show-B.js': output(500, 'src/commands/show.ts', [
    ['out/chunk-large.js', 'import-statement'],
    ['out/pdf-C.js', 'dynamic-import'],
  ]),
  'out/chunk-large.js': output(50_000, undefined),
  'out/pdf-C.js': output(90_000, 'src/report/pdf/render.ts'),
};

describe('what a command loads', () => {
  const bytesOf = Object.fromEntries(loadedBy(OUTPUTS).map(({ name, bytes }) => [name, bytes]));

  it('is the launcher alone for --version', () => {
    expect(bytesOf['--version']).toBe(7);
  });

  it('counts a shared file once and nothing that is only loaded on demand', () => {
    expect(bytesOf.list).toBe(7 + 100 + 2000 + 30 + 400);
    expect(bytesOf.show).toBe(7 + 100 + 2000 + 30 + 500 + 50_000);
  });

  it('is refused where the start of the program is missing', () => {
    expect(() => loadedBy({})).toThrow(/start of the program/);
  });

  it('is printed with the large files, their users and the sum', () => {
    const text = printedGraph(OUTPUTS);
    expect(text).toMatch(/51 KB {2}show +chunk-large\.js/);
    expect(text).toMatch(/49 KB {2}chunk-large\.js +show/);
    expect(text).toMatch(/88 KB {2}pdf-C\.js +on demand/);
    expect(text).toMatch(/140 KB {2}in 8 files/);
  });
});
