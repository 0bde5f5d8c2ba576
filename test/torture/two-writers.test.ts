import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { assessment } from '../../src/model/assessment.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { freshFolder } from '../e2e/terminal.ts';
import { NODE } from '../node.ts';

const ANSWERS = 25;
const writer = join(freshFolder(), 'writer.mjs');

beforeAll(async () => {
  const entry = fileURLToPath(new URL('writer.ts', import.meta.url));
  const banner = {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  };
  await build({
    entryPoints: [entry],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
    logLevel: 'error',
  });
});

/** Lets programs answer at the same time; the keys that each of them was told are saved. */
async function race(home: string, id: string, prefixes: readonly string[], preload?: string): Promise<string[]> {
  const told = prefixes.map(async (prefix) => {
    const args = [...(preload === undefined ? [] : [`--import=${preload}`]), writer, home, id, prefix, String(ANSWERS)];
    const child = spawn(NODE, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(child.exitCode).toBe(0);
    return output.trim().split('\n');
  });
  return (await Promise.all(told)).flat();
}

it.each([
  ['a disk', undefined],
  [
    'a network file system without locks, exclusive files and links',
    pathToFileURL(join(import.meta.dirname, 'lax-disk.mjs')).href,
  ],
])(
  'three programs that answer one session at the same time on %s lose no answer',
  { timeout: 120_000 },
  async (_, lax) => {
    const home = freshFolder();
    const store = openStore(home, {});
    const { id } = store.create(assessment.parse({ plimsoll: 1, name: 'Shop' }), { screen: 'interview' });
    const told = await race(home, id, ['P-A', 'P-B', 'P-C'], lax);
    expect(told).toHaveLength(3 * ANSWERS);
    const last = store.load(id);
    expect(last?.revision).toBe(1 + 3 * ANSWERS);
    expect(Object.keys(last?.assessment.answers ?? {}).sort()).toEqual(told.sort());
  },
);
