import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE } from '../node.ts';
import { CLI, environment, program } from './support/cli.ts';
import { SMALL } from './support/files.ts';
import { inTerminal } from './support/terminal.ts';

/** A program with the small assessment imported once for each name. */
function withSessions(...names: string[]) {
  const one = program();
  for (const name of names) {
    const { code, err } = one.run(['import', '-'], { input: SMALL.replace('Small shop', name) });
    expect({ code, err }).toMatchObject({ code: 0 });
  }
  return one;
}

describe('import', () => {
  it('saves a file and prints the id of the session', () => {
    const { folder, home, run } = program();
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    expect(run(['import', 'small.yaml'])).toMatchObject({ code: 0, out: 'small-shop\n' });
    expect(JSON.parse(run(['import', 'small.yaml', '--json']).out)).toEqual({ id: 'small-shop-2', name: 'Small shop' });
    expect(statSync(join(home, 'sessions', 'small-shop.json')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['plimsoll: 1\nname: X\nsystms: {}\n', 'systems'],
    ['plimsoll: 1\nname: X\ndepth: abyss\n', '3'],
    ['plimsoll: 9\nname: X\n', 'newer'],
    ['{"plimsoll": 1,', 'line'],
    ['', 'plimsoll: 1'],
  ])('refuses %j, says what is wrong, saves nothing', (input, advice) => {
    const { home, run } = program();
    const { code, out, err } = run(['import', '-'], { input });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.toLowerCase()).toContain(advice);
    expect(existsSync(join(home, 'sessions'))).toBe(false);
  });

  it('refuses what is no text, a folder, a missing file, a PDF', () => {
    const { folder, run } = program();
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from([0x6e, 0xfc, 0x0a]));
    writeFileSync(join(folder, 'report.pdf'), '%PDF-1.7\n');
    expect(run(['import', 'latin1.yaml'])).toMatchObject({ code: 2, err: expect.stringContaining('UTF-8') });
    expect(run(['import', 'report.pdf'])).toMatchObject({ code: 2, err: expect.stringContaining('PDF') });
    expect(run(['import', '.'])).toMatchObject({ code: 2, err: expect.stringContaining('folder') });
    expect(run(['import', 'gone.yaml'])).toMatchObject({ code: 2, err: expect.stringContaining('gone.yaml') });
  });
});

describe('a file where a session is meant', () => {
  it.each([['export'], ['show'], ['delete']])('%s says what to do with it', (command) => {
    const { folder, run } = program();
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    const { code, err } = run([command, 'small.yaml']);
    expect(code).toBe(3);
    expect(err).toContain('no session is called "small.yaml"');
    expect(err.replace(/\s+/g, ' ')).toContain('plimsoll assess FILE --format pdf reports on it, plimsoll import FILE');
    expect(run([command, 'gone.yaml']).err).toContain('plimsoll list shows them');
  });
});

describe('several at the same time', () => {
  it('each get a session of their own', async () => {
    const { folder, home, run } = program();
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    const codes = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawn(NODE, [CLI, 'import', 'small.yaml'], {
          cwd: folder,
          env: environment({ PLIMSOLL_HOME: home }),
          stdio: 'ignore',
        });
        return new Promise((resolve) => child.on('close', resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    const ids = JSON.parse(run(['list', '--json']).out).map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(['small-shop', ...[2, 3, 4, 5, 6].map((n) => `small-shop-${n}`)]);
  });
});

describe('list', () => {
  it('says how to begin where nothing is saved', () => {
    const { code, out, err } = program().run(['list']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('plimsoll new');
  });

  it('shows the newest first, as text and as JSON', () => {
    const { run } = withSessions('Alpha', 'Beta');
    const all = JSON.parse(run(['list', '--json']).out);
    expect(all.map(({ id }: { id: string }) => id)).toEqual(['beta', 'alpha']);
    expect(all[0]).toMatchObject({ name: 'Beta', depth: 'quick', answered: 3, revision: 1 });
    const lines = run(['list']).out.trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(['ID', 'beta', 'alpha']);
  });

  it('shows nothing that could act on the terminal', () => {
    const { home, run } = withSessions('Alpha', 'Beta');
    const file = join(home, 'sessions', 'alpha.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"Alpha"', '"\\u001b[31mAl\\u202epha"'));
    writeFileSync(join(home, 'sessions', 'beta.json'), '\u001b]0;title\u0007');
    const { code, out } = run(['list']);
    expect(code).toBe(0);
    expect(out).toContain('Alpha');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(run(['show', '\u001b[31mx']).err).not.toContain('\u001b');
  });

  it('shows a damaged session as such, and says apart what is wrong with it', () => {
    const { home, run } = withSessions('Alpha');
    writeFileSync(join(home, 'sessions', 'alpha.json'), '{');
    const { code, out, err } = run(['list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^alpha +\(damaged\) /m);
    expect(err).toMatch(/^alpha is damaged: \S/);
  });

  it('opens the last good version of a damaged session, and refuses one that has none', () => {
    const { home, run } = withSessions('Alpha');
    const file = join(home, 'sessions', 'alpha.json');
    writeFileSync(file, '{');
    expect(run(['show', 'alpha'])).toMatchObject({ code: 0, err: expect.stringContaining('last good version') });
    writeFileSync(file, '{');
    rmSync(join(home, 'versions'), { recursive: true });
    expect(run(['show', 'alpha'])).toMatchObject({ code: 2, err: expect.stringContaining('alpha.json') });
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});

describe('naming a session', () => {
  it('takes an id, a name or the start of one, in any letter case', () => {
    const { run } = withSessions('Customer view');
    for (const wanted of ['customer-view', 'CUSTOMER VIEW', 'cust']) {
      expect(run(['show', wanted])).toMatchObject({ code: 0, out: expect.stringContaining('Customer view') });
    }
  });

  it('ends with 3 where there is none', () => {
    const { run } = withSessions('Alpha');
    for (const args of [
      ['show', 'x'],
      ['export', 'alpha', 'x'],
      ['delete', 'x', '--yes'],
    ]) {
      expect(run(args)).toMatchObject({ code: 3, out: '', err: expect.stringContaining('plimsoll list') });
    }
  });

  it('ends with 2 and names them where there are several', () => {
    const { run } = withSessions('Shop A', 'Shop B');
    expect(run(['show', 'shop'])).toMatchObject({ code: 2, err: expect.stringContaining('shop-b, shop-a') });
  });
});

describe('delete', () => {
  it('without a terminal deletes only with --yes', () => {
    const { run } = withSessions('Alpha');
    expect(run(['delete', 'alpha'])).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    const { backup, id } = JSON.parse(run(['delete', 'alpha', '--yes', '--json']).out);
    expect(id).toBe('alpha');
    expect(JSON.parse(readFileSync(backup, 'utf8')).assessment.name).toBe('Alpha');
    expect(JSON.parse(run(['list', '--json']).out)).toEqual([]);
  });

  it.each([
    ['y', 0],
    ['n', 1],
    ['', 1],
  ])('asks first in a terminal; %j leaves %i', async (reply, left) => {
    const { folder, home, run } = withSessions('Alpha');
    const terminal = inTerminal(['delete', 'alpha'], home, folder);
    await terminal.until('[y/N]');
    terminal.type(`${reply}\r`);
    expect(await terminal.ended()).toBe(0);
    expect(JSON.parse(run(['list', '--json']).out)).toHaveLength(left);
  });
});

describe('the wizard commands in a terminal', () => {
  it('refuse a scenario or a session that does not exist', async () => {
    const { folder, home } = program();
    const wrongScenario = inTerminal(['new', 'X', '--scenario', 'T99'], home, folder);
    expect(await wrongScenario.ended()).toBe(2);
    expect(wrongScenario.shown()).toContain('T1a, T1b');
    const none = inTerminal(['resume'], home, folder);
    expect(await none.ended()).toBe(3);
    expect(none.shown()).toContain('plimsoll new');
  });
});
