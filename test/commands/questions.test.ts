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

const WITH_PARTNER = `plimsoll: 1
name: Zebra programme
systems:
  quickpay: {name: Quickpay Plus, vendor: Quickpay Inc, category: payment, criticality: 4, control: external_supported}
  dynamo: {name: Dynamo 365, vendor: Contoso, category: erp, criticality: 4, control: internal}
dataObjects:
  order: {name: Order, goldenRecord: dynamo}
flows:
  quickpay-dynamo: {from: quickpay, to: dynamo, objects: [order], pattern: event}
answers: {P-ST-01: 3}
`;

describe('questions to a partner', () => {
  it('name nobody else, and come back into the session that is named', () => {
    const { run, folder } = program();
    expect(run(['import', '-'], { input: WITH_PARTNER })).toMatchObject({ code: 0 });
    const [session = ''] = run(['list', '--json']).out.match(/(?<="id": ")[^"]+/) ?? [];
    const asked = run(['export', session, '--for', 'vendor:quickpay', '--format', 'questions', '--out', 'mail/']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(folder, 'mail'))).toEqual(['questions-quickpay-inc.md']);
    const path = join(folder, 'mail', 'questions-quickpay-inc.md');
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/zebra|dynamo|contoso/i);
    writeFileSync(path, text.replaceAll('- [ ] 2 ', '- [x] 2 '));
    expect(run(['import', path])).toMatchObject({ code: 2, err: expect.stringContaining('--into SESSION') });
    expect(run(['import', path, '--into', session]).code).toBe(0);
    const { answers: now } = JSON.parse(run(['export', session, '--format', 'json', '--out', '-']).out);
    const keys = Object.keys(now).filter((key) => key !== 'P-ST-01');
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys) expect(key).toMatch(/@(?:quickpay|quickpay-dynamo)$/);
    expect(now['SY-03@quickpay']).toMatchObject({
      points: 2,
      by: 'technology',
      evidence: { level: 'claim', ref: 'Reply of Quickpay Inc' },
    });
  }, 120_000);
});
