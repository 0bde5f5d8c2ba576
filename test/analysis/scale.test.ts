import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { BANK } from './support/bank.ts';
import { answerAll, sketch } from './support/build.ts';

const CATEGORIES = ['erp', 'crm', 'ecommerce', 'wms', 'payment', 'other'];
const ANSWERS = [3, 4, 2, 'unknown', 1, 3, 0] as const;

/** A number from another, spread evenly below a limit; the same every time. */
function spread(seed: number, below: number): number {
  return Math.floor(((seed * 2654435761) % 4294967296) / (4294967296 / below));
}

/** A landscape of so many systems and five times as many flows, every question answered. */
function landscape(size: number): Assessment {
  const systems = Array.from({ length: size }, (_, at) => ({
    id: `s${at}`,
    name: `System ${at}`,
    category: CATEGORIES[at % CATEGORIES.length],
    criticality: 1 + (at % 4),
  }));
  const dataObjects = Array.from({ length: size / 10 }, (_, at) => ({ id: `o${at}`, name: `Object ${at}` }));
  const flows = Array.from({ length: 5 * size }, (_, at) => {
    const from = spread(at + 1, size);
    return {
      id: `f${at}`,
      from: `s${from}`,
      to: `s${(from + 1 + spread(at + 77, size - 2)) % size}`,
      objects: [`o${at % dataObjects.length}`],
      direction: at % 5 === 0 ? 'two_way' : 'one_way',
      trigger: 'automatic',
      frequency: 'per_change',
      pattern: 'event',
    };
  });
  let count = 0;
  return answerAll(
    sketch({ depth: 'standard', systems, dataObjects, flows }),
    () => ANSWERS[count++ % ANSWERS.length] ?? 3,
  );
}

describe('a large landscape', () => {
  it('has a plan for every poor answer, after which no risk is red', { timeout: 120_000 }, () => {
    const { plan } = analyse(landscape(200), BANK);
    expect(plan.length).toBeGreaterThan(2_000);
    expect(plan.at(-1)?.running.redRisks).toBe(0);
  });
});
