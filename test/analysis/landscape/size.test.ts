import { describe, expect, it } from 'vitest';
import { contextOf, readingOf } from './landscape-of.ts';

/** A landscape in which every number is drawn from a fixed sequence. */
function grid(systems: number, flows: number, objects: number): Record<string, unknown> {
  let state = 7;
  const draw = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const patterns = ['sync_api', 'event', 'batch_file', 'async_queue', 'webhook'];
  return {
    depth: 'quick',
    systems: Array.from({ length: systems }, (_, at) => ({
      id: `s${at}`,
      name: `System ${at}`,
      limits: { ratePerMin: 900 },
    })),
    dataObjects: Array.from({ length: objects }, (_, at) => ({
      id: `o${at}`,
      name: `Object ${at}`,
      goldenRecord: `s${draw(systems)}`,
      sensitivity: 'personal',
    })),
    flows: Array.from({ length: flows }, (_, at) => {
      const from = draw(systems);
      return {
        id: `f${at}`,
        from: `s${from}`,
        to: `s${(from + 1 + draw(systems - 1)) % systems}`,
        objects: [`o${draw(objects)}`, `o${draw(objects)}`],
        direction: at % 4 === 0 ? 'two_way' : 'one_way',
        trigger: 'automatic',
        frequency: at % 2 === 0 ? 'hourly' : 'per_change',
        pattern: patterns[at % 5],
        volume: { normalPerDay: 100 },
      };
    }),
  };
}

describe('a large landscape', () => {
  it('is read whole: every system of a thousand has its reach', () => {
    expect(readingOf(contextOf(grid(1000, 5000, 200))).blastRadius).toHaveLength(1000);
  });

  it('ends where everything is joined with everything, in rings', () => {
    const read = readingOf(contextOf(grid(60, 1500, 1)));
    expect(read.duplicatePaths.length).toBeGreaterThan(0);
    for (const { routes } of read.duplicatePaths)
      for (const { systems } of routes) expect(new Set(systems).size).toBe(systems.length);
  });
});
