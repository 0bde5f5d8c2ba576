import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

const OWNED = SMALL.replace('control: internal}\ndataObjects', 'control: internal, technicalOwner: karl}\ndataObjects')
  .replace('dataObjects:', 'stakeholders: [{id: karl, name: Karl Weber}]\ndataObjects:')
  .replace('P-ST-01: 3', 'P-ST-01: unknown')
  .replace('{points: 1,', '{points: 3,');

/** A program with a session in which one system's owner and the business side have something to find out. */
function asked() {
  const one = program();
  expect(one.run(['import', '-'], { input: OWNED })).toMatchObject({ code: 0 });
  const { out, code } = one.run(['export', 'small', '--format', 'questions', '--out', 'mail/', '--json']);
  expect(code).toBe(0);
  return { ...one, written: JSON.parse(out) as { to: string; path: string }[] };
}

const answers = (run: ReturnType<typeof program>['run']) =>
  JSON.parse(run(['export', 'small', '--format', 'json', '--out', '-']).out).answers;

describe('export --format questions', () => {
  it('writes a message for each person', () => {
    const { folder, written } = asked();
    expect(written.map(({ to }) => to).sort()).toEqual(['Business side', 'Karl Weber']);
    expect(readdirSync(join(folder, 'mail')).sort()).toEqual([
      'small-shop-questions-business-side.md',
      'small-shop-questions-karl-weber.md',
    ]);
  });

  it('writes all of them to standard output, and beside other formats into a folder', () => {
    const { run, folder } = asked();
    expect(
      run(['export', 'small', '--format', 'questions', '--out', '-']).out.match(/^# Questions to /gm),
    ).toHaveLength(2);
    expect(run(['export', 'small', '--format', 'questions,yaml', '--out', 'both/']).code).toBe(0);
    expect(readdirSync(join(folder, 'both'))).toHaveLength(3);
    expect(run(['export', 'small', '--format', 'questions,yaml', '--out', '-'])).toMatchObject({ code: 2, out: '' });
  });

  it('says so where nothing is unknown', () => {
    const one = program();
    one.run(['import', '-'], { input: SMALL.replace('unknown', '2') });
    expect(one.run(['export', 'small', '--format', 'questions'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('nobody to ask'),
    });
  });
});

describe('import of a filled-in message', () => {
  function reply(change: (text: string) => string) {
    const one = asked();
    const path = one.written.find(({ to }) => to === 'Karl Weber')?.path ?? '';
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return { ...one, path };
  }

  it('takes the answers into the session that the message names, and nothing else changes', () => {
    const { run, path } = reply((text) => text.replace('- [ ] 3', '- [x] 3').replace('\nnote:', '\nnote: since May'));
    const before = answers(run);
    const { code, out } = run(['import', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 'small-shop',
      taken: [{ key: 'SY-04@erp', side: 'technology', answer: '3' }],
      conflicts: [],
      open: 0,
    });
    expect(answers(run)).toEqual({
      ...before,
      'SY-04@erp': {
        points: 3,
        by: 'technology',
        note: 'since May',
        evidence: { level: 'claim', ref: 'Reply of Karl Weber' },
      },
    });
  });

  it('sets it beside what was answered meanwhile, and says so', () => {
    const { run, path } = reply((text) => text.replace('- [ ] 1', '- [x] 1'));
    const other = OWNED.replace('SY-04@erp: unknown', 'SY-04@erp: 4').replace('Small shop', 'Other shop');
    run(['import', '-'], { input: other });
    const { code, out } = run(['import', path, '--into', 'other']);
    expect(code).toBe(0);
    expect(out).toMatch(/conflict: SY-04@erp, technology: 1, but meanwhile it was answered 4/);
    const { 'SY-04@erp': both } = JSON.parse(run(['export', 'other', '--format', 'json', '--out', '-']).out).answers;
    expect(both).toEqual({ business: 4, technology: expect.objectContaining({ points: 1 }) });
  });

  it('skips what is no longer there', () => {
    const { run, path } = reply((text) => text.replaceAll('SY-04@erp', 'SY-04@gone').replace('- [ ] 1', '- [x] 1'));
    const before = answers(run);
    expect(run(['import', path]).out).toContain('not taken: SY-04@gone');
    expect(answers(run)).toEqual(before);
  });

  it('refuses two ticks with their lines, and takes nothing', () => {
    const { run, path } = reply((text) => text.replace('- [ ] 1', '- [x] 1').replace('- [ ] 2', '- [x] 2'));
    const before = answers(run);
    const { code, err, out } = run(['import', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/karl-weber\.md:\d+: SY-04@erp has 2 boxes ticked, on lines \d+ and \d+/);
    expect(answers(run)).toEqual(before);
  });

  it('needs a session that exists, and a message for --into', () => {
    const { run, path } = reply((text) => text.replace('session: small-shop', 'session: nobody'));
    expect(run(['import', path]).code).toBe(3);
    expect(run(['import', '-', '--into', 'small'], { input: SMALL })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--into'),
    });
    expect(run(['import', '-'], { input: readFileSync(path, 'utf8').replace(', session: nobody', '') })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--into SESSION'),
    });
  });
});
