import { describe, expect, it } from 'vitest';
import { analyse, liveFigures } from '../../src/analysis/index.ts';
import { BANK } from './support/bank.ts';
import { answerAll, sketch } from './support/build.ts';

/** A number from another, spread evenly; the same every time. */
const spread = (seed: number, below: number): number =>
  Math.floor(((seed * 2654435761) % 4294967296) / (4294967296 / below));

/** Processor time, so that a busy machine does not fail the test. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  return process.cpuUsage(since).user / 1e6;
}

describe('a landscape of 1,000 systems and 5,000 flows', () => {
  const categories = ['erp', 'crm', 'ecommerce', 'wms', 'payment', 'other'];
  const systems = Array.from({ length: 1000 }, (_, at) => ({
    id: `s${at}`,
    name: `System ${at}`,
    category: categories[at % categories.length],
    criticality: 1 + (at % 4),
  }));
  const dataObjects = Array.from({ length: 100 }, (_, at) => ({
    id: `o${at}`,
    name: `Object ${at}`,
    goldenRecord: `s${at}`,
  }));
  const flows = Array.from({ length: 5000 }, (_, at) => ({
    id: `f${at}`,
    from: `s${spread(at + 1, 1000)}`,
    to: `s${(spread(at + 1, 1000) + 1 + spread(at + 77, 998)) % 1000}`,
    objects: [`o${at % 100}`],
    direction: at % 5 === 0 ? 'two_way' : 'one_way',
    trigger: 'automatic',
    frequency: 'per_change',
    pattern: 'event',
  }));
  let count = 0;
  const scale = [3, 4, 2, 'unknown', 1, 3, 0] as const;
  const a = answerAll(sketch({ depth: 'standard', systems, dataObjects, flows }), () => scale[count++ % 7] ?? 3);

  it('is analysed in seconds', () => {
    const started = process.cpuUsage();
    const result = analyse(a, BANK);
    const seconds = cpuSeconds(started);
    expect(result.plan.length).toBeGreaterThan(10_000);
    expect(result.plan.at(-1)?.running.redRisks).toBe(0);
    expect(seconds).toBeLessThan(12);
  });

  it('shows its live figures in a second or two', () => {
    const started = process.cpuUsage();
    expect(liveFigures(a, BANK).risks.red).toBeGreaterThan(0);
    expect(cpuSeconds(started)).toBeLessThan(5);
  });
});
