import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, environment, freshFolder } from '../commands/support/cli.ts';
import { SMALL } from '../commands/support/files.ts';
import { NODE } from '../node.ts';

const ROOT = join(dirname(CLI), '..');
const WINDOWS = process.platform === 'win32';
const NPM = WINDOWS ? 'npm.cmd' : 'npm';
/** A fault that never ends is no answer either, in milliseconds. */
const PATIENCE = 60_000;

let folder: string;
let tarball: string;
let program: string;

beforeAll(() => {
  folder = join(freshFolder(), "with blanks, O'Neil & Söhne (1)", 'žluťoučký 東京 🚢');
  mkdirSync(folder, { recursive: true });
  execFileSync(NPM, ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
  const [file = ''] = readdirSync(folder);
  tarball = join(folder, file);
  execFileSync('tar', ['-xzf', file], { cwd: folder });
  program = join(folder, 'package', 'dist', 'cli.js');
  writeFileSync(join(folder, 'můj obchod.yaml'), SMALL);
}, PATIENCE);

/** The packed program, started in the odd folder. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(NODE, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment(), XDG_DATA_HOME: undefined, XDG_CACHE_HOME: undefined, ...env },
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  return { status, stdout, stderr };
}

describe('the package in a folder with blanks, quotes and letters beyond ASCII', () => {
  it('reads and writes files there, and finds its own fonts and bank', () => {
    const home = join(folder, 'mé údaje');
    const written = run(['assess', 'můj obchod.yaml', '--out', 'vý stup/zpráva.pdf', '--home', home]);
    expect(written).toMatchObject({ status: 0, stdout: `${join(folder, 'vý stup', 'zpráva.pdf')}\n` });
    expect(existsSync(join(folder, 'vý stup', 'zpráva.pdf'))).toBe(true);
    expect(run(['import', 'můj obchod.yaml', '--home', home])).toMatchObject({ status: 0, stdout: 'small-shop\n' });
    expect(run(['list', '--home', home]).stdout).toContain('Small shop');
    expect(run(['demo', '--out', 'vý stup']).stdout.trim().split('\n')).toHaveLength(3);
  });

  it('is run by npx from there', () => {
    const args = ['exec', '--offline', '--yes', `--package=${tarball}`, '--', 'plimsoll', 'scenarios', '--json'];
    const { status, stdout } = spawnSync(NPM, args, {
      cwd: folder,
      encoding: 'utf8',
      env: environment({ npm_config_cache: join(folder, 'npm cache') }),
      timeout: PATIENCE,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).length).toBeGreaterThan(3);
  });
});

/** What takes no file at all, and what no user may write to: the same for the administrator as for everybody. */
const NO_PLACES = ['/proc', '/sys', '/dev/null'].filter((path) => existsSync(path));

describe.skipIf(WINDOWS)('a home that takes no files', () => {
  it.each(NO_PLACES)('%s: a report is made all the same, and saving is refused in words', (HOME) => {
    expect(run(['assess', 'můj obchod.yaml', '--out', 'a.pdf'], { HOME })).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = run(['import', 'můj obchod.yaml'], { HOME });
    expect(status).toBe(2);
    expect(stderr).toMatch(/mkdir .*\n {2}check the disk and the path; --home chooses another data folder/);
    expect(run(['import', 'můj obchod.yaml', '--home', join(folder, 'other')], { HOME })).toMatchObject({ status: 0 });
  });
});

describe.skipIf(WINDOWS)('no home at all', () => {
  const HOME = '';

  it.each([
    ['--help'],
    ['scenarios'],
    ['questions'],
    ['risks'],
    ['schema'],
    ['lint', 'můj obchod.yaml'],
    ['assess', 'můj obchod.yaml', '--json'],
    ['assess', 'můj obchod.yaml', '--out', 'b.pdf'],
    ['compare', 'můj obchod.yaml', 'můj obchod.yaml'],
    ['path', 'můj obchod.yaml'],
    ['demo', '--out', 'demo'],
    ['where', '--home', 'here'],
    ['list', '--home', '.'],
  ])('plimsoll %s %s needs none', (...args) => {
    expect(run(args, { HOME })).toMatchObject({ status: 0, stderr: expect.not.stringContaining('home') });
  });

  it.each([['where'], ['list'], ['import', 'můj obchod.yaml'], ['show', 'shop'], ['delete', 'shop', '--yes']])(
    'plimsoll %s says that it needs one, and which option names one',
    (...args) => {
      const { status, stderr } = run(args, { HOME });
      expect(status).toBe(2);
      expect(stderr).toBe(
        'plimsoll: this user has no home folder, so there is no place to keep assessments in\n  name a folder with --home or PLIMSOLL_HOME\n',
      );
      expect(readdirSync(folder)).not.toContain('.local');
    },
  );
});
