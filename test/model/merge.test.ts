import { describe, expect, it } from 'vitest';
import { type Landscape, landscape } from '../../src/model/assessment.ts';
import { mergeScenario, startFromScenario } from '../../src/model/merge.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { printYaml } from '../../src/model/print.ts';
import { checkReferences } from '../../src/model/references.ts';
import { refusals } from './support/faults.ts';

const SCENARIO: Landscape & { name: string } = {
  name: 'Online shop',
  ...landscape.parse({
    systems: [
      { id: 'shop', name: 'Shop', category: 'ecommerce', criticality: 4 },
      { id: 'hub', name: 'Hub', category: 'integration' },
      { id: 'erp', name: 'ERP', category: 'erp', criticality: 4, control: 'internal' },
    ],
    dataObjects: [
      { id: 'order', name: 'Order', goldenRecord: 'shop' },
      {
        id: 'price',
        name: 'Price',
        goldenRecord: { list: ['erp', 'shop'], contract: 'erp' },
        identifier: { issuer: 'erp' },
      },
      { id: 'stock', name: 'Stock', goldenRecord: 'erp' },
    ],
    flows: [
      { id: 'f1', from: 'shop', to: 'hub', objects: ['order'], trigger: 'automatic', frequency: 'daily' },
      { id: 'f2', from: 'hub', to: 'erp', objects: ['order'] },
      { id: 'f3', from: 'erp', to: 'hub', objects: ['price', 'stock'] },
      { id: 'f4', from: 'shop', to: 'hub', via: 'erp', objects: ['stock'] },
    ],
    processes: [
      {
        id: 'sell',
        name: 'Sell',
        steps: [
          { text: 'Book', system: 'erp', flow: 'f2' },
          { text: 'Pay', flow: 'f1' },
        ],
      },
    ],
    failures: [
      { id: 'x1', flow: 'f2', mode: 'rejected' },
      { id: 'x2', system: 'hub', mode: 'down' },
      { id: 'x3', system: 'erp', mode: 'slow' },
    ],
  }),
};

const merged = (text: string) =>
  mergeScenario(parseAssessment(`plimsoll: 1\nscenario: S1\n${text}`, 'a.yaml'), SCENARIO);
const ids = (list: readonly { id?: string | undefined }[]) => list.map(({ id }) => id);

describe('a file over its scenario', () => {
  it('that says nothing takes the whole scenario, assumed, and its name', () => {
    const result = mergeScenario(parseAssessment('plimsoll: 1\nscenario: S1', '-'), SCENARIO);
    expect(result.name).toBe('Online shop');
    expect(result.scenario).toBe('S1');
    expect(ids(result.flows)).toEqual(['f1', 'f2', 'f3', 'f4']);
    for (const list of [result.systems, result.dataObjects, result.flows, result.processes, result.failures]) {
      expect(list.every(({ assumed }) => assumed)).toBe(true);
    }
  });

  it('changes only the fields it gives, and confirms the entity by that', () => {
    const { systems } = merged('name: Ours\nsystems: {erp: {name: SAP}}');
    expect(systems.find(({ id }) => id === 'erp')).toEqual({
      id: 'erp',
      name: 'SAP',
      category: 'erp',
      criticality: 4,
      control: 'internal',
    });
    expect(systems.find(({ id }) => id === 'hub')?.assumed).toBe(true);
  });

  it('need not repeat what the scenario knows', () => {
    const { flows } = merged('flows: {f1: {frequency: hourly}}');
    expect(flows[0]).toMatchObject({ id: 'f1', from: 'shop', to: 'hub', frequency: 'hourly', trigger: 'automatic' });
  });

  it('adds its own entities after those of the scenario, with defaults', () => {
    const { systems } = merged('systems: {crm: {name: CRM}, shop: {criticality: 3}}');
    expect(ids(systems)).toEqual(['shop', 'hub', 'erp', 'crm']);
    expect(systems.at(-1)).toEqual({ id: 'crm', name: 'CRM', category: 'other', criticality: 2, control: 'unknown' });
  });

  it('strikes a system out with its flows, failures and golden records', () => {
    const result = merged('systems: {erp: null}');
    expect(ids(result.systems)).toEqual(['shop', 'hub']);
    expect(ids(result.flows)).toEqual(['f1', 'f4']);
    expect(ids(result.failures)).toEqual(['x2']);
    expect(result.dataObjects.map(({ goldenRecord }) => goldenRecord)).toEqual(['shop', { list: ['shop'] }, undefined]);
    expect(result.flows[1]).not.toHaveProperty('via');
    expect(result.processes[0]?.steps).toEqual([{ text: 'Book' }, { text: 'Pay', flow: 'f1' }]);
    expect(checkReferences(result).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('strikes a data object out of the flows, and flows that carried nothing else', () => {
    const result = merged('dataObjects: {stock: null}');
    expect(result.flows.map(({ id, objects }) => [id, objects])).toEqual([
      ['f1', ['order']],
      ['f2', ['order']],
      ['f3', ['price']],
    ]);
  });

  it('keeps a flow that it names itself, so that the contradiction is seen', () => {
    const result = merged('systems: {erp: null}\nflows: {f2: {frequency: daily}}');
    expect(ids(result.flows)).toContain('f2');
    expect(checkReferences(result)).toContainEqual(expect.objectContaining({ rule: 'I-02', field: 'flows.f2.to' }));
  });

  it('does not let a failure without an id fall on one of the scenario', () => {
    const { failures } = merged('failures: [{system: hub, mode: hacked}]');
    expect(failures.map(({ id, mode }) => [id, mode])).toEqual([
      ['x1', 'rejected'],
      ['x2', 'down'],
      ['x3', 'slow'],
      ['x1a', 'hacked'],
    ]);
  });

  it('is refused where it strikes out or half describes what the scenario does not have', () => {
    const [strike, half] = refusals(() => merged('systems:\n  epr: null\n  crm: {criticality: 3}'));
    expect(strike).toMatchObject({ file: 'a.yaml', line: 4, field: 'systems.epr', mend: 'did you mean erp?' });
    expect(half).toMatchObject({ line: 5, field: 'systems.crm.name' });
  });

  it('that was exported is not merged a second time: struck out stays struck out', () => {
    const once = merged('systems: {erp: null, hub: {name: iPaaS}}');
    const again = mergeScenario(parseAssessment(printYaml(once), 'b.yaml'), SCENARIO);
    expect(again).toEqual(once);
  });
});

describe('an assessment begun from a scenario', () => {
  it('assumes everything until it is confirmed', () => {
    const begun = startFromScenario('Ours', 'S1', SCENARIO, 'quick', 7);
    expect(begun).toMatchObject({ plimsoll: 1, name: 'Ours', scenario: 'S1', depth: 'quick', seed: 7, answers: {} });
    expect(begun.systems.every(({ assumed }) => assumed)).toBe(true);
    expect(parseAssessment(printYaml(begun), 'a.yaml').assessment).toEqual(begun);
  });
});
