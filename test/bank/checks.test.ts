import { describe, expect, it } from 'vitest';
import { packAsking, packOf, packWith, problemsOf, question } from './pack-of.ts';

const messages = (pack: Parameters<typeof problemsOf>[0]) => problemsOf(pack).map(({ message }) => message);
const mends = (pack: Parameters<typeof problemsOf>[0]) => problemsOf(pack).map(({ mend }) => mend);
const system = (more: string) => packAsking(question('SY-02', 'system', 'Is {system} fine?', more));
const flow = (more: string) => packAsking(question('FL-02', 'flow', 'Is {flow} fine?', more));

describe('a question', () => {
  it('belongs to a dimension that exists', () => {
    const pack = packWith('questions/all.yaml', 'dimension: D1', 'dimension: D2');
    expect(problemsOf(pack)).toEqual([
      expect.objectContaining({
        field: 'P-XX-01.dimension',
        message: 'there is no dimension D2',
        mend: 'did you mean D1?',
      }),
    ]);
  });

  it('of a category that does not exist can never be asked', () => {
    expect(problemsOf(system('category: eprr'))).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('SY-02 can never be asked'),
        mend: expect.any(String),
      }),
    ]);
    expect(messages(system('category: payments\ngate: true'))).toEqual([
      'SY-02 is a gate and can never be asked: there is no category payments',
    ]);
  });

  it('has a category only if it is about systems', () => {
    expect(messages(flow('category: erp'))[0]).toContain('only systems have a category');
  });

  it('is part of the integration standard only if it is about flows', () => {
    expect(messages(system('standard: true'))[0]).toContain('only a question about flows');
    expect(messages(flow('standard: true'))).toEqual([]);
  });

  it('names only what it is about', () => {
    expect(problemsOf(packAsking(question('SY-02', 'system', 'Is {flow} fine?')))).toEqual([
      expect.objectContaining({
        field: 'SY-02.text',
        message: '{flow} stands for nothing here',
        mend: 'write {system}',
      }),
    ]);
  });

  it('has options that differ', () => {
    const pack = packWith('questions/all.yaml', '[none, little, some, most, all]', '[none, little, some, some, all]');
    expect(messages(pack)).toEqual(['two options say "some"']);
  });

  it('says what its action takes, the smaller number first', () => {
    expect(messages(packWith('questions/all.yaml', 'fix: {days: [1, 2]}', 'fix: {leadTime: true}'))[0]).toContain(
      'takes',
    );
    expect(messages(packWith('questions/all.yaml', 'days: [1, 2]', 'days: [2, 1]'))).toEqual(['goes from 2 down to 1']);
  });
});

describe('the condition of a question', () => {
  it('is refused with the expression and the facts that exist', () => {
    const [problem] = problemsOf(system("askIf: 'system.critical >= 3'"));
    expect(problem).toMatchObject({ field: 'SY-02.askIf', message: expect.stringContaining('system.critical >= 3') });
    expect(problem?.mend).toContain('system.criticality');
  });

  it.each([
    ['system.criticality >= "high"', 'no such overload'],
    ['system.criticality >', 'system.criticality >'],
    ['flow.external', 'flow'],
    ['object.sensitive', 'object'],
    ['finding.sink', 'finding'],
    ['depth', 'must be true or false'],
    ['unheard', 'unheard'],
  ])('is refused when it reads %s about a system', (expression, reason) => {
    expect(messages(system(`askIf: '${expression}'`)).join()).toContain(reason);
  });

  it.each([
    ['system.external && vendors >= 3', true],
    ['"bigbang" in contextFlags || regulated', true],
    ['false', false],
    ['1 > 2', false],
    ['system.lifecycle == "replacd"', false],
    ['depth in ["deep", "full"]', false],
    ['"big_bang" in contextFlags', false],
    ['system.category == "erpp"', false],
  ])('%s: can be true is %s', (expression, possible) => {
    expect(messages(system(`askIf: '${expression}'`))).toHaveLength(possible ? 0 : 1);
  });

  it('may wait for the answer to a question about the same thing or the project', () => {
    expect(messages(system(`askIf: 'points("SY-01") >= 2'`))).toEqual([]);
    expect(messages(system(`askIf: 'points("P-XX-01") >= 2'`))).toEqual([]);
  });

  it('waits for no question that is deeper, elsewhere, unknown, computed or itself', () => {
    const deeper = question('SY-03', 'system', 'Is {system} deep?', 'deep');
    const asking = question('SY-02', 'system', 'Is {system} fine?', `askIf: 'points("SY-03") >= 2'`);
    expect(messages(packAsking(`${deeper}\n${asking}`))[0]).toContain('SY-03 is asked at depth deep only');
    expect(messages(system(`askIf: 'points("FL-01") >= 2'`))[0]).toContain('another kind of thing (flow)');
    expect(mends(system(`askIf: 'points("SY-10") >= 2'`))).toEqual(['did you mean SY-01?']);
    expect(messages(system(`askIf: 'points(system.id) >= 2'`))[0]).toContain('needs the id of a question');
    expect(messages(system(`askIf: 'points("SY-02") >= 2'`))[0]).toContain('its own answer');
  });

  it('does not wait in a circle', () => {
    const one = question('SY-02', 'system', 'Is {system} fine?', `askIf: 'points("SY-03") >= 2'`);
    const two = question('SY-03', 'system', 'Is {system} good?', `askIf: 'points("SY-02") >= 2'`);
    expect(messages(packAsking(`${one}\n${two}`))).toEqual([
      'SY-02 and SY-03 wait for each other',
      'SY-03 and SY-02 wait for each other',
    ]);
  });
});

describe('a risk rule', () => {
  const rule = (from: string, to: string) => packWith('risks/all.yaml', from, to);

  it('is triggered by questions that exist', () => {
    expect(problemsOf(rule('P-XX-01: 1', 'P-XX-02: 1'))).toEqual([
      expect.objectContaining({ line: 5, message: 'there is no question P-XX-02', mend: 'did you mean P-XX-01?' }),
    ]);
  });

  it('has something that triggers it', () => {
    expect(messages(rule('  triggers: {P-XX-01: 1}\n', ''))).toEqual(['nothing triggers it']);
    expect(messages(rule('triggers: {P-XX-01: 1}', 'signals: {unknown_share: 1}'))).toEqual([]);
  });

  it('is less probable with the control in place', () => {
    expect(messages(rule('good: 0.1, bad: 0.5', 'good: 0.5, bad: 0.5'))[0]).toContain('good 0.5, bad 0.5');
  });

  it('names a check if, and only if, it is about findings', () => {
    expect(messages(rule('scope: project', 'scope: graph'))[0]).toContain('needs the check');
    expect(messages(rule('scope: project', 'scope: project\n  check: cycle'))[0]).toContain('only a graph rule');
  });

  it('on a finding is triggered by something that the finding points at', () => {
    const graph = (check: string, id: string) =>
      rule('scope: project\n  triggers: {P-XX-01: 1}', `scope: graph\n  check: ${check}\n  triggers: {${id}: 1}`);
    expect(messages(graph('single_point', 'FL-01'))[0]).toContain('it can never fire');
    expect(messages(graph('single_point', 'SY-01'))).toEqual([]);
    expect(messages(graph('cycle', 'FL-01'))).toEqual([]);
    expect(messages(graph('landscape', 'P-XX-01'))).toEqual([]);
    expect(messages(graph('landscape', 'DO-01'))[0]).toContain('it can never fire');
  });

  it('has a condition over the facts of its scope or finding', () => {
    const when = (scope: string, expression: string) =>
      rule('scope: project', `scope: ${scope}\n  when: '${expression}'`);
    expect(messages(when('project', 'vendors >= 3'))).toEqual([]);
    expect(messages(when('project', 'flow.external'))).toHaveLength(1);
    expect(messages(when('graph\n  check: cycle', '!finding.guarded'))).toEqual([]);
    expect(messages(when('graph\n  check: cycle', 'finding.sink'))).toHaveLength(1);
  });
});

describe('a scenario', () => {
  const scenario = (systems: string, flows = '[]') =>
    packOf({
      'scenarios/t9.yaml': `id: T9\nname: Nine\nkind: other\ngoal: G\ndepartments: []\nsystems: ${systems}\nflows: ${flows}\n`,
    });

  it('uses categories that exist', () => {
    expect(problemsOf(scenario('[{id: a, name: A, category: erpx}]'))).toEqual([
      expect.objectContaining({ file: 'my-pack/scenarios/t9.yaml', line: 6, mend: 'did you mean erp?' }),
    ]);
  });

  it('holds together: flows join systems that exist', () => {
    const found = problemsOf(scenario('\n  - {id: a, name: A}', '\n  - {id: f, from: a, to: b, objects: []}'));
    expect(found).toContainEqual(expect.objectContaining({ field: 'T9.flows.f.to', line: 9, rule: 'I-02' }));
    expect(found).toContainEqual(expect.objectContaining({ rule: 'I-03' }));
  });
});

describe('roles, failure modes and constants', () => {
  it('give each aspect exactly one person who answers for it', () => {
    const raci = (roles: string) =>
      packOf({ 'responsibilities.yaml': `- {aspect: scope, name: Scope, roles: {${roles}}}\n` });
    expect(messages(raci('boss: A, helper: R'))).toEqual([]);
    expect(messages(raci('boss: A, helper: A'))).toEqual(['boss and helper would answer for scope']);
    expect(messages(raci('boss: R'))).toEqual(['nobody would answer for scope']);
    expect(messages(raci('bos: A'))[0]).toBe('there is no role bos');
  });

  it('refer to questions, categories and values that exist', () => {
    const mode =
      '- {id: down, name: Down, detection: d, reaction: r, notify: [x], channel: c, withinMinutes: 5, prevents: [FL-99]}';
    expect(messages(packOf({ 'failures.yaml': mode }))).toEqual(['there is no question FL-99']);
    const circle = '- {id: a, name: A, description: A., within: b}\n- {id: b, name: B, description: B., within: a}';
    expect(messages(packOf({ 'categories.yaml': circle }))).toEqual(['a lies within itself', 'b lies within itself']);
  });

  it.each([
    ['minimum: 0.3', 'minimum: 0.4', 'must add up to 1'],
    ['flows: 0.2}', 'flows: 0.3}', 'pillars must add up'],
    ['{from: 25,', '{from: 75,', 'bands must begin at 0'],
    ['greenTo: 0.03', 'greenTo: 0.3', 'greenTo must be less'],
    ['watchGap: 0.25', 'watchGap: 0.5', 'watchGap must be less'],
    ['lossBands: [0.01, 0.05', 'lossBands: [0.05, 0.01', 'numbers must rise'],
  ])('fit each other: %s is not %s', (from, to, message) => {
    expect(messages(packWith('scoring.yaml', from, to)).join()).toContain(message);
  });
});
