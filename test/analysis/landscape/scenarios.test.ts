import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/analysis/context.ts';
import { landscapeReading } from '../../../src/analysis/landscape/schema.ts';
import { assessment } from '../../../src/model/assessment.ts';
import { bank, readingOf } from './landscape-of.ts';

describe.each(bank.scenarios.map((scenario) => [scenario.id, scenario] as const))('scenario %s', (_, scenario) => {
  const { systems, dataObjects, flows, processes, failures, name } = scenario;
  const landscape = { systems, dataObjects, flows, processes, failures };
  const read = readingOf(createContext(assessment.parse({ plimsoll: 1, name, ...landscape }), bank));

  it('is read without a fault of form, and speaks of every system, flow and process', () => {
    landscapeReading.parse(read);
    expect(read.blastRadius.map(({ system }) => system)).toEqual(systems.map(({ id }) => id));
    expect(read.capacity.flows).toHaveLength(flows.length);
    expect(read.documents.scope.lines).toHaveLength(systems.length + flows.length);
    expect(read.happyPaths.map(({ process }) => process)).toEqual(processes.map(({ id }) => id));
  });

  it('names unknown limits as unknown, never as fine', () => {
    const asked = read.capacity.flows.filter(({ callsPerMinute }) => callsPerMinute !== 0);
    expect(asked.length).toBeGreaterThan(0);
    for (const flow of asked) expect(flow.level).toBe('unknown');
  });

  it('gives every flow failure scenarios with all of the minimum', () => {
    for (const flow of flows) {
      const own = read.failureScenarios.filter((one) => one.flow === flow.id);
      expect(own.length).toBeGreaterThan(2);
      for (const { detection, reaction, notify, channel } of own.filter(({ source }) => source === 'generated')) {
        expect([detection, reaction, channel].every((text) => text.length > 0) && notify.length > 0).toBe(true);
      }
    }
  });

  it('has a happy path in which nothing is broken', () => {
    expect(read.happyPaths.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('speaks in sentences, without ids of nothing or empty places', () => {
    const texts = [
      ...read.findings,
      ...read.staleness,
      ...read.latency,
      ...read.availability,
      ...read.capacity.flows,
      ...read.failureScenarios,
      ...read.documents.approach.flows,
    ].map(({ text }) => text);
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null|Infinity|\s\s|^\s|[^.?]$/);
  });

  it('holds each personal, payment or confidential object, with the way to every copy', () => {
    const sensitive = dataObjects.filter(
      ({ sensitivity }) => sensitivity && !['public', 'internal'].includes(sensitivity),
    );
    expect(read.exposure.map(({ object }) => object)).toEqual(sensitive.map(({ id }) => id));
    for (const { copies } of read.exposure)
      for (const { system, systems: way } of copies) expect(way.at(-1)).toBe(system);
  });
});
