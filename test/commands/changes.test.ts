import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changes as changesSchema } from '../../src/analysis/changes/schema.ts';
import { path as pathSchema } from '../../src/analysis/path/schema.ts';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

const BETTER = SMALL.replace('P-ST-01: 3', 'P-ST-01: 4').replace('SY-04@erp: unknown', 'SY-05@erp: 3');

function withSession() {
  const one = program();
  expect(one.run(['import', '-'], { input: SMALL }).code).toBe(0);
  writeFileSync(join(one.folder, 'better.yaml'), BETTER);
  return one;
}

describe('snapshot', () => {
  it('keeps a copy under a name and lists what there is', () => {
    const { run } = withSession();
    expect(run(['snapshot', 'small', '--name', 'Kick off'])).toEqual({
      code: 0,
      out: 'small-shop#kick-off\n',
      err: '',
    });
    const { name } = JSON.parse(run(['snapshot', 'small', '--json']).out);
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(JSON.parse(run(['snapshot', 'small', '--list', '--json']).out)).toMatchObject([
      { name: 'kick-off', revision: 1 },
      { name },
    ]);
    expect(run(['snapshot', 'small', '--list']).out).toMatch(/^NAME +TAKEN +REVISION\nkick-off /);
    expect(JSON.parse(run(['list', '--json']).out)).toHaveLength(1);
  });

  it('refuses a name that is taken, and a session that is not there', () => {
    const { run } = withSession();
    run(['snapshot', 'small', '--name', 'one']);
    expect(run(['snapshot', 'small', '--name', 'ONE'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('choose another'),
    });
    expect(run(['snapshot', 'nobody']).code).toBe(3);
    expect(run(['snapshot', 'small', '--list', '--name', 'x']).code).toBe(2);
  });

  it('says so where there is none', () => {
    const { code, out, err } = withSession().run(['snapshot', 'small', '--list']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('No snapshot of small-shop');
  });
});

describe('compare', () => {
  it('divides what moved among the changes, for a snapshot and a file alike', () => {
    const { run } = withSession();
    run(['snapshot', 'small', '--name', 'start']);
    const { code, out } = run(['compare', 'small#start', 'better.yaml', '--json']);
    expect(code).toBe(0);
    const found = changesSchema.parse(JSON.parse(out));
    expect(found.parts.map(({ key }) => key).sort()).toEqual(['P-ST-01', 'SY-04@erp', 'SY-05@erp']);
    expect(found.parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(found.difference, 9);
  });

  it('shows whole numbers that add up', () => {
    const { out } = withSession().run(['compare', 'small', 'better.yaml']);
    const [, total] = /What moved the readiness by ([+-]\d+)/.exec(out) ?? [];
    const parts = [...out.matchAll(/^ *([+-]\d+|0) {2}\S/gm)].map(([, part = '']) => Number(part));
    expect(parts).toHaveLength(3);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(total));
    expect(out).toContain('small-shop -> better.yaml');
  });

  it('says so where nothing changed', () => {
    expect(withSession().run(['compare', 'small', 'small']).out).toContain('Nothing changed');
  });

  it.each([
    [['compare', 'small', 'nobody'], 3, 'no session'],
    [['compare', 'small#never', 'small'], 3, 'no snapshot named "never"'],
    [['compare', 'small', 'gone.yaml'], 2, 'no such file'],
    [['compare', 'small'], 2, 'missing required argument'],
  ])('%j ends with %i', (args, code, text) => {
    expect(withSession().run(args)).toMatchObject({ code, out: '', err: expect.stringContaining(text) });
  });
});

describe('path', () => {
  it('leads to the target, for a session and a file', () => {
    const { run } = withSession();
    const found = pathSchema.parse(JSON.parse(run(['path', 'small', '--to', '40', '--budget', '5', '--json']).out));
    expect(found.target).toEqual({ kind: 'score', score: 40 });
    expect(found.reached).toBe(true);
    expect(found.after.demonstrated).toBeGreaterThanOrEqual(40);
    expect(found.alternatives.length).toBeGreaterThan(0);
    expect(JSON.parse(run(['path', 'better.yaml', '--json']).out).target).toEqual({
      kind: 'verdict',
      level: 'proceed-with-plan',
    });
  });

  it('says in words what to do, what it takes and what is still to be answered', () => {
    const { code, out } = withSession().run(['path', 'small', '--to', 'proceed', '--budget', '10']);
    expect(code).toBe(0);
    expect(out).toContain('the cheapest path to the verdict proceed');
    expect(out).toMatch(/To answer first: \d+ of \d+ open questions/);
    expect(out).toContain('Ways to spend the budget');
  });

  it('writes numbers as the locale does that is asked for', () => {
    const { run } = withSession();
    const days = (...more: string[]) => /, (\d+\S\d) days/.exec(run(['path', 'small', ...more]).out)?.[1];
    const usual = days();
    expect(usual).toMatch(/^\d+\.\d$/);
    expect(days('--locale', 'de')).toBe(usual?.replace('.', ','));
  });

  it.each([
    [['path', 'small', '--locale', 'klingon'], 'no numbers and dates are known for the locale'],
    [['path', 'small', '--to', 'heaven'], 'a score from 0 to 100'],
    [['path', 'small', '--to', '101'], 'a score from 0 to 100'],
    [['path', 'small', '--budget', 'much'], 'a number of person-days'],
  ])('%j is refused', (args, text) => {
    expect(withSession().run(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(text) });
  });
});

describe('answers that hold until a day', () => {
  it('count as unknown after it', () => {
    const held = SMALL.replace(
      'P-ST-01: 3',
      'P-ST-01: {points: 3, until: 2001-01-01}\n  P-ST-02: {points: 3, until: 2999-12-31}',
    );
    const { expired, findOutFirst } = JSON.parse(program().run(['assess', '-', '--json'], { input: held }).out);
    expect(expired).toEqual([{ key: 'P-ST-01', until: '2001-01-01', text: expect.any(String) }]);
    expect(program().run(['assess', '-'], { input: held }).out).toMatch(
      /No longer holds\n.*\n?.*P-ST-01, held until 2001-01-01/,
    );
    expect(findOutFirst.map(({ key }: { key: string }) => key)).toContain('P-ST-01');
  });
});
