import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE } from '../node.ts';
import { CLI, environment, freshFolder, program } from './support/cli.ts';

const COMMANDS = [
  'new',
  'resume',
  'list',
  'show',
  'export',
  'assess',
  'import',
  'snapshot',
  'compare',
  'path',
  'lint',
  'demo',
  'scenarios',
  'questions',
  'risks',
  'schema',
  'delete',
  'where',
];

describe('help and version', () => {
  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(dirname(CLI), '..', 'package.json'), 'utf8'));
    expect(program().run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('lists every command', () => {
    const { code, out } = program().run(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it.each(COMMANDS)('explains %s, with the options that all commands take', (command) => {
    const { code, out } = program().run([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`plimsoll ${command}`);
    for (const option of ['--json', '--home <dir>', '--bank <dir>', '--no-color']) expect(out).toContain(option);
  });
});

describe('wrong usage ends with 2 and says what to do', () => {
  it.each([
    [['lsit'], 'did you mean plimsoll list?'],
    [['frobnicate'], 'plimsoll --help'],
    [['list', '--jsno'], 'Did you mean --json?'],
    [['list', 'extra'], 'too many arguments'],
    [['show'], "missing required argument 'session'"],
    [['assess', 'x.yaml', '--require', 'perfection'], 'proceed-with-plan'],
    [['new', 'X', '--depth', 'abyss'], 'quick, standard, deep'],
    [['--home'], 'argument missing'],
  ])('%j', (args, advice) => {
    const { code, out, err } = program().run(args);
    expect(code).toBe(2);
    expect(err).toContain(advice);
    expect(out).toBe('');
  });

  it('suggests assess where the word is a file', () => {
    const { folder, run } = program();
    writeFileSync(join(folder, 'shop.yaml'), '');
    expect(run(['shop.yaml']).err).toContain('plimsoll assess shop.yaml');
  });
});

describe('without a terminal', () => {
  it.each([[[]], [['new', 'Shop']], [['resume']], [['demo']]])('%j does not open the wizard', (args) => {
    const { code, out, err } = program().run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('plimsoll assess FILE');
  });
});

describe('faults of the surroundings', () => {
  it('says which folder cannot be used', () => {
    const { folder, run } = program();
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = run(['list', '--home', join(folder, 'file', 'below')]);
    expect(code).toBe(2);
    expect(err).toContain(join(folder, 'file', 'below'));
    expect(err).toContain('--home');
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(NODE, [CLI, 'questions', '--json'], { env: environment() });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('writes a crash report that holds no answers, and ends with 1', () => {
    const { home } = program();
    const installed = freshFolder();
    cpSync(dirname(CLI), join(installed, 'dist'), { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{"type":"module"}');
    writeFileSync(join(installed, 'dist', 'bank.json'), 'secret answer');
    const { status, stderr } = spawnSync(NODE, [join(installed, 'dist', 'cli.js'), 'scenarios'], {
      encoding: 'utf8',
      env: environment({ PLIMSOLL_HOME: home }),
    });
    expect(status).toBe(1);
    const [report] = readdirSync(join(home, 'crashes'));
    const path = join(home, 'crashes', report ?? '');
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain(path);
    expect(readFileSync(path, 'utf8')).toMatch(/^plimsoll \S+, command scenarios/);
    expect(readFileSync(path, 'utf8')).toContain('SyntaxError');
    expect(readFileSync(path, 'utf8')).not.toContain('secret');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
