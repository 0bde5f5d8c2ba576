import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LintProblem, lintText } from '../../src/commands/lint-file/faults.ts';
import { joinAlike } from '../../src/commands/lint-file/join-alike.ts';
import { lintPage } from '../../src/commands/lint-file/page.ts';
import { bank } from '../report/support/sample.ts';
import { SMALL } from './support/files.ts';

const lint = (text: string, file = 'small.yaml') => lintText(text, file, bank());

describe('faults of an assessment file', () => {
  it('carry the names of lint and of assess alike, and the line', async () => {
    const lines = SMALL.split('\n');
    const [first] = (await lint(SMALL)).filter(({ rule }) => rule === 'I-09');
    expect(first).toEqual({
      severity: 'warning',
      file: 'small.yaml',
      line: lines.findIndex((line) => line.includes('shop: {name')) + 1,
      rule: 'I-09',
      id: 'I-09',
      field: 'systems.shop.businessOwner',
      path: 'systems.shop.businessOwner',
      entity: 'shop',
      name: 'Web shop',
      message: 'Web shop is important, but has no business and no technical owner.',
      text: 'Web shop is important, but has no business and no technical owner.',
      mend: 'name its business and its technical owner',
    });
  });

  it('carry both names where the file is refused, too', async () => {
    const [first] = await lint(SMALL.replace('name: Small shop', 'nmae: Small shop'));
    expect(first).toMatchObject({ severity: 'error', line: 2, field: 'nmae', path: 'nmae' });
    expect(first?.text).toBe(first?.message);
  });

  it('are each told once, also those that reading the file finds already', async () => {
    const found = await lint(readFileSync('test/fixtures/twelve-systems.yaml', 'utf8'), 'twelve.yaml');
    expect(found.filter(({ message }) => message.includes('karl'))).toMatchObject([
      { rule: 'I-01', field: 'systems.desk.technicalOwner', line: 43, name: 'Service desk' },
    ]);
  });

  it('stand at the collection that has the field where an id is used by several', async () => {
    const found = await lint(SMALL.replaceAll('f1:', 'order:'));
    expect(found.filter(({ rule }) => rule === 'I-17')).toMatchObject([
      { path: 'flows.order.failures', name: 'Web shop to SAP S/4', line: 10 },
    ]);
  });

  it('name I-29 where results are brought along, once for all of them', async () => {
    const found = await lint(`${SMALL}readiness: {project: 80}\nverdict: proceed\n`);
    expect(found).toMatchObject([
      { severity: 'error', rule: 'I-29', line: 15, field: 'readiness', mend: 'take them out' },
    ]);
    expect(found[0]?.message).toContain('readiness, verdict cannot be given');
  });

  it('say what assess --json printed is no assessment', async () => {
    const found = await lint('{"analysis": 1, "name": "Shop", "verdict": {}}', 'shop.json');
    expect(found.find(({ rule }) => rule === 'I-29')?.mend).toContain('export --format json');
  });

  it('tell two systems of one name apart by their ids', async () => {
    const two = SMALL.replace(
      'dataObjects:',
      '  old: {name: sap s/4, category: erp, influencesOnly: goes soon}\ndataObjects:',
    );
    expect((await lint(two)).filter(({ rule }) => rule === 'I-01')).toMatchObject([
      {
        severity: 'warning',
        line: 7,
        path: 'systems.old.name',
        message: 'Two systems are called sap s/4 (erp and old): results cannot tell them apart.',
      },
    ]);
  });
});

describe('the page for a person', () => {
  let problems: LintProblem[];
  beforeAll(async () => {
    problems = await lint(readFileSync('templates/examples/half-ready-retailer.yaml', 'utf8'), 'retailer.yaml');
  });

  it('tells the same sentence about many things once, with how many and which; JSON keeps them one by one', () => {
    const red = problems.filter(({ rule }) => rule === 'I-26');
    expect(red.length).toBeGreaterThan(5);
    const lines = lintPage('retailer.yaml', problems, Infinity).split('\n');
    expect(lines.filter((line) => line.includes('I-26'))).toHaveLength(1);
    const [line = ''] = lines.filter((one) => one.includes('I-26'));
    expect(line).toContain(`The red risk … has no owner and no due date. (${red.length} times: `);
    for (const { name } of red) expect(line).toContain(name);
  });

  it('keeps up to five of the same apart', () => {
    const one = { rule: 'I-06', severity: 'warning', mend: 'drop it' };
    const few = ['A', 'no', 'C (old)', 'D.*', 'E'].map((name) => ({ ...one, name, message: `${name} leads nowhere.` }));
    expect(joinAlike(few)).toEqual(few);
    expect(joinAlike([...few, { ...one, name: 'F', message: 'F leads nowhere.' }])).toMatchObject([
      { message: '… leads nowhere. (6 times: A, no, C (old), D.*, E, F)' },
    ]);
  });

  it('counts every single fault, and breaks lines only where it is told a width', () => {
    const page = lintPage('retailer.yaml', problems, 60);
    expect(page).toMatch(
      new RegExp(`retailer.yaml: \\d+ errors, ${problems.filter((p) => p.severity === 'warning').length} warnings`),
    );
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});
