import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, environment, freshFolder } from '../commands/support/cli.ts';
import { SMALL } from '../commands/support/files.ts';

const ROOT = join(dirname(CLI), '..');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

type Packed = { filename: string; size: number; unpackedSize: number; files: { path: string }[] };

let tarball: string;
let packed: Packed;
let folder: string;

beforeAll(() => {
  folder = freshFolder();
  // The build that the tests run against is packed as it is: building again would pull it away from other tests.
  const report = execFileSync(NPM, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const reported = JSON.parse(report);
  packed = (Array.isArray(reported) ? reported[0] : Object.values(reported)[0]) as Packed;
  tarball = join(folder, packed.filename);
}, 60_000);

/** Runs the packed program as a stranger would: an empty folder, an empty npm cache, no network. */
function npx(...args: string[]) {
  const empty = join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  return spawnSync(NPM, ['exec', '--offline', '--yes', `--package=${tarball}`, '--', 'plimsoll', ...args], {
    cwd: empty,
    encoding: 'utf8',
    env: environment({ npm_config_cache: join(folder, 'npm-cache'), PLIMSOLL_HOME: join(folder, 'home') }),
  });
}

describe('the package', () => {
  it('holds the program, its bank, its fonts, its licences, and nothing of how it is made', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli.cjs',
        'dist/cli.js',
        'dist/bank.json',
        'dist/third-party-licences.txt',
        'dist/sbom.cdx.json',
        'templates/scoring.yaml',
        'templates/examples/half-ready-retailer.yaml',
        'assets/fonts/IBMPlexSans-Regular.ttf',
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'package.json',
      ]),
    );
    expect(paths.filter((path) => !/^(dist|templates|assets)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path))).toEqual(
      [],
    );
  });

  it('is small enough to be fetched by npx', () => {
    expect(packed.size).toBeLessThan(2 * 1024 * 1024);
    expect(packed.unpackedSize).toBeLessThan(6 * 1024 * 1024);
  });

  it('depends on nothing and runs nothing when it is installed', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  it('names the licence of everything that is bundled', () => {
    const licences = readFileSync(join(ROOT, 'dist', 'third-party-licences.txt'), 'utf8');
    for (const name of ['ink ', 'react ', 'conf ', 'pdfkit ', 'zod ', 'commander ', 'yoga-layout ']) {
      expect(licences).toContain(`\n${name}`);
    }
    expect(licences.match(/^={80}$/gm)?.length).toBe((licences.match(/ - [\w.-]+$/gm)?.length ?? 0) * 2);
  });
});

describe('run by npx from the tarball, in an empty folder and without a network', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { status, stdout, stderr } = npx('--version');
    expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: `${version}\n` });
  }, 60_000);

  it('writes the report of the example', () => {
    const { status, stdout, stderr } = npx('demo', '--out', 'report');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => path.replace(/.*\./, ''))).toEqual(['pdf', 'md', 'json']);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    expect(
      readFileSync(paths[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }, 60_000);

  it('assesses a file', () => {
    const file = join(folder, 'small.yaml');
    writeFileSync(file, SMALL);
    const { status, stdout } = npx('assess', file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ analysis: 1, name: 'Small shop' });
  }, 60_000);
});
