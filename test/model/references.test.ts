import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { checkReferences, placeProblems } from '../../src/model/references.ts';

const BASE = `plimsoll: 1
systems: {shop: {name: Shop}, erp: {name: ERP}}
dataObjects: {order: {name: Order, goldenRecord: shop}}
stakeholders: [{id: lead, name: Lead}]
`;
const problems = (text: string) => {
  const parsed = parseAssessment(BASE + text, 'a.yaml');
  return placeProblems(checkReferences(parsed.assessment), parsed);
};

describe('references', () => {
  it('that all resolve raise nothing', () => {
    expect(
      problems('flows: {f1: {from: shop, to: erp, objects: [order], trigger: automatic, frequency: daily}}'),
    ).toEqual([]);
  });

  it('that lead nowhere are errors with field, line and the nearest id', () => {
    expect(problems('flows:\n  f1: {from: shpo, to: erp, objects: [order]}')).toEqual([
      {
        severity: 'error',
        rule: 'I-02',
        file: 'a.yaml',
        line: 6,
        field: 'flows.f1.from',
        message: 'there is no system "shpo"',
        mend: 'did you mean shop?',
      },
    ]);
  });

  it.each([
    ['flows: {f1: {from: shop, to: erp, via: hub, objects: [order]}}', 'flows.f1.via'],
    ['flows: {f1: {from: shop, to: erp, objects: [order, price]}}', 'flows.f1.objects'],
    ['flows: {f1: {from: shop, to: erp, objects: [order], processes: [p]}}', 'flows.f1.processes'],
    ['flows: {f1: {from: shop, to: erp, objects: [order], objectives: [o]}}', 'flows.f1.objectives'],
    ['processes: [{id: p, name: P, steps: [{text: a}, {text: b, flow: f9}]}]', 'processes.p.steps.2.flow'],
    ['processes: [{id: p, name: P, steps: [{text: a, system: x}]}]', 'processes.p.steps.1.system'],
    ['processes: [{id: p, name: P, objectives: [o]}]', 'processes.p.objectives'],
    ['failures: [{mode: m, flow: f9}]', 'failures.x1.flow'],
    ['failures: [{mode: m, system: s9}]', 'failures.x1.system'],
    ['problems: [{id: b, text: t, processes: [p]}]', 'problems.b.processes'],
    ['existingIntegrations: [{id: e, from: shop, to: x}]', 'existingIntegrations.e.to'],
  ])('%s is an error', (text, field) => {
    expect(problems(text)).toMatchObject([{ severity: 'error', field }]);
  });

  it('of golden records and identifiers lead to systems and attribute groups', () => {
    const object =
      'attributeGroups: [{id: base}], goldenRecord: {base: [erp, pim], extra: shop}, identifier: {issuer: mdm}';
    const text = `plimsoll: 1\nsystems: {shop: {name: S}, erp: {name: E}}\ndataObjects: {d: {name: D, ${object}}}`;
    expect(checkReferences(parseAssessment(text, 'a').assessment).map(({ field }) => field)).toEqual([
      'dataObjects.d.goldenRecord.base',
      'dataObjects.d.goldenRecord.extra',
      'dataObjects.d.identifier.issuer',
    ]);
  });

  it('to people who are not listed are warnings, and whom to notify is free', () => {
    const found = problems(
      'objectives: [{id: o, text: t, owner: lead}]\ndecisions: {budget: {accountable: [lead, boss]}}\n' +
        'failures: [{mode: m, notify: [on-call]}]',
    );
    expect(found).toMatchObject([{ severity: 'warning', field: 'decisions.budget.accountable' }]);
  });

  it('of answers to what is not there are warnings: such answers are kept', () => {
    expect(problems('answers: {SY-03@epr: 1, SY-03@erp: 2, P-ST-01: 1}')).toMatchObject([
      { severity: 'warning', field: 'answers.SY-03@epr', mend: 'did you mean erp?' },
    ]);
  });

  it('are ambiguous where an id stands twice', () => {
    const { assessment } = parseAssessment(BASE, 'a.yaml');
    const [first] = assessment.systems;
    const twice = { ...assessment, systems: [...assessment.systems, ...(first ? [first] : [])] };
    expect(checkReferences(twice)).toMatchObject([{ severity: 'error', rule: 'I-01', field: 'systems.shop' }]);
  });
});

describe('a flow', () => {
  it.each([
    ['to itself is an error', '{from: erp, to: erp, objects: [order]}', 'I-02', 'error'],
    ['without data is a warning', '{from: shop, to: erp}', 'I-03', 'warning'],
    [
      'that is automatic needs a frequency',
      '{from: shop, to: erp, objects: [order], trigger: automatic}',
      'I-04',
      'warning',
    ],
    [
      'on demand has none',
      '{from: shop, to: erp, objects: [order], trigger: on_demand, frequency: daily}',
      'I-04',
      'warning',
    ],
  ])('%s', (_, flow, rule, severity) => {
    expect(problems(`flows: {f1: ${flow}}`)).toMatchObject([{ rule, severity }]);
  });

  it('on demand may say that it has no rhythm', () => {
    expect(
      problems('flows: {f1: {from: shop, to: erp, objects: [order], trigger: on_demand, frequency: ad_hoc}}'),
    ).toEqual([]);
  });
});
