import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { EXAMPLE } from './support/example.ts';
import { faultOf, faultsOf } from './support/faults.ts';

const read = (text: string, file = 'a.yaml') => parseAssessment(`plimsoll: 1\n${text}`, file);
const answersOf = (text: string) => read(`answers:\n  ${text}\n`).assessment.answers;
const faultIn = (text: string) => faultOf(`plimsoll: 1\n${text}`);

describe('an assessment file', () => {
  it('of the documentation is read in full', () => {
    const { assessment, scenario, scenarioApplied, problems } = parseAssessment(EXAMPLE, 'example.yaml');
    expect(assessment.systems).toEqual([
      { id: 'erp', name: 'SAP S/4', category: 'erp', criticality: 4, control: 'internal', businessOwner: 'anna' },
    ]);
    expect(assessment.answers['FL-05@f1']).toEqual({ joint: { points: 'unknown' } });
    expect(assessment.decisions.budget?.accountable).toBe('anna');
    expect({ scenario, scenarioApplied, problems }).toEqual({ scenario: 'T2', scenarioApplied: false, problems: [] });
  });

  it('needs nothing but its version', () => {
    const { assessment } = parseAssessment('plimsoll: 1', 'web-shop.yaml');
    expect(assessment).toMatchObject({ name: 'web-shop', depth: 'standard', seed: 42, systems: [], answers: {} });
  });

  it('takes its name from the file, or the scenario where it comes from standard input', () => {
    expect(read('', '/home/x/shop 2027.yml').assessment.name).toBe('shop 2027');
    expect(read('scenario: T2', '-').assessment.name).toBe('T2');
    expect(read('', '-').assessment.name).toBe('Assessment');
    expect(read('', '-').named).toBe(false);
  });

  it('takes entities as a list or as a map, to the same effect', () => {
    const list = read('systems: [{id: erp, name: ERP}, {id: pim, name: PIM}]');
    const map = read('systems:\n  erp: {name: ERP}\n  pim: {name: PIM}');
    expect(map.assessment).toEqual(list.assessment);
    expect(map.assessment.systems.map(({ id }) => id)).toEqual(['erp', 'pim']);
  });

  it('gives failures and processes an id that the file left out', () => {
    const { failures, processes } = read(
      'failures: [{mode: a}, {id: x1, mode: b}, {mode: c}]\nprocesses: [{name: p}]',
    ).assessment;
    expect(failures.map(({ id }) => id)).toEqual(['x2', 'x1', 'x3']);
    expect(processes.map(({ id }) => id)).toEqual(['p1']);
  });

  it('takes a group that is opened and left empty as left out', () => {
    const { assessment } = read('problems:\nprofile:\nanswers:\n  P-ST-01:\nsystems:');
    expect(assessment).toMatchObject({ problems: [], profile: {}, answers: {}, systems: [] });
  });

  it('notes what is struck out of the scenario, and warns where there is none', () => {
    const pending = read('scenario: T2\nsystems: {erp: null, pim: {name: P}}\nfailures: {x1: }');
    expect(pending.struck).toMatchObject({ systems: ['erp'], failures: ['x1'] });
    const without = read('systems: {erp: null}');
    expect(without.problems).toMatchObject([{ severity: 'warning', field: 'systems.erp', line: 2 }]);
  });

  it('is read as JSON too, tabs and all', () => {
    const { assessment } = parseAssessment('{\n\t"plimsoll": 1,\n\t"answers": {"P-ST-01": 3}\n}', 'a.json');
    expect(assessment.answers).toEqual({ 'P-ST-01': { joint: { points: 3 } } });
  });
});

describe('answers', () => {
  it('in short are the common answer', () => {
    expect(answersOf('P-ST-01: 3')).toEqual({ 'P-ST-01': { joint: { points: 3 } } });
    expect(answersOf('P-ST-01: unknown')).toEqual({ 'P-ST-01': { joint: { points: 'unknown' } } });
    expect(answersOf('P-ST-01: {na: no shop}')).toEqual({ 'P-ST-01': { joint: { na: 'no shop' } } });
  });

  it('belong to one side with by, or to each side under its name', () => {
    expect(answersOf('SY-03@erp: {points: 1, by: technology, note: n}')).toEqual({
      'SY-03@erp': { technology: { points: 1, note: 'n' } },
    });
    expect(answersOf('SY-03@erp: {business: 3, technology: {points: 1, flagged: true}}')).toEqual({
      'SY-03@erp': { business: { points: 3 }, technology: { points: 1, flagged: true } },
    });
  });

  it('may be a mere note, and nothing at all is no answer', () => {
    expect(answersOf('P-ST-01: {note: ask finance}')).toEqual({ 'P-ST-01': { joint: { note: 'ask finance' } } });
    expect(answersOf('P-ST-01: {}')).toEqual({});
    expect(answersOf('P-ST-01: {business: , technology: {}}')).toEqual({});
  });

  it.each([
    ['P-ST-01: 5', 'answers.P-ST-01', /cannot be 5/],
    ['P-ST-01: yes', 'answers.P-ST-01', /cannot be "yes"/],
    ['P-ST-01: {points: 2.5}', 'answers.P-ST-01.points', /cannot be 2.5/],
    ['P-ST-01: {na: true}', 'answers.P-ST-01.na', /must be text/],
    ['P-ST-01: {na: " "}', 'answers.P-ST-01.na', /is empty/],
    ['P-ST-01: {points: 2, na: x}', 'answers.P-ST-01', /both points and na/],
    ['P-ST-01: {by: finance, points: 2}', 'answers.P-ST-01.by', /"finance"/],
    ['P-ST-01: {business: 2, points: 2}', 'answers.P-ST-01.points', /cannot stand beside/],
    ['P-ST-01: {pionts: 2}', 'answers.P-ST-01.pionts', /no such field/],
    ['first: 2', 'answers.first', /not the key of an answer/],
  ])('%s is refused', (text, field, message) => {
    const fault = faultIn(`answers:\n  ${text}`);
    expect(fault).toMatchObject({ field, line: 3, severity: 'error' });
    expect(fault.message).toMatch(message);
    expect(fault.mend).toBeTruthy();
  });
});

describe('a fault', () => {
  it('names file, line, field, what is wrong and what to do', () => {
    expect(faultIn('systems:\n  erp:\n    name: ERP\n    criticality: 7')).toEqual({
      severity: 'error',
      file: 'a.yaml',
      line: 5,
      field: 'systems.erp.criticality',
      message: 'must be at most 4, but is 7',
    });
  });

  it('in an entity of a list has the id in its field and the line of the list item', () => {
    const fault = faultIn('systems:\n  - id: a\n    name: A\n  - id: erp\n    criticality: 2\n');
    expect(fault).toMatchObject({ line: 5, field: 'systems.erp.name', message: 'is missing' });
  });

  it('does not hide the others', () => {
    const faults = faultsOf('plimsoll: 1\ndepth: quik\nseed: -1\nflows: {f1: {from: a}}\nanswers: {P-ST-01: 9}\nx: 1');
    expect(faults.map(({ field }) => field)).toEqual(['depth', 'seed', 'flows.f1.to', 'answers.P-ST-01', 'x']);
  });

  it.each([
    ['naem: x', /did you mean name\?/],
    ['data-objects: {}', /did you mean dataObjects\?/],
    ['profile: {targetdate: 2027-03-01}', /did you mean targetDate\?/],
    ['systems: {erp: {name: ERP, owner: x}}', /did you mean businessOwner\?/],
    ['flows: {f1: {from: a, to: b, source: c}}', /did you mean from\?/],
    ['decisions: {bugdet: {accountable: x}}', /did you mean budget\?/],
    ['decisions: {budget: {acountable: x}}', /did you mean accountable\?/],
    ['systems: {erp: {name: ERP, hosting: {kind: sas}}}', /did you mean saas\?/],
    ['dataObjects: {d: {name: D, identifier: {nmae: x}}}', /did you mean name\?/],
  ])('in the word of "%s" names the nearest known one', (text, mend) => {
    expect(faultIn(text).mend).toMatch(mend);
  });

  it.each([
    ['profile: {dateFixed: yes}', 'must be true or false, but is "yes"', /write true: in YAML 1.2 yes and no are text/],
    ['profile: {dateFixed: OFF}', 'must be true or false, but is "OFF"', /write false/],
    ['name: 42', 'must be text, but is 42', /put it in quotes: "42"/],
    ['profile: {fte: "3"}', 'must be a number, but is "3"', /without quotes/],
    ['profile: {contextFlags: peak}', 'must be a list, but is "peak"', /put it in brackets: \[peak\]/],
    ['profile: {author: }', 'must be text, but is empty', /leave the line out/],
    ['profile: {targetDate: 1.3.2027}', 'cannot be "1.3.2027"', /year-month-day/],
    ['systems: {e: {name: E, availability: {sla: high}}}', 'cannot be "high"', /a number, or unknown/],
    ['flows: {f: {from: a, to: b, frequency: often}}', 'cannot be "often"', /minutes:15/],
    ['systems: [{name: ERP}]', 'it has no id', /short id/],
    ['systems: {3pl: {name: ERP}}', '"3pl" cannot be an id in systems', /begins with a letter/],
    ['systems: {constructor: {name: ERP}}', '"constructor" cannot be an id in systems', /another id/],
    ['systems: [{id: a, name: A}, {id: a, name: B}]', 'the id a is used twice', /own id/],
    ['systems: {a: {id: b, name: A}}', 'its id is "b" but it stands under a', /take the field id out/],
    ['systems: ERP', 'must be a list or a map by id, but is "ERP"', /systems: \[\]/],
    ['objectives: {o1: }', 'must be a group of fields, but is empty', /o1: /],
    ['scenarioApplied: 1', 'must be true or false, but is 1', /leave it out/],
  ])('in "%s" is said in plain words', (text, message, mend) => {
    const fault = faultIn(text);
    expect(fault.message).toBe(message);
    expect(fault.mend).toMatch(mend);
  });

  it('in the version says what to write or to update', () => {
    expect(faultOf('name: x')).toMatchObject({
      field: 'plimsoll',
      line: 1,
      mend: 'write plimsoll: 1 on the first line',
    });
    expect(faultOf('plimsoll: "1"').mend).toBe('write plimsoll: 1');
    expect(faultOf('plimsoll: 2\nnews: {}').mend).toMatch(/update plimsoll/);
  });
});

describe('the line of a field', () => {
  const parsed = read(
    'systems:\n  - id: erp\n    name: ERP\n    criticality: 3\nprocesses:\n  - id: p\n    name: P\n    steps:\n' +
      '      - {text: a}\n      - text: b\n        flow: f1\nanswers:\n  SY-03@erp: 1\n',
  );
  it.each([
    ['systems.erp', 3],
    ['systems.erp.criticality', 5],
    ['systems.erp.vendor', 3],
    ['processes.p.steps.2.flow', 12],
    ['answers.SY-03@erp', 14],
    ['systems', 2],
  ])('%s is found by ids', (field, line) => {
    expect(parsed.locate(field)).toBe(line);
  });
});
