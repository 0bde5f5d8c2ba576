import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

/** A program beside the small assessment file; it is also saved as `small-shop`. */
function withFile() {
  const one = program();
  writeFileSync(join(one.folder, 'small.yaml'), SMALL);
  one.run(['import', 'small.yaml']);
  return { ...one, path: (name: string) => join(one.folder, name) };
}

describe('assess', () => {
  it('prints verdict, readiness per system, risks and next steps', () => {
    const { run } = withFile();
    const { code, out } = run(['assess', 'small.yaml']);
    expect(code).toBe(0);
    for (const part of ['Small shop', 'Verdict:', 'Readiness', 'SAP S/4', 'Next steps']) expect(out).toContain(part);
    expect(out).not.toContain('\u001b');
  });

  it('stays within the width it is given', () => {
    const { run } = withFile();
    const { out } = run(['assess', 'small.yaml'], { env: { COLUMNS: '60' } });
    const prose = out.split('\n').filter((line) => !line.includes('·'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('draws with ASCII alone where the locale has no more', () => {
    const { run } = withFile();
    const { out } = run(['assess', 'small.yaml'], { env: { LC_ALL: 'C', LANG: 'C' } });
    expect(out).not.toMatch(/[█▒•]/);
  });

  it('colours only where it is asked to', () => {
    const { run } = withFile();
    expect(run(['assess', 'small.yaml'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[');
    expect(run(['assess', 'small.yaml'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain('\u001b[');
    expect(run(['assess', 'small.yaml', '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain('\u001b[');
  });

  it('prints the analysis as JSON, the same each time, from a file or standard input', () => {
    const { run } = withFile();
    const first = run(['assess', 'small.yaml', '--json']);
    expect(JSON.parse(first.out)).toMatchObject({
      analysis: 1,
      name: 'Small shop',
      verdict: { level: expect.any(String) },
    });
    expect(run(['assess', '-', '--json'], { input: SMALL }).out).toBe(first.out);
    // A session has no lines; all else is the same.
    const withoutLines = first.out.replace(/,\n +"line": \d+/g, '');
    expect(withoutLines).not.toBe(first.out);
    expect(run(['show', 'small-shop', '--json']).out).toBe(withoutLines);
  });

  it('tells everything with --all, chosen sections with --section, and refuses them where no text is printed', () => {
    const { run } = withFile();
    const short = run(['assess', 'small.yaml']).out;
    const all = run(['assess', 'small.yaml', '--all']).out;
    expect(short).toContain('What else it says');
    expect(all.length).toBeGreaterThan(2 * short.length);
    const some = run(['show', 'small-shop', '--section', 'raci', '--section', 'scope,lint']).out;
    expect(some.match(/^[A-Z].*/gm)).toEqual([
      'Small shop',
      'Who decides what (RACI)',
      'Scope: in, out, later',
      'Entries to mend',
    ]);
    const wrong = run(['show', 'small-shop', '--section', 'racy']);
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('did you mean raci?') });
    for (const args of [['--json'], ['--format', 'md']])
      expect(run(['assess', 'small.yaml', '--all', ...args])).toMatchObject({ code: 2, out: '' });
  });

  it('saves only with --save', () => {
    const { folder, run } = program();
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    run(['assess', 'small.yaml']);
    expect(JSON.parse(run(['list', '--json']).out)).toEqual([]);
    expect(run(['assess', 'small.yaml', '--save']).err).toContain('plimsoll resume small-shop');
    expect(JSON.parse(run(['list', '--json']).out)).toHaveLength(1);
  });

  it('ends with 4 where the verdict is worse than required, and still prints it', () => {
    const { run } = withFile();
    const { code, out, err } = run(['assess', 'small.yaml', '--require', 'proceed', '--json']);
    expect(code).toBe(4);
    expect(JSON.parse(out).verdict.level).not.toBe('proceed');
    expect(err).toContain('--require');
  });

  it('refuses a file with a mistake: file, line, field, advice', () => {
    const { run, path } = withFile();
    writeFileSync(path('bad.yaml'), SMALL.replace('criticality: 4', 'criticalty: 4'));
    const { code, err } = run(['assess', 'bad.yaml']);
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.yaml:5: systems\.shop\.criticalty: .*criticality/);
  });
});

describe('where files go', () => {
  it.each([
    [['export', 'small-shop'], ['small-shop.pdf']],
    [
      ['export', 'small-shop', '--format', 'md,yaml'],
      ['small-shop.md', 'small-shop.yaml'],
    ],
    [
      ['export', 'small-shop', '--format', 'md', '--format', 'json'],
      ['small-shop.md', 'small-shop.json'],
    ],
    [['export', 'small-shop', '--out', 'report.md'], ['report.md']],
    [['export', 'small-shop', '--out', 'new/deep/report.yml'], ['new/deep/report.yml']],
    [['export', 'small-shop', '--format', 'md', '--out', 'folder/'], ['folder/small-shop.md']],
    [['export', 'small-shop', '--format', 'md', '--out', 'there'], ['there/small-shop.md']],
    [['export', 'small-shop', '--format', 'md', '--out', 'noending'], ['noending']],
    [['assess', 'small.yaml', '--format', 'md'], ['small.md']],
    [['assess', 'small.yaml', '--out', 'x.json'], ['x.json']],
  ])('%j writes %j and prints the paths', (args, files) => {
    const { run, path } = withFile();
    mkdirSync(path('there'));
    const { code, out, err } = run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toEqual(files.map(path));
    for (const file of files) expect(readFileSync(path(file)).length).toBeGreaterThan(100);
  });

  it.each([
    [['export', 'small-shop', '--format', 'docm'], 'use pdf, md'],
    [['export', 'small-shop', '--format', 'md', '--out', 'x.pdf'], '--format says md'],
    [['export', 'small-shop', '--format', 'md,pdf', '--out', 'x.pdf'], '--out DIR/'],
    [['export', 'small-shop', '--out', 'x.unknown'], '--format'],
    [['export', 'small-shop', '--format', 'md,yaml', '--out', '-'], 'standard output'],
    [['assess', 'small.yaml', '--json', '--out', '-'], 'standard output'],
    [['assess', 'small.yaml', '--format', 'yaml'], 'the file that was read'],
    [['export', 'small-shop', '--out', 'small.yaml/x.md'], '--out'],
  ])('%j is refused', (args, advice) => {
    const { run, folder } = withFile();
    const before = readdirSync(folder).sort();
    const { code, err } = run(args);
    expect(code).toBe(2);
    expect(err).toContain(advice);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('never writes over the file that was read, by another name either', () => {
    const { run, path } = withFile();
    symlinkSync(path('small.yaml'), path('link.yaml'));
    expect(run(['assess', 'small.yaml', '--out', 'link.yaml']).code).toBe(2);
    expect(readFileSync(path('small.yaml'), 'utf8')).toBe(SMALL);
  });

  it('replaces an earlier export whole and leaves nothing beside it', () => {
    const { run, path } = withFile();
    mkdirSync(path('out'));
    writeFileSync(path('out/small-shop.md'), 'x'.repeat(1_000_000));
    run(['export', 'small-shop', '--format', 'md', '--out', 'out']);
    expect(readdirSync(path('out'))).toEqual(['small-shop.md']);
    expect(readFileSync(path('out/small-shop.md'), 'utf8')).not.toContain('xxxx');
  });

  it('writes to standard output for -, a PDF too', () => {
    const { run } = withFile();
    expect(run(['export', 'small-shop', '--out', '-']).out.slice(0, 5)).toBe('%PDF-');
    expect(run(['export', 'small-shop', '--format', 'md', '--out', '-']).out).toContain('Small shop');
  });

  it('puts the assessment into the PDF, from which it goes on, unless told not to', () => {
    const { run } = withFile();
    run(['export', 'small-shop', '--out', 'report.pdf']);
    expect(run(['import', 'report.pdf'])).toMatchObject({ code: 0, out: 'small-shop-2\n' });
    const yaml = (session: string) => run(['export', session, '--format', 'yaml', '--out', '-']).out;
    expect(yaml('small-shop-2')).toBe(yaml('small-shop'));
    run(['export', 'small-shop', '--out', 'bare.pdf', '--no-attach']);
    expect(run(['import', 'bare.pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('a PDF without an assessment in it'),
    });
  });

  it('says what it wrote as JSON', () => {
    const { run, path } = withFile();
    expect(JSON.parse(run(['export', 'small-shop', '--format', 'md', '--json']).out)).toEqual([
      { name: 'small-shop', format: 'md', path: path('small-shop.md'), bytes: expect.any(Number) },
    ]);
  });

  it('exports several assessments into a folder', () => {
    const { run, path } = withFile();
    run(['import', 'small.yaml']);
    expect(run(['export', 'small-shop', 'small-shop-2', '--format', 'yaml', '--out', 'all']).code).toBe(0);
    expect(readdirSync(path('all')).sort()).toEqual(['small-shop-2.yaml', 'small-shop.yaml']);
  });
});

describe('export and import', () => {
  it.each(['yaml', 'json'])('give the same assessment back through %s', (format) => {
    const { run } = withFile();
    const exported = run(['export', 'small-shop', '--format', format, '--out', '-']).out;
    const id = run(['import', '-'], { input: exported }).out.trim();
    expect(run(['export', id, '--format', format, '--out', '-']).out).toBe(exported);
    expect(run(['show', id, '--json']).out).toBe(run(['show', 'small-shop', '--json']).out);
  });
});

describe('demo', () => {
  it('writes the report of the example and the example itself', () => {
    const { run, path } = withFile();
    const { code, out } = run(['demo', '--out', 'demo']);
    expect(code).toBe(0);
    const files = ['pdf', 'md', 'json'].map((ending) => path(`demo/half-ready-retailer.${ending}`));
    expect(out.trim().split('\n')).toEqual(files);
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(run(['assess', 'demo/half-ready-retailer.json']).code).toBe(0);
  });
});

describe('lint', () => {
  it('finds nothing wrong with the pack that comes along', () => {
    const { run } = program();
    const { bank } = JSON.parse(run(['where', '--json']).out);
    expect(run(['lint', bank])).toMatchObject({ code: 0, out: expect.stringContaining('0 errors, 0 warnings') });
  });

  it('counts what it found in a file, and ends with 2 for errors', () => {
    const { run, path } = withFile();
    expect(run(['lint', 'small.yaml'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('small.yaml: 0 errors'),
    });
    writeFileSync(path('bad.yaml'), SMALL.replace('objects: [order]', 'objects: [ordre]'));
    const { code, out } = run(['lint', 'bad.yaml', '--json']);
    const { file, problems } = JSON.parse(out);
    expect({ code, file }).toEqual({ code: 2, file: 'bad.yaml' });
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', file: 'bad.yaml', line: 10 }));
  });
});
