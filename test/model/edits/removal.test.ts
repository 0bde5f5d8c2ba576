import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../../src/model/assessment.ts';
import { consequencesOfRemoval, removeEntity } from '../../../src/model/edits/removal.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { checkReferences } from '../../../src/model/references.ts';
import { assessments } from '../support/arbitrary.ts';

const start = parseAssessment(
  `plimsoll: 1
objectives: [{id: o1, text: Sell, owner: lead}]
problems: [{id: b1, text: Slow, objectives: [o1], processes: [sell]}]
stakeholders: [{id: lead, name: Lead, deputy: dep}, {id: dep, name: Deputy, deputy: lead}]
decisions: {budget: {accountable: lead, informed: [lead, dep]}, data: {accountable: [lead, dep]}}
existingIntegrations: [{id: e1, from: shop, to: erp, objects: [order], owner: lead}]
systems:
  shop: {name: Shop, processes: [sell], interfaces: [{kind: rest, objects: [order]}]}
  erp: {name: ERP, businessOwner: lead, technicalOwner: dep}
  hub: {name: Hub}
dataObjects:
  order: {name: Order, goldenRecord: shop}
  price: {name: Price, goldenRecord: [erp, shop]}
flows:
  f1: {from: shop, to: erp, via: hub, objects: [order, price], processes: [sell], objectives: [o1], reconciliation: {owner: lead}}
  f2: {from: erp, to: shop, objects: [price], businessOwner: dep}
  f3: {from: shop, to: hub, objects: [order]}
processes: [{id: sell, name: Sell, owner: lead, objectives: [o1], steps: [{text: Book, flow: f1, system: erp, objects: [price]}]}]
failures: [{id: x1, flow: f1, mode: lost, notify: [lead, on-call]}, {id: x2, system: hub, mode: down}, {id: x3, process: sell, mode: m}]
answers: {SY-03@erp: 2, FL-01@f1: 3, FL-01@f3: 1, P-ST-01: 2}`,
  'a.yaml',
).assessment;

describe('before a removal', () => {
  it('of a system, all that goes or changes with it is known', () => {
    expect(consequencesOfRemoval(start, 'systems', 'erp')).toEqual({
      removed: { existingIntegrations: ['e1'], flows: ['f1', 'f2'], failures: ['x1'] },
      changed: { dataObjects: ['price'], processes: ['sell'] },
      goldenRecords: ['price'],
      answers: ['SY-03@erp', 'FL-01@f1'],
    });
  });

  it('of a hub on the way, its flows stay and lose the way', () => {
    expect(consequencesOfRemoval(start, 'systems', 'hub')).toEqual({
      removed: { flows: ['f3'], failures: ['x2'] },
      changed: { flows: ['f1'] },
      goldenRecords: [],
      answers: ['FL-01@f3'],
    });
  });

  it('of a data object, flows that carry nothing else go', () => {
    expect(consequencesOfRemoval(start, 'dataObjects', 'price')).toMatchObject({
      removed: { flows: ['f2'] },
      changed: { flows: ['f1'], processes: ['sell'] },
    });
  });

  it('of a person, everything they own and decide loses them', () => {
    expect(consequencesOfRemoval(start, 'stakeholders', 'lead')).toMatchObject({
      removed: {},
      changed: {
        objectives: ['o1'],
        stakeholders: ['dep'],
        existingIntegrations: ['e1'],
        systems: ['erp'],
        flows: ['f1'],
        processes: ['sell'],
        failures: ['x1'],
      },
    });
    const after = removeEntity(start, 'stakeholders', 'lead');
    expect(after.decisions).toEqual({
      budget: { responsible: [], consulted: [], informed: ['dep'] },
      data: { accountable: ['dep'], responsible: [], consulted: [], informed: [] },
    });
  });

  it('of what is not there, nothing follows', () => {
    expect(consequencesOfRemoval(start, 'flows', 'f9')).toEqual({
      removed: {},
      changed: {},
      goldenRecords: [],
      answers: [],
    });
    expect(removeEntity(start, 'flows', 'f9')).toBe(start);
  });
});

describe('a removal', () => {
  it('keeps the answers, so that they come back with the id', () => {
    expect(removeEntity(start, 'systems', 'erp').answers).toEqual(start.answers);
  });

  it('of anything leaves no reference to it behind', () => {
    expect(checkReferences(start)).toEqual([]);
    for (const collection of COLLECTIONS) {
      for (const { id } of start[collection]) {
        const left = checkReferences(removeEntity(start, collection, id ?? ''));
        expect(left.filter(({ field }) => !field?.startsWith('answers.'))).toEqual([]);
      }
    }
  });

  it('takes exactly what it announced, whatever the landscape', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...COLLECTIONS), fc.nat(), (assessment, collection, index) => {
        const { id } = assessment[collection][index % (assessment[collection].length || 1)] ?? {};
        fc.pre(id !== undefined);
        const { removed } = consequencesOfRemoval(assessment, collection, id ?? '');
        const after = removeEntity(assessment, collection, id ?? '');
        for (const one of COLLECTIONS) {
          const gone = (removed[one]?.length ?? 0) + (one === collection ? 1 : 0);
          expect(after[one]).toHaveLength(assessment[one].length - gone);
        }
        expect(after.answers).toEqual(assessment.answers);
      }),
      { numRuns: 60 },
    );
  });
});
