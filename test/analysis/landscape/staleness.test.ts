import { describe, expect, it } from 'vitest';
import { hopAge } from '../../../src/analysis/landscape/hop-age.ts';
import { oversellBounds } from '../../../src/analysis/landscape/oversell.ts';
import { freshnessNeeds, stalenessOf } from '../../../src/analysis/landscape/staleness.ts';
import { flowsByProcess } from '../../../src/analysis/readiness/process-flows.ts';
import { flow as flowSchema } from '../../../src/model/entities.ts';
import { bank, partsOf, systems } from './landscape-of.ts';

const constants = bank.landscape;
const stock = { id: 'stock', name: 'Stock', goldenRecord: 'wms' };
const order = { id: 'order', name: 'Order', goldenRecord: 'shop' };
const carry = (id: string, from: string, to: string, rest: Record<string, unknown> = {}) => ({
  id,
  from,
  to,
  objects: ['stock'],
  trigger: 'automatic',
  frequency: 'hourly',
  pattern: 'sync_api',
  ...rest,
});

function read(flows: unknown[], rest: Record<string, unknown> = {}) {
  const all = [...systems('wms', 'erp', 'crm'), { id: 'shop', name: 'Shop', category: 'ecommerce' }];
  const parts = partsOf({ systems: all, dataObjects: [stock, order], flows, ...rest });
  const { processes } = parts.assessment;
  const needs = freshnessNeeds(processes, flowsByProcess(parts.index, processes));
  const rows = stalenessOf(parts.index, parts.graphs, needs, constants.staleness);
  return {
    rows,
    at: new Map(rows.map((row) => [row.consumer, row])),
    bounds: oversellBounds(parts.index, rows, constants),
  };
}

describe('the age of data', () => {
  it('is interval and way, summed along the longest way from the golden record', () => {
    const { at } = read([carry('f1', 'wms', 'erp'), carry('f2', 'erp', 'shop', { frequency: 'minutes:15' })]);
    expect(at.get('erp')?.seconds).toBe(3600 + 1);
    expect(at.get('shop')).toMatchObject({ seconds: 3601 + 901, systems: ['wms', 'erp', 'shop'], flows: ['f1', 'f2'] });
  });

  it('is red where stated intervals alone break the need of the process', () => {
    const process = { id: 'sell', name: 'Sell', freshnessNeedS: 600, steps: [{ flow: 'f1', text: 'Sells' }] };
    const [row] = read([carry('f1', 'wms', 'shop')], { processes: [process] }).rows;
    expect(row).toMatchObject({ level: 'red', needS: 600 });
    expect(row?.text).toBe('Stock in Shop can be 1 h old, but 10 min is needed.');
  });

  it('says in seconds by how little it is over, where that is within the tolerance', () => {
    const [row] = read([carry('f1', 'wms', 'shop', { frequency: 'minutes:15', latency: { needS: 900 } })]).rows;
    expect(row).toMatchObject({ level: 'ok', seconds: 901 });
    expect(row?.text).toBe(
      'Stock in Shop can be 901 s old; 900 s is needed: met within the 10 % that such an estimate allows.',
    );
  });

  it('is met where interval and way stay within the need of the flow', () => {
    const [row] = read([
      carry('f1', 'wms', 'shop', { frequency: 'per_change', pattern: 'event', latency: { needS: 60 } }),
    ]).rows;
    expect(row).toMatchObject({ level: 'ok', seconds: 5, needS: 60 });
  });

  it('sums the needs of the flows on the way where nobody needs more', () => {
    const flows = [
      carry('f1', 'wms', 'erp', { latency: { needS: 3600 } }),
      carry('f2', 'erp', 'shop', { latency: { needS: 3600 } }),
    ];
    expect(read(flows).at.get('shop')).toMatchObject({ needS: 7200, level: 'ok' });
  });

  it('is a lower bound and unknown where a flow states no interval, and broken if even that is too old', () => {
    const open = carry('f2', 'erp', 'shop', { frequency: undefined, latency: { needS: 30 } });
    const first = (needS: number) => carry('f1', 'wms', 'erp', { latency: { needS } });
    expect(read([first(7200), open]).at.get('shop')).toMatchObject({ level: 'unknown', unknownFlows: ['f2'] });
    expect(read([first(60), open]).at.get('shop')).toMatchObject({ level: 'red', unknownFlows: ['f2'] });
  });

  it('takes the faster of two flows between the same systems', () => {
    const flows = [
      carry('f1', 'wms', 'shop', { frequency: 'daily', pattern: 'batch_file' }),
      carry('f2', 'wms', 'shop', { frequency: 'per_change', pattern: 'event' }),
    ];
    expect(read(flows).at.get('shop')).toMatchObject({ seconds: 5, flows: ['f2'] });
  });

  it('ends in a landscape whose data runs in rings', () => {
    const ring = [
      carry('f1', 'wms', 'erp'),
      carry('f2', 'erp', 'crm', { direction: 'two_way' }),
      carry('f3', 'crm', 'shop', { direction: 'two_way' }),
      carry('f4', 'shop', 'erp'),
    ];
    const { at } = read(ring);
    expect(at.get('shop')?.seconds).toBe(3 * 3601);
    expect(at.get('crm')?.seconds).toBe(2 * 3601);
  });

  it('believes a measured time, but not that it beats the interval', () => {
    const age = (parts: Record<string, unknown>) =>
      hopAge(flowSchema.parse({ id: 'f', from: 'a', to: 'b', pattern: 'batch_file', ...parts }), constants.staleness);
    expect(age({ frequency: 'per_change', latency: { measuredS: 42 } })).toMatchObject({ seconds: 42, stated: 42 });
    expect(age({ frequency: 'daily', latency: { measuredS: 42 } })).toMatchObject({ seconds: 86_400 });
    expect(age({ frequency: 'hourly' })).toMatchObject({ seconds: 3600 + 600, stated: 3600, known: true });
    expect(age({ trigger: 'on_demand' })).toMatchObject({ known: false });
  });
});

describe('the oversell bound', () => {
  const orders = (peakPerHour?: number) => carry('f2', 'shop', 'erp', { objects: ['order'], volume: { peakPerHour } });

  it('is the age of the stock times the orders at the peak', () => {
    const [bound] = read([carry('f1', 'wms', 'shop', { latency: { measuredS: 3600 } }), orders(120)]).bounds;
    expect(bound).toMatchObject({ system: 'shop', stalenessS: 3600, ordersPerHour: 120, units: 120, level: 'warn' });
    expect(bound?.text).toContain('up to 120 units can be sold that are gone');
  });

  it('is of no matter where the stock is fresh', () => {
    const fresh = carry('f1', 'wms', 'shop', { frequency: 'per_change', latency: { measuredS: 2 } });
    expect(read([fresh, orders(120)]).bounds[0]).toMatchObject({ level: 'ok' });
  });

  it('is not known where nobody stated how many orders there are', () => {
    expect(read([carry('f1', 'wms', 'shop'), orders()]).bounds[0]).toMatchObject({ units: null, level: 'unknown' });
  });
});
