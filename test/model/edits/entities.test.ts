import { describe, expect, it } from 'vitest';
import {
  addEntity,
  confirmAll,
  confirmEntity,
  duplicateEntity,
  renameEntity,
  updateEntity,
} from '../../../src/model/edits/entities.ts';
import { freshId } from '../../../src/model/edits/fresh-id.ts';
import { setDecision, setDepth, setName, setProfile } from '../../../src/model/edits/project.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { refusals } from '../support/faults.ts';

const start = parseAssessment(
  `plimsoll: 1
name: Shop
systems: {erp: {name: ERP, category: erp, criticality: 4, vendor: V, assumed: true}, pim: {name: PIM, assumed: true}}
flows: {f1: {from: pim, to: erp, objects: [], assumed: true}}
answers: {SY-03@erp: 2}`,
  'a.yaml',
).assessment;

describe('an entity', () => {
  it('is added under an id made from its name, cleaned, with defaults', () => {
    const { systems } = addEntity(start, 'systems', { name: ' Zażółć\u202e GmbH ' });
    expect(systems.at(-1)).toEqual({
      id: 'zazolc-gmbh',
      name: 'Zażółć GmbH',
      category: 'other',
      criticality: 2,
      control: 'unknown',
    });
    expect(start.systems).toHaveLength(2);
  });

  it('of any kind is added', () => {
    const flows = addEntity(start, 'flows', { from: 'erp', to: 'pim' }).flows;
    expect(flows.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(addEntity(start, 'objectives', { text: 'Sell more' }).objectives).toEqual([
      { id: 'sell-more', text: 'Sell more' },
    ]);
    expect(addEntity(start, 'failures', { mode: 'down' }).failures).toEqual([{ id: 'x1', mode: 'down', notify: [] }]);
  });

  it('is refused where its id is taken or a field is wrong', () => {
    expect(refusals(() => addEntity(start, 'systems', { id: 'erp', name: 'X' }))[0]).toMatchObject({
      field: 'systems.erp',
    });
    const [fault] = refusals(() => addEntity(start, 'systems', { name: ' \u0000 ' }));
    expect(fault).toMatchObject({ field: 'systems.s1.name', message: 'is empty' });
  });

  it('keeps its id, its answers and what points to it when it is renamed', () => {
    const after = renameEntity(start, 'systems', 'erp', 'SAP S/4');
    expect(after.systems[0]).toMatchObject({ id: 'erp', name: 'SAP S/4', criticality: 4 });
    expect(after.flows).toEqual(start.flows);
    expect(after.answers).toBe(start.answers);
  });

  it('that somebody changes is confirmed by that', () => {
    expect(updateEntity(start, 'systems', 'erp', { criticality: 3, vendor: undefined }).systems[0]).toEqual({
      id: 'erp',
      name: 'ERP',
      category: 'erp',
      criticality: 3,
      control: 'unknown',
    });
    const [fault] = refusals(() => updateEntity(start, 'systems', 'erp', { criticality: 9 }));
    expect(fault).toMatchObject({ field: 'systems.erp.criticality' });
  });

  it('is copied right behind the original, without answers', () => {
    const after = duplicateEntity(start, 'systems', 'erp', 'ERP');
    expect(after.systems.map(({ id }) => id)).toEqual(['erp', 'erp-2', 'pim']);
    expect(after.systems[1]).toMatchObject({ name: 'ERP', criticality: 4, vendor: 'V' });
    expect(after.answers).toEqual(start.answers);
    expect(duplicateEntity(start, 'systems', 'none', 'N')).toBe(start);
  });

  it('is confirmed alone or with all others', () => {
    expect(confirmEntity(start, 'systems', 'pim').systems.map(({ assumed }) => assumed)).toEqual([true, undefined]);
    const all = confirmAll(start);
    expect([...all.systems, ...all.flows].some((entity) => 'assumed' in entity)).toBe(false);
    expect(confirmAll(start, ['flows']).systems).toEqual(start.systems);
  });
});

describe('a fresh id', () => {
  it.each([
    ['ERP', 'erp-2'],
    ['Größe & Ärger', 'grosse-arger'],
    ['3PL provider', 's3pl-provider'],
    ['界面', 's1'],
    ['', 's1'],
    ['constructor', 'constructor-2'],
    ['x'.repeat(500), 'x'.repeat(40)],
  ])('for %s is %s', (name, id) => {
    expect(freshId(start, 'systems', name)).toBe(id);
  });
});

describe('the project', () => {
  it('changes depth, name, profile and decisions', () => {
    const after = setDecision(setProfile(setName(setDepth(start, 'deep'), ' New '), { fte: 3 }), 'budget', {
      accountable: 'lead',
      responsible: [],
      consulted: [],
      informed: [],
    });
    expect(after).toMatchObject({
      depth: 'deep',
      name: 'New',
      profile: { fte: 3 },
      decisions: { budget: { accountable: 'lead' } },
    });
    expect(setProfile(after, { fte: undefined }).profile).toEqual({});
    expect(setDecision(after, 'budget', undefined).decisions).toEqual({});
  });

  it('refuses what its fields cannot hold', () => {
    expect(refusals(() => setName(start, ' '))[0]).toMatchObject({ field: 'name', message: 'is empty' });
    expect(refusals(() => setProfile(start, { fte: -1 }))[0]).toMatchObject({ field: 'profile.fte' });
  });
});
