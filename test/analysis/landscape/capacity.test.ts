import { describe, expect, it } from 'vitest';
import { windowSeconds } from '../../../src/analysis/landscape/batch-run.ts';
import { readCapacity } from '../../../src/analysis/landscape/capacity.ts';
import { peakDemand } from '../../../src/analysis/landscape/demand.ts';
import { flow as flowSchema } from '../../../src/model/entities.ts';
import { bank, contextOf, readingOf } from './landscape-of.ts';

const limited = (id: string, limits: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) => ({
  id,
  name: id.toUpperCase(),
  limits,
  ...rest,
});
const call = (rest: Record<string, unknown>) => ({ id: 'f1', from: 'shop', to: 'erp', pattern: 'sync_api', ...rest });

const read = (systems: unknown[], flows: unknown[]) =>
  readCapacity(contextOf({ systems, flows }).index, bank.landscape);
const first = (systems: unknown[], flows: unknown[]) => read(systems, flows).flows[0];

describe('the demand of a flow at the peak', () => {
  const demand = (volume?: Record<string, unknown>) =>
    peakDemand(flowSchema.parse({ id: 'f', from: 'a', to: 'b', volume }), bank.landscape.capacity);

  it('is the peak hour, else the peak day, else the normal day raised by the usual factor', () => {
    expect(demand({ normalPerDay: 1, peakPerDay: 2, peakPerHour: 500 })).toMatchObject({
      basis: 'peak-hour',
      perHour: 500,
    });
    expect(demand({ normalPerDay: 1, peakPerDay: 6000 })).toMatchObject({ basis: 'peak-day', perHour: 1000 });
    expect(demand({ normalPerDay: 600 })).toMatchObject({ basis: 'normal-day', perHour: 800, perDay: 4800 });
  });

  it('is not known where no volume is stated', () => {
    expect(demand()).toEqual({ basis: 'unknown', perHour: undefined, perDay: undefined, stated: 0, because: [] });
  });
});

describe('the rate of a flow', () => {
  const busy = call({ volume: { peakPerHour: 6000 } });

  it('is red above a limit, counting retries', () => {
    const flow = first([limited('shop', { ratePerMin: 1000 }), limited('erp', { ratePerMin: 109 })], [busy]);
    expect(flow).toMatchObject({ level: 'red', breaksBy: 'rate', tightest: { system: 'erp', limitPerMinute: 109 } });
    expect(flow?.callsPerMinute).toBeCloseTo(110, 9);
    expect(flow?.text).toContain('ERP bears 109');
  });

  it('only warns where the peak is assumed, and what is stated would fit', () => {
    const at = (ratePerMin: number) =>
      read(
        [limited('shop', { ratePerMin: 9000 }), limited('erp', { ratePerMin })],
        [call({ volume: { normalPerDay: 6000 } })],
      );
    // 6,000 a day x 8 in 6 hours, with retries: 147 a minute assumed, 18 of them stated.
    const [flow] = at(100).flows;
    expect(flow).toMatchObject({ level: 'warn', basis: 'normal-day', breaksBy: 'rate' });
    expect(flow?.text).toMatch(/it breaks at 0\.7 times today's peak, which is assumed from a normal day\.$/);
    const system = at(100).systems.find((one) => one.system === 'erp');
    expect(system).toMatchObject({ level: 'warn' });
    expect(system?.text).toBe(
      'ERP: all flows together ask 147 calls a minute at the peak; it bears 100. The peak is assumed from a normal day.',
    );
    expect(at(17).flows[0]).toMatchObject({ level: 'red' });
    expect(at(17).systems.find((one) => one.system === 'erp')).toMatchObject({ level: 'red' });
  });

  it('warns below twice the peak, and is content above', () => {
    const at = (ratePerMin: number) =>
      first([limited('shop', { ratePerMin: 1000 }), limited('erp', { ratePerMin })], [busy]);
    expect(at(200)).toMatchObject({ level: 'warn' });
    expect(at(221)).toMatchObject({ level: 'ok', unknownLimits: [] });
  });

  it('counts the hub as an end', () => {
    const flow = first(
      [limited('shop', { ratePerMin: 1000 }), limited('erp', { ratePerMin: 1000 }), limited('hub', { ratePerMin: 50 })],
      [{ ...busy, via: 'hub' }],
    );
    expect(flow).toMatchObject({ level: 'red', tightest: { system: 'hub' } });
  });

  it('is unknown, and says whose limit, where one end states none', () => {
    const flow = first([limited('shop', { ratePerMin: 1000 }), limited('erp', { ratePerMin: 'unknown' })], [busy]);
    expect(flow).toMatchObject({ level: 'unknown', unknownLimits: ['erp'] });
    expect(flow?.text).toContain('the limit of ERP is not known');
  });

  it('is red for a known limit even where the other is unknown', () => {
    expect(first([limited('shop'), limited('erp', { ratePerMin: 50 })], [busy])).toMatchObject({ level: 'red' });
  });

  it('is unknown without a volume or a pattern', () => {
    const systems = [limited('shop', { ratePerMin: 1000 }), limited('erp', { ratePerMin: 1000 })];
    expect(first(systems, [call({})])).toMatchObject({ level: 'unknown', basis: 'unknown', callsPerMinute: null });
    expect(first(systems, [{ ...busy, pattern: undefined }])).toMatchObject({ level: 'unknown', callsPerMinute: null });
  });

  it('refuses a message larger than an end takes', () => {
    const systems = [
      limited('shop', { ratePerMin: 1000, maxPayloadKB: 900 }),
      limited('erp', { ratePerMin: 1000, maxPayloadKB: 100 }),
    ];
    const sized = (sizeKB: number) => first(systems, [call({ volume: { peakPerHour: 60, sizeKB } })]);
    expect(sized(500)).toMatchObject({ payload: 'too-large', level: 'red' });
    expect(sized(500)?.text).toContain('500 KB is too large for ERP');
    expect(sized(100)).toMatchObject({ payload: 'fits', level: 'ok' });
  });
});

describe('a system with several flows', () => {
  const flows = ['f1', 'f2', 'f3'].map((id) => call({ id, volume: { peakPerHour: 6000 } }));
  const {
    systems,
    flows: sorted,
    text,
  } = read(
    [limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 240 })],
    [...flows, call({ id: 'f4', from: 'shop', to: 'shop', volume: { peakPerHour: 6000 } })],
  );

  it('is red where they ask too much together, though each alone would fit', () => {
    expect(systems.find(({ system }) => system === 'erp')).toMatchObject({ level: 'red', limitPerMinute: 240 });
    expect(systems.find(({ system }) => system === 'erp')?.loadPerMinute).toBeCloseTo(330, 9);
  });

  it('makes each of its flows red: they break already, whatever each asks alone', () => {
    expect(sorted.map(({ flow, level }) => [flow, level])).toEqual([
      ['f1', 'red'],
      ['f2', 'red'],
      ['f3', 'red'],
      ['f4', 'ok'],
    ]);
  });

  it('is one finding, not one of each of its flows', () => {
    const { findings } = readingOf(
      contextOf({ systems: [limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 240 })], flows }),
    );
    const checks = findings.map(({ check }) => check).filter((check) => check.includes('capacity'));
    expect(checks).toEqual(['system-capacity']);
  });

  it('makes them worth a look where together they come near to its limit', () => {
    const together = read([limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 400 })], flows);
    expect(together.flows.map(({ level }) => level)).toEqual(['warn', 'warn', 'warn']);
    expect(together.flows[0]?.breaksAt).toBeCloseTo(400 / 330, 9);
  });

  it('makes them red where the limit of the other end is unknown', () => {
    const together = read([limited('shop'), limited('erp', { ratePerMin: 240 })], flows);
    expect(together.flows.map(({ level }) => level)).toEqual(['red', 'red', 'red']);
  });

  it('names what all flows ask, from which it tells where a flow breaks', () => {
    expect(sorted[0]?.text).toMatch(
      /110 calls .*; ERP bears 240 and is asked 330 by all flows; it breaks at 0\.7 times/,
    );
    const tight = read([limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 100 })], flows);
    expect(tight.flows[0]?.text).toMatch(
      /110 calls .*; ERP bears 100 and is asked 330 by all flows; it breaks at 0\.3 /,
    );
    const open = read(
      [limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 240 })],
      [...flows, call({ id: 'f5' })],
    );
    const unstated = open.flows.find(({ flow }) => flow === 'f5');
    expect(unstated?.text).toContain('is not stated; ERP bears 240 and is asked 330 by all flows; it breaks at 0.7');
  });

  it('does not tell the same figure twice where one flow alone asks too much', () => {
    const alone = first(
      [limited('shop', { ratePerMin: 3000 }), limited('erp', { ratePerMin: 100 })],
      flows.slice(0, 1),
    );
    expect(alone?.text).toMatch(/110 calls a minute at the peak; ERP bears 100; it breaks at 0\.9 times/);
  });

  it('tells at which multiple of the peak each flow breaks, the first one first', () => {
    expect(sorted.map(({ flow }) => flow)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(sorted[0]?.breaksAt).toBeCloseTo(240 / 330, 9);
    expect(text).toMatch(/^First to break: .* at ERP \(0.7 times today's peak\)/);
  });
});

describe('the time after an outage', () => {
  it('is the backlog over the spare capacity', () => {
    const systems = [
      limited('shop', { ratePerMin: 1000 }),
      limited('erp', { ratePerMin: 220 }, { availability: { rtoMin: 120 } }),
    ];
    const flow = first(systems, [call({ volume: { peakPerHour: 6000 } })]);
    expect(flow?.catchUp).toMatchObject({ outageHours: 2, backlog: 12_000, never: false });
    expect(flow?.catchUp.hours).toBeCloseTo(2, 9);
  });

  it('assumes four hours where no recovery time is stated, and is not known without a limit', () => {
    expect(first([limited('shop'), limited('erp')], [call({ volume: { peakPerHour: 10 } })])?.catchUp).toEqual({
      outageHours: 4,
      backlog: 40,
      hours: null,
      never: false,
    });
  });
});

describe('a batch', () => {
  const batch = (rest: Record<string, unknown> = {}) =>
    call({ pattern: 'batch_file', frequency: 'daily', volume: { peakPerDay: 72_000 }, ...rest });

  it('must fit the rows, and take less than the window', () => {
    const flow = first([limited('shop'), limited('erp', { maxRows: 200_000, batchWindow: '01:00-04:00' })], [batch()]);
    expect(flow?.batch).toEqual({ rows: 72_000, durationS: 720, windowS: 10_800, maxRows: 200_000 });
    expect(flow).toMatchObject({ level: 'ok', unknownLimits: [] });
    expect(first([limited('shop'), limited('erp', { maxRows: 65_536 })], [batch()])).toMatchObject({
      level: 'red',
      breaksBy: 'rows',
    });
    expect(
      first([limited('shop'), limited('erp', { maxRows: 200_000, batchWindow: '10 min' })], [batch()]),
    ).toMatchObject({ level: 'red', breaksBy: 'window' });
  });

  it('names the rows or the time from which it tells where it breaks, also where there is plenty', () => {
    const text = (limits: Record<string, unknown>) =>
      first([limited('shop'), limited('erp', limits)], [batch()])?.text ?? '';
    expect(text({ maxRows: 720_000 })).toMatch(/72,000 rows .*; at most 720,000 fit; it breaks at 10 times/);
    expect(text({ maxRows: 7_200_000, batchWindow: '01:00-02:00' })).toMatch(
      /about 12 min; 1 h are free for it; it breaks at 5 times/,
    );
    expect(text({ maxRows: 100_000 })).toContain('at most 100,000 fit, less than 2 times the peak; it breaks at 1.4');
  });

  it('is unknown where the length of a window cannot be read, and says so', () => {
    const flow = first([limited('shop'), limited('erp', { maxRows: 200_000, batchWindow: 'at night' })], [batch()]);
    expect(flow).toMatchObject({ level: 'unknown' });
    expect(flow?.text).toContain('; how long the window of ERP is (“at night”) is not known');
  });

  it('must end before the next run begins', () => {
    const often = batch({ frequency: 'minutes:1', volume: { peakPerDay: 10_000_000 } });
    expect(first([limited('shop'), limited('erp', { maxRows: 1_000_000 })], [often])).toMatchObject({
      level: 'red',
      breaksBy: 'window',
    });
  });

  it('is unknown where rows, or their limit, are', () => {
    expect(first([limited('shop'), limited('erp')], [batch()])).toMatchObject({ level: 'unknown' });
    expect(first([limited('shop'), limited('erp', { maxRows: 10 })], [batch({ frequency: undefined })])?.level).toBe(
      'unknown',
    );
  });

  it.each([
    ['01:00-04:30', 12_600],
    ['22:00 to 05:00', 25_200],
    ['3 h', 10_800],
    ['1.5 h at night', 5400],
    ['90 min', 5400],
    ['at night', undefined],
  ])('reads the window %s', (text, seconds) => {
    expect(windowSeconds(text)).toBe(seconds);
  });
});
