import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemblePack, loadBank, packProblems } from '../../src/bank/load.ts';
import { InputError } from '../../src/model/problem.ts';
import { packAsking, packOf, packWith, problemsOf, question, TEMPLATES } from './pack-of.ts';

describe('a pack that is sound', () => {
  it('becomes a bank with its questions, rules and constants', () => {
    const bank = assemblePack(packOf());
    expect(bank.head.name).toBe('Small pack');
    expect(bank.questions.map(({ id }) => id)).toEqual(['P-XX-01', 'SY-01', 'DO-01', 'FL-01']);
    expect(bank.rules.map(({ id }) => id)).toEqual(['R01']);
    expect(bank.scoring.risk.unknownGap).toBe(0.75);
  });

  it('may spread its questions over files and folders', () => {
    const pack = packOf({
      'questions/packs/erp.yaml': question('ERP-01', 'system', 'Is {system} fine?', 'category: erp'),
    });
    expect(assemblePack(pack).questions.map(({ id }) => id)).toContain('ERP-01');
  });

  it('needs no scenarios, failures or glossary', () => {
    expect(assemblePack(packOf()).scenarios).toEqual([]);
    expect(assemblePack(packOf()).glossary).toEqual([]);
  });
});

describe('a file that is not right', () => {
  it.each([
    'bank.yaml',
    'scoring.yaml',
    'effort.yaml',
    'landscape.yaml',
    'agreement.yaml',
    'categories.yaml',
    'questions/all.yaml',
  ])('is missed when %s is not there', (name) => {
    const needed = name.replace('all.yaml', '');
    expect(problemsOf(packOf({ [name]: undefined }))).toContainEqual(
      expect.objectContaining({ file: 'my-pack', message: `${needed} is missing` }),
    );
  });

  it('is refused under a name that a pack does not know, with the name that was meant', () => {
    expect(problemsOf(packOf({ 'categorys.yaml': '[]' }))).toEqual([
      expect.objectContaining({ file: 'my-pack/categorys.yaml', mend: 'did you mean categories.yaml?' }),
    ]);
  });

  it('is refused with the line where the YAML breaks', () => {
    const [problem] = problemsOf(packOf({ 'risks/more.yaml': '- id: R02\n  name: "open\n' }));
    expect(problem).toMatchObject({ severity: 'error', file: 'my-pack/risks/more.yaml' });
    expect(problem?.line).toBeGreaterThan(1);
  });

  it('is refused when it is empty or not a list', () => {
    expect(problemsOf(packOf({ 'risks/more.yaml': ' \n' }))[0]?.message).toBe('the file is empty');
    expect(problemsOf(packOf({ 'risks/more.yaml': 'id: R02\n' }))[0]?.message).toBe(
      'the file must be a list of entries',
    );
  });
});

describe('a field that is not right', () => {
  it('is named with file, line, entry and what was meant when it is misspelt', () => {
    const pack = packWith('questions/all.yaml', 'answeredBy: both', 'answerdBy: both');
    expect(problemsOf(pack)).toContainEqual(
      expect.objectContaining({
        file: 'my-pack/questions/all.yaml',
        line: 12,
        field: 'P-XX-01.answerdBy',
        mend: 'did you mean answeredBy?',
      }),
    );
  });

  it('is named when it is missing', () => {
    const pack = packWith('risks/all.yaml', '  event: it goes wrong\n', '');
    expect(problemsOf(pack)).toEqual([expect.objectContaining({ field: 'R01.event', message: 'is missing' })]);
  });

  it('is named when its value is none of those that exist', () => {
    const pack = packWith('questions/all.yaml', 'scope: system', 'scope: sytem');
    expect(problemsOf(pack)).toEqual([
      expect.objectContaining({ field: 'SY-01.scope', mend: expect.stringContaining('did you mean system?') }),
    ]);
  });

  it('is named when a question has not exactly five options', () => {
    const pack = packWith('questions/all.yaml', '[none, little, some, most, all]', '[none, all]');
    expect(problemsOf(pack)).toEqual([
      expect.objectContaining({ field: 'P-XX-01.options', message: expect.stringContaining('exactly 5 are needed') }),
    ]);
  });

  it('cannot smuggle control characters into what is said about it', () => {
    const pack = packWith('questions/all.yaml', 'id: P-XX-01', 'id: "P\\e[31m"\n  askIf: "\\e[2J >"');
    const condition = packAsking(question('SY-02', 'system', 'Is {system} so?', 'askIf: "unheard == \'\\e[2J\'"'));
    for (const { field, message } of [...problemsOf(pack), ...problemsOf(condition)]) {
      expect(`${field}${message}`).not.toMatch(/\p{Cc}/u);
    }
    expect(problemsOf(condition)).toHaveLength(1);
  });

  it('is told once for each fault, not one after the other', () => {
    const pack = packOf({ 'risks/more.yaml': '- {id: r2}\n', 'glossary.yaml': '- {trem: API}\n' });
    const fields = problemsOf(pack).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['r2.id', 'r2.name', 'entry 1.trem', 'entry 1.term']));
  });
});

describe('reading a folder', () => {
  it('takes a pack from wherever it lies: ours, copied and with a question of its own', () => {
    const dir = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      cpSync(TEMPLATES, dir, { recursive: true });
      mkdirSync(join(dir, 'questions/own'));
      writeFileSync(join(dir, 'questions/own/mine.yaml'), question('OWN-01', 'flow', 'Is {flow} ours?'));
      expect(loadBank(dir).questions.map(({ id }) => id)).toContain('OWN-01');
      writeFileSync(join(dir, 'questions/own/mine.yaml'), question('OWN-01', 'flow', 'Is {system} ours?'));
      expect(packProblems(dir)).toEqual([
        expect.objectContaining({ file: `${dir}/questions/own/mine.yaml`, line: 2, field: 'OWN-01.text' }),
      ]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('says that there is no such folder', () => {
    expect(() => loadBank('/no/such/pack')).toThrow(InputError);
    expect(() => packProblems('/no/such/pack')).toThrow(/cannot be read/);
  });

  it('asks nothing twice', () => {
    const [problem] = problemsOf(packAsking(question('SY-01', 'system', 'Who runs {system}?')));
    expect(problem).toMatchObject({ file: 'my-pack/questions/more.yaml', line: 1, message: 'SY-01 is there twice' });
  });
});
