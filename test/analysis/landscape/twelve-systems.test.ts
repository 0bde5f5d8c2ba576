import { beforeAll, describe, expect, it } from 'vitest';
import { type Context, createContext } from '../../../src/analysis/context.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { type Landscape, landscapeReading } from '../../../src/analysis/landscape/schema.ts';
import { findCycles } from '../../../src/analysis/topology/cycles.ts';
import { goldenConflicts } from '../../../src/analysis/topology/golden-conflicts.ts';
import { bank, fixture, readingOf } from './landscape-of.ts';

describe('a landscape of twelve systems with planted faults', () => {
  let context: Context;
  let read: Landscape;
  beforeAll(() => {
    context = createContext(fixture('twelve-systems.yaml'), bank);
    read = readingOf(context);
  });

  it('finds the two masters of the price and no other conflict', () => {
    const found = goldenConflicts(context.index, []);
    expect(found.map(({ object, kind, systems }) => [object, kind, systems])).toEqual([
      ['price', 'several', ['erp', 'pim']],
    ]);
  });

  it('finds the ring of the contractors and no other', () => {
    expect(findCycles(context.index).map(({ object, flows }) => [object, flows])).toEqual([
      ['contractor', ['partners', 'partners_on', 'partners_back']],
    ]);
  });

  it('finds the rate limit that is 30 % too low, at the flow and at the system', () => {
    const [first] = read.capacity.flows;
    expect(first).toMatchObject({ flow: 'payments', level: 'red', breaksBy: 'rate' });
    expect(first?.callsPerMinute).toBeCloseTo(110, 9);
    expect(first?.breaksAt).toBeCloseTo(0.7, 9);
    expect(first?.catchUp.never).toBe(true);
    expect(read.capacity.text).toMatch(/^First to break: Payments with the provider at Payment provider \(0.7 times/);
  });

  it('finds the missing way back from the courier', () => {
    expect(read.missingFlows.map(({ exchange, system, state }) => [exchange, system, state])).toEqual([
      ['tracking_from_courier', 'cou', 'none'],
    ]);
  });

  it('finds the owner who is nobody', () => {
    const gaps = read.ownership.filter(({ level }) => level !== 'ok');
    expect(gaps.map(({ kind, id }) => [kind, id])).toEqual([['person-missing', 'karl']]);
    expect(gaps[0]?.text).toContain('karl owns Service desk');
  });

  it('tells five of the six planted faults as findings, and nothing else that is red or worth a look', () => {
    expect(read.findings.map(({ level, check, entities }) => [level, check, entities[0]])).toEqual([
      ['red', 'capacity', 'payments'],
      ['red', 'system-capacity', 'psp'],
      ['red', 'golden-record', 'price'],
      ['warn', 'ring', 'contractor'],
      ['warn', 'missing-flow', 'cou'],
      ['warn', 'ownership', 'karl'],
    ]);
  });

  it('names both masters of the price', () => {
    expect(read.findings.find(({ check }) => check === 'golden-record')).toMatchObject({
      entities: ['price', 'erp', 'pim'],
      text: 'Several systems claim the golden record of Price: ERP and PIM.',
    });
  });

  it('only warns of the ring, of whose flows nobody has said whether they are guarded', () => {
    expect(read.findings.find(({ check }) => check === 'ring')?.text).toBe(
      'What changes in the golden record of Contractor can come back and write over it: Contractor database, ERP and CRM form a ring (Contractors to ERP, Contractors to CRM and Contractors back from CRM). Not every flow in it is known to stop its own echo, tested.',
    );
  });

  it('calls the ring red once its flows are said to have no guard', () => {
    const { assessment } = context;
    const flows = assessment.flows.map((flow) =>
      flow.id.startsWith('partners') ? { ...flow, loopGuard: false } : flow,
    );
    const { findings } = readingOf(createContext({ ...assessment, flows }, bank));
    expect(findings.filter(({ check }) => check === 'ring').map(({ level }) => level)).toEqual(['red']);
  });

  it('reopens the assumption that has expired, and is otherwise in order', () => {
    const found = analyse(context.assessment, bank, { today: '2026-11-23' });
    expect(found.expired.map(({ key, until }) => [key, until])).toEqual([['SY-07@wms', '2026-06-30']]);
    expect(found.findOutFirst.map(({ key }) => key)).toEqual(['SY-07@wms']);
    expect(found.risks.filter(({ colour, status }) => colour === 'red' && status !== 'ok')).toEqual([]);
    expect(found.readiness.project?.gatesFailed).toEqual([]);
    expect(found.lint.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['I-10', 'I-20']);
    expect(analyse(context.assessment, bank, { today: '2026-06-30' }).expired).toEqual([]);
  });

  it('knows what stops with ERP', () => {
    const erp = read.blastRadius.find(({ system }) => system === 'erp');
    expect(erp?.flows).toHaveLength(11);
    expect(erp?.processes).toEqual(['sell', 'account', 'serve']);
    expect(erp?.text).toMatch(/^If ERP stops: 11 flows, 3 processes; /);
  });

  it('keeps to its schema and is the same each time', () => {
    expect(landscapeReading.parse(read)).toEqual(read);
    expect(readingOf(context)).toEqual(read);
  });
});
