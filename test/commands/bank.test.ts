import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, program } from './support/cli.ts';

const TEMPLATES = join(dirname(CLI), '..', 'templates');

describe('what the bank holds', () => {
  it.each([
    ['scenarios', 'T2', 8],
    ['questions', 'P-ST-01', 98],
    ['risks', 'R01', 61],
  ])('%s lists it as text and as JSON', (command, first, atLeast) => {
    const { run } = program();
    const text = run([command]);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain(first);
    const all = JSON.parse(run([command, '--json']).out);
    expect(all.length).toBeGreaterThanOrEqual(atLeast);
    expect(all.map(({ id }: { id: string }) => id)).toContain(first);
  });

  it('comes from the pack of --bank', () => {
    const { folder, run } = program();
    const pack = join(folder, 'pack');
    cpSync(TEMPLATES, pack, { recursive: true });
    expect(run(['scenarios', '--bank', pack]).out).toBe(run(['scenarios']).out);
  });

  it('is refused with file and line where the pack is wrong', () => {
    const { folder, run } = program();
    const pack = join(folder, 'pack');
    cpSync(TEMPLATES, pack, { recursive: true });
    mkdirSync(join(pack, 'risks'), { recursive: true });
    writeFileSync(join(pack, 'risks', 'own.yaml'), 'risks:\n  - id: R999\n    surprise: 1\n');
    const { code, err } = run(['scenarios', '--bank', pack]);
    expect(code).toBe(2);
    expect(err).toMatch(/own\.yaml:\d+/);
  });

  it('is refused where there is no such folder', () => {
    const { code, err } = program().run(['risks', '--bank', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere');
  });
});

describe('the schemas', () => {
  it('describe the assessment file and the analysis', () => {
    const { run } = program();
    const file = JSON.parse(run(['schema']).out);
    expect(JSON.stringify(file)).toContain('goldenRecord');
    const analysis = JSON.parse(run(['schema', '--analysis']).out);
    expect(Object.keys(analysis.properties)).toEqual(expect.arrayContaining(['verdict', 'readiness', 'risks', 'plan']));
  });
});

describe('where', () => {
  it('names the folders in use, and makes none', () => {
    const { home, run } = program();
    const { sessions, versions, backups, crashes, open, ...rest } = JSON.parse(run(['where', '--json']).out);
    expect(rest).toEqual({ home, bank: TEMPLATES, preferences: join(home, 'preferences.json') });
    expect([sessions, versions, backups, crashes, open].every((path: string) => path.startsWith(home))).toBe(true);
    expect(run(['where']).out).toContain(sessions);
  });

  it('prefers --home to PLIMSOLL_HOME', () => {
    const { folder, run } = program();
    expect(JSON.parse(run(['where', '--json', '--home', join(folder, 'other')]).out).home).toBe(join(folder, 'other'));
  });

  it("falls back to the user's data folder", () => {
    const { folder, run } = program();
    const { out } = run(['where', '--json'], {
      env: { PLIMSOLL_HOME: '', HOME: folder, XDG_DATA_HOME: join(folder, 'xdg') },
    });
    expect(JSON.parse(out).home.startsWith(folder)).toBe(true);
  });
});
