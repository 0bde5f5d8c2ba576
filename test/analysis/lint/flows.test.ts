import { describe, expect, it } from 'vitest';
import { answered, type Sketch, sketch } from '../support/build.ts';
import { found, SYSTEMS } from '../support/lint.ts';

const flow = (more: Sketch = {}) => ({ id: 'f', name: 'Orders', from: 'shop', to: 'erp', objects: ['order'], ...more });
const facts = (more: Sketch = {}, rest: Sketch = {}) => ({
  systems: SYSTEMS,
  dataObjects: [{ id: 'order', name: 'Order' }],
  flows: [flow(more)],
  ...rest,
});

describe('I-01 to I-04, references', () => {
  it('hold in a sound landscape', () => {
    for (const id of ['I-01', 'I-02', 'I-03', 'I-04']) {
      expect(found(id, facts({ trigger: 'automatic', frequency: 'daily' }))).toEqual([]);
    }
  });

  it('name the entity and the field that break them', () => {
    expect(found('I-01', facts({ objects: ['ordre'] }))).toMatchObject([
      { severity: 'error', entity: 'f', field: 'objects' },
    ]);
    expect(found('I-02', facts({ to: 'shop' }))).toMatchObject([{ severity: 'error', entity: 'f', field: 'to' }]);
    expect(found('I-03', facts({ objects: [] }))).toHaveLength(1);
    expect(found('I-04', facts({ trigger: 'automatic' }))).toMatchObject([{ field: 'frequency' }]);
  });
});

describe('I-05, the busiest hour', () => {
  it('is at least the average hour', () => {
    expect(found('I-05', facts({ volume: { normalPerDay: 2400, peakPerHour: 99 } }))).toHaveLength(1);
    expect(found('I-05', facts({ volume: { normalPerDay: 2400, peakPerHour: 100 } }))).toEqual([]);
    expect(found('I-05', facts({ volume: { normalPerDay: 2400 } }))).toEqual([]);
  });
});

describe('I-06, the purpose of a flow', () => {
  const objectives = [{ id: 'o', text: 'Sell' }];
  const processes = [{ id: 'sell', name: 'Sell', objectives: ['o'] }];

  it('is a process and an objective, reached directly or through the process', () => {
    expect(found('I-06', facts({ processes: ['sell'] }, { objectives, processes }))).toEqual([]);
    const step = [{ id: 'sell', name: 'Sell', steps: [{ text: 'Send', flow: 'f' }] }];
    expect(found('I-06', facts({ objectives: ['o'] }, { objectives, processes: step }))).toEqual([]);
  });

  it('is missing from a stray flow', () => {
    expect(found('I-06', facts({}, { objectives, processes }))).toMatchObject([
      { entity: 'f', text: 'Orders leads to no process and no objective: cost without a stated benefit.' },
    ]);
  });

  it('is one finding where there are no objectives at all', () => {
    const lint = found('I-06', facts({ processes: ['sell'] }, { processes: [{ id: 'sell', name: 'Sell' }] }));
    expect(lint).toMatchObject([{ entity: 'objectives' }]);
  });
});

describe('I-14, a two-way flow', () => {
  const two = sketch(facts({ direction: 'two_way' }));

  it('has answers on conflicts and on its echo', () => {
    expect(found('I-14', two).map(({ field }) => field)).toEqual(['objects', 'loopGuard']);
    expect(found('I-14', answered(two, { 'DO-05@order': 1, 'FL-06@f': 0 }))).toEqual([]);
    expect(found('I-14', answered(two, { 'DO-05@order': 'unknown', 'FL-06': 3 }))).toHaveLength(1);
  });

  it('is not asked of a one-way flow', () => {
    expect(found('I-14', facts())).toEqual([]);
  });
});

describe('I-17, a flow at an important system', () => {
  const important = { systems: SYSTEMS.map((system) => ({ ...system, criticality: 3 })) };
  const failure = { flow: 'f', mode: 'down', reaction: 'retry', notify: ['ops'], channel: 'chat', withinMinutes: 15 };

  it('says what happens when it fails', () => {
    expect(found('I-17', facts({}, important))).toHaveLength(1);
    expect(found('I-17', facts({}, { ...important, failures: [{ ...failure, channel: undefined }] }))).toHaveLength(1);
    expect(found('I-17', facts({}, { ...important, failures: [failure] }))).toEqual([]);
  });

  it('is not asked at unimportant ones', () => {
    expect(found('I-17', facts())).toEqual([]);
  });
});

describe('I-20, the load of the busiest hour', () => {
  const limited = (ratePerMin: number) => ({
    systems: SYSTEMS.map((system) => (system.id === 'erp' ? { ...system, limits: { ratePerMin } } : system)),
  });

  it('fits the limits of both ends with room', () => {
    const volume = { peakPerHour: 600 };
    expect(found('I-20', facts({ volume }, limited(9)))).toMatchObject([{ severity: 'error' }]);
    expect(found('I-20', facts({ volume }, limited(19)))).toMatchObject([{ severity: 'warning' }]);
    expect(found('I-20', facts({ volume }, limited(20)))).toEqual([]);
  });

  it('is compared message by message too', () => {
    const systems = SYSTEMS.map((system) => ({ ...system, limits: { maxPayloadKB: 100 } }));
    expect(found('I-20', facts({ volume: { sizeKB: 101 } }, { systems }))).toMatchObject([
      { severity: 'error' },
      { severity: 'error' },
    ]);
    expect(found('I-20', facts({ volume: { sizeKB: 50 } }, { systems }))).toEqual([]);
  });

  it('is told with thousands set apart', () => {
    expect(found('I-20', facts({ volume: { peakPerHour: 6000 } }, limited(99)))).toMatchObject([
      { text: 'Orders needs 6,000 messages an hour at peak; the limit of ERP is 5,940.' },
    ]);
  });

  it('is that of the busiest day where no hour is stated, and only a warning where the peak is assumed', () => {
    expect(found('I-20', facts({ volume: { peakPerDay: 6000 } }, limited(16)))).toMatchObject([{ severity: 'error' }]);
    // 6,000 a day are 8,000 in the busiest hour as is assumed, 1,000 without the assumption.
    expect(found('I-20', facts({ volume: { normalPerDay: 6000 } }, limited(100)))).toMatchObject([
      { severity: 'warning', text: expect.stringContaining('at peak, as is assumed from a normal day; the limit') },
    ]);
    expect(found('I-20', facts({ volume: { normalPerDay: 6000 } }, limited(16)))).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('is the rows of a run for a batch, and not its calls', () => {
    const batch = { pattern: 'batch_file', trigger: 'automatic', frequency: 'daily', volume: { peakPerDay: 60_000 } };
    const rows = (maxRows: number) => ({
      systems: SYSTEMS.map((system) =>
        system.id === 'erp' ? { ...system, limits: { ratePerMin: 1, maxRows } } : system,
      ),
    });
    expect(found('I-20', facts(batch, rows(50_000)))).toMatchObject([
      { severity: 'error', text: 'Orders needs 60,000 rows a run at peak; the limit of ERP is 50,000.' },
    ]);
    expect(found('I-20', facts(batch, rows(100_000)))).toMatchObject([{ severity: 'warning' }]);
    expect(found('I-20', facts(batch, rows(120_000)))).toEqual([]);
  });
});

describe('I-30, a system that goes', () => {
  const systems = SYSTEMS.map((system) => (system.id === 'erp' ? { ...system, lifecycle: 'replaced' } : system));

  it('has no flow but the bulk load', () => {
    expect(found('I-30', facts({}, { systems }))).toMatchObject([{ entity: 'f', field: 'to' }]);
    expect(found('I-30', facts({ pattern: 'batch_file', trigger: 'on_demand' }, { systems }))).toEqual([]);
    expect(found('I-30', facts())).toEqual([]);
  });
});
