import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { partnerPaths, simulateSchedule } from '../../../src/analysis/effort/schedule.ts';
import { buildDraws, Luck } from '../../../src/analysis/effort/simulate.ts';
import { effort as effortSchema, type LeadTime } from '../../../src/bank/effort-schema.ts';
import { system } from '../../../src/model/entities.ts';
import { SHOP_FLOWS } from './shop-flows.ts';

const effort = effortSchema.parse(parse(readFileSync('templates/effort.yaml', 'utf8')));
const luck = new Luck(42, effort);
const build = buildDraws(SHOP_FLOWS, luck);

function waitFor(systemId: string, flow: string, weeks: LeadTime['weeks']) {
  const lastFlow = SHOP_FLOWS.find(({ id }) => id === flow);
  if (!lastFlow) throw new Error(`no flow ${flow}`);
  return { system: systemId, lastFlow, leadTime: { id: systemId, name: systemId, weeks } };
}

const partners = [
  waitFor('psp', 'shop and payment', [2, 4, 8]),
  waitFor('cou', 'WMS and courier', [2, 4, 9]),
  waitFor('crm', 'shop and CRM', [1, 3, 6]),
];

describe('the schedule of eight flows of a shop', () => {
  const withThree = simulateSchedule({ build, partners, events: [], fte: 3, daysPerWeek: 4 }, luck, effort);
  const withSix = simulateSchedule({ build, partners, events: [], fte: 6, daysPerWeek: 4 }, luck, effort);

  it('takes about 23, 32, 39 and 45 weeks at P10, P50, P80 and P90 with three people', () => {
    for (const [found, golden] of [
      [withThree.p10, 23],
      [withThree.p50, 32],
      [withThree.p80, 39],
      [withThree.p90, 45],
    ] as const) {
      expect(Math.abs(found - golden)).toBeLessThan(1.2);
    }
  });

  it('takes about 27, 37, 46 and 51 weeks once four risks may delay it', () => {
    const events = [
      { id: 'documentation', probability: 0.45, loss: 0.25 },
      { id: 'sandbox', probability: 0.5, loss: 0.09 },
      { id: 'identifiers', probability: 0.35, loss: 0.25 },
      { id: 'partner', probability: 0.3, loss: 0.09 },
    ];
    const found = simulateSchedule({ build, partners, events, fte: 3, daysPerWeek: 4 }, luck, effort);
    for (const [weeks, golden] of [
      [found.p10, 27],
      [found.p50, 37],
      [found.p80, 46],
      [found.p90, 51],
    ] as const) {
      expect(Math.abs(weeks - golden) / golden).toBeLessThan(0.02);
    }
    expect(found.parts.delays).toBeGreaterThan(0);
    expect(withThree.parts.delays).toBe(0);
  });

  it('is not halved by twice the people, as partners do not answer faster', () => {
    expect(withSix.p50 / withThree.p50).toBeGreaterThan(0.65);
    expect(withSix.p50 / withThree.p50).toBeLessThan(0.8);
    expect(withThree.decidedBy).toBe('build');
    for (const [index, { slackWeeks }] of withSix.partners.entries()) {
      expect(slackWeeks).toBeLessThan(withThree.partners[index]?.slackWeeks ?? 0);
    }
  });

  it('never tests for less than two weeks', () => {
    const tiny = simulateSchedule(
      { build: build.map(() => 1), partners: [], events: [], fte: 3, daysPerWeek: 4 },
      luck,
      effort,
    );
    expect(tiny.parts.test).toBe(2);
  });
});

describe('partners that are waited for', () => {
  const psp = system.parse({ id: 'psp', name: 'Payment provider', category: 'payment', control: 'external_supported' });
  const erp = system.parse({ id: 'erp', name: 'ERP', category: 'erp', control: 'internal' });

  it('are external systems with a flow, each with its dearest flow', () => {
    const [path, ...rest] = partnerPaths([psp, erp], SHOP_FLOWS, () => undefined, effort);
    expect(rest).toEqual([]);
    expect(path).toMatchObject({ system: 'psp', leadTime: { id: 'merchant' }, lastFlow: { id: 'shop and payment' } });
  });

  it('are no longer waited for once access is verified', () => {
    expect(partnerPaths([psp], SHOP_FLOWS, () => 4, effort)).toEqual([]);
  });

  it('are waited for as long as people state, whoever runs them, with no spread', () => {
    const slow = { ...erp, leadTimeDays: 70 };
    const [path] = partnerPaths([slow, psp], SHOP_FLOWS.slice(0, 0), () => undefined, effort);
    expect(path).toBeUndefined();
    const flows = SHOP_FLOWS.map((flow) => ({ ...flow, systems: [...flow.systems, 'erp'] }));
    const stated = partnerPaths([slow], flows, () => 4, effort);
    expect(stated).toMatchObject([{ system: 'erp', leadTime: { id: 'lead_time_stated', weeks: [10, 10, 10] } }]);
    const found = simulateSchedule({ build, partners: stated, events: [], fte: 3, daysPerWeek: 4 }, luck, effort);
    expect(found.partners[0]?.p10).toBeGreaterThan(10);
    expect(partnerPaths([{ ...psp, leadTimeDays: 0 }], SHOP_FLOWS, () => undefined, effort)).toEqual([]);
  });
});
