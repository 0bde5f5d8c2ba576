import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/commands/files/progress-line.ts';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';
import { inTerminal } from './support/terminal.ts';

const TABLES = ['overview', 'systems', 'flows', 'data-objects', 'answers', 'risks', 'actions', 'findings'];

function withFile() {
  const one = program();
  writeFileSync(join(one.folder, 'small.yaml'), SMALL);
  return { ...one, path: (name: string) => join(one.folder, name) };
}

describe('every format at once', () => {
  it('writes all there is beside the file that was read, and leaves that one as it is', () => {
    const { run, path } = withFile();
    const { code, out, err } = run(['assess', 'small.yaml', '--format', 'all']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const files = out.trim().split('\n');
    for (const ending of ['pdf', 'md', 'html', 'docx', 'xlsx', 'json'])
      expect(files).toContain(path(`small.${ending}`));
    for (const table of TABLES) expect(files).toContain(path(`small-${table}.csv`));
    expect(files.every((file) => readFileSync(file).length > 20)).toBe(true);
    expect(readFileSync(path('small.yaml'), 'utf8')).toBe(SMALL);
    expect(readdirSync(path('.')).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('tells of the one that fails, and writes the others', () => {
    const { run, path } = withFile();
    // A folder stands where a file is to be.
    mkdirSync(path('out/small.md'), { recursive: true });
    const { code, out, err } = run(['assess', 'small.yaml', '--format', 'md,json', '--out', 'out/']);
    expect(code).toBe(1);
    expect(out.trim()).toBe(path('out/small.json'));
    expect(err).toContain(path('out/small.md'));
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('lists the one that fails among the others as JSON', () => {
    const { run, path } = withFile();
    run(['import', 'small.yaml']);
    mkdirSync(path('out/small-shop.html'), { recursive: true });
    const { code, out } = run(['export', 'small-shop', '--format', 'html,md,csv', '--out', 'out/', '--json']);
    expect(code).toBe(1);
    const found: { format: string; path: string; bytes?: number; error?: string }[] = JSON.parse(out);
    expect(found.map(({ format }) => format)).toEqual(['html', 'md', ...TABLES.map(() => 'csv')]);
    expect(found[0]).toMatchObject({
      path: path('out/small-shop.html'),
      error: expect.stringContaining('cannot write'),
    });
    expect(found.slice(1).every(({ path: file, bytes }) => readFileSync(file).length === bytes)).toBe(true);
  });

  it('still refuses a single file that cannot be written', () => {
    const { run, path } = withFile();
    mkdirSync(path('out/small.md'), { recursive: true });
    expect(run(['assess', 'small.yaml', '--format', 'md', '--out', 'out/']).code).toBe(2);
  });
});

describe('formats that come as several files', () => {
  it('put the name of the table behind the name of the file', () => {
    const { run, path } = withFile();
    expect(run(['assess', 'small.yaml', '--format', 'csv', '--out', 'tables']).code).toBe(2);
    expect(run(['assess', 'small.yaml', '--format', 'csv', '--out', 'tables/']).code).toBe(0);
    expect(readdirSync(path('tables')).sort()).toEqual(TABLES.map((table) => `small-${table}.csv`).sort());
    const systems = readFileSync(path('tables/small-systems.csv'), 'utf8');
    expect(systems).toMatch(/^\ufeffId,System,/);
    expect(systems).toContain('\r\nshop,Web shop,');
  });

  it.each(['-', 'x.csv'])('are refused for %s, which is one file', (out) => {
    const { run, path } = withFile();
    const { code, err } = run(['assess', 'small.yaml', '--format', 'csv', '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain('--out DIR/');
    expect(existsSync(path('x.csv'))).toBe(false);
  });
});

describe('forms for people and for programs', () => {
  it('take the format from the ending, and other names for it', () => {
    const { run, path } = withFile();
    for (const out of ['a.html', 'a.htm', 'a.docx', 'a.xlsx']) {
      expect(run(['assess', 'small.yaml', '--out', out]), out).toMatchObject({ code: 0, out: `${path(out)}\n` });
    }
    for (const format of ['word', 'excel']) expect(run(['assess', 'small.yaml', '--format', format]).code).toBe(0);
    expect(existsSync(path('small.docx')) && existsSync(path('small.xlsx'))).toBe(true);
  });

  it('write HTML to standard output', () => {
    const { run } = withFile();
    const { out } = run(['assess', 'small.yaml', '--format', 'html', '--out', '-']);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });
});

describe('on a terminal', () => {
  it('shows how far it is while it writes, and nothing of that afterwards', async () => {
    const { home, folder } = withFile();
    const terminal = inTerminal(['assess', 'small.yaml', '--format', 'pdf,md'], home, folder);
    await terminal.until('small.pdf (1 of 2)');
    expect(await terminal.ended()).toBe(0);
    const [last = ''] = terminal.shown().split('\r\u001b[K').slice(-1);
    expect(last).not.toContain('%');
    expect(last).toContain(join(folder, 'small.md'));
  });

  it('stops at ctrl-C and leaves no file, nor half of one', async () => {
    const { home, folder } = withFile();
    const terminal = inTerminal(['assess', 'small.yaml', '--out', 'out/'], home, folder);
    await terminal.until('small.pdf');
    terminal.type('\u0003');
    await terminal.ended();
    expect(terminal.shown()).not.toContain(join(folder, 'out', 'small.pdf'));
    expect(existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []).toEqual([]);
  });
});

describe('the line of progress', () => {
  function line(stream: { isTTY?: boolean; columns?: number }, env = {}, quiet = false) {
    const written: string[] = [];
    const shown = progressLine({ ...stream, write: (text) => written.push(text) }, { LANG: 'C.UTF-8', ...env }, quiet);
    return { shown, written };
  }

  it('is drawn on a terminal alone, and only where it changes', () => {
    const { shown, written } = line({ isTTY: true, columns: 100 });
    shown.show(0.5, 'shop.pdf');
    shown.show(0.5, 'shop.pdf');
    expect(written).toEqual([`\r\u001b[K${'█'.repeat(12)}${'░'.repeat(12)}  50 %  shop.pdf`]);
    shown.clear();
    shown.clear();
    expect(written.slice(1)).toEqual(['\r\u001b[K']);
  });

  it.each([
    [{ isTTY: false }, {}, false],
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('is silent for %j, %j, quiet %j', (stream, env, quiet) => {
    const { shown, written } = line(stream, env, quiet);
    shown.show(0.5, 'shop.pdf');
    let said = false;
    shown.aside(() => {
      said = true;
    });
    shown.clear();
    expect({ written, said }).toEqual({ written: [], said: true });
  });

  it('never breaks a line: a narrow terminal gets the bar alone, a very narrow one nothing', () => {
    const narrow = line({ isTTY: true, columns: 40 });
    narrow.shown.show(1, 'shop.pdf');
    expect(narrow.written.join('')).not.toContain('shop');
    const tiny = line({ isTTY: true, columns: 20 });
    tiny.shown.show(1, 'shop.pdf');
    expect(tiny.written).toEqual([]);
  });

  it('makes room for what is said meanwhile', () => {
    const { shown, written } = line({ isTTY: true, columns: 100 }, { LC_ALL: 'C' });
    shown.show(0, 'x');
    shown.aside(() => written.push('said'));
    shown.show(0, 'x');
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'said', `\r\u001b[K${'.'.repeat(24)}   0 %  x`]);
  });
});
