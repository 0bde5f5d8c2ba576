import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/analysis/context.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { computeResults } from '../../../src/analysis/readiness/results.ts';
import type { Weights } from '../../../src/analysis/weights/schema.ts';
import { weightSensitivity } from '../../../src/analysis/weights/weights.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { assessments } from '../support/arbitrary.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, type Short, sketch } from '../support/build.ts';

type Known = NonNullable<Weights>;

function sensitivity(a: Assessment): Known {
  const { weights } = analyse(a, BANK);
  if (weights === null) throw new Error('nothing is assessed');
  return weights;
}

/** Two systems: the answers to questions of different dimensions. */
function pair(first: Record<string, Short>, second: Record<string, Short>): Assessment {
  const of = (id: string, answers: Record<string, Short>) =>
    Object.entries(answers).map(([question, short]) => [`${question}@${id}`, short] as const);
  const systems = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  return answered(sketch({ systems }), Object.fromEntries([...of('a', first), ...of('b', second)]));
}

describe('random weights', () => {
  it('move nothing where every dimension scores the same', () => {
    const { project, systems } = sensitivity(answerAll(pair({}, {}), () => 3));
    expect(project.p5).toBeCloseTo(75, 9);
    expect(project.p95).toBeCloseTo(75, 9);
    expect(systems.a?.p5).toBeCloseTo(75, 9);
  });

  it('mix two dimensions evenly between them: 5 to 95 % of the mean, above the fixed minimum', () => {
    // Two dimensions at 0 and 100, flat Dirichlet: the share of the better one is uniform, so 0.7 x 5 to 0.7 x 95.
    const { systems } = sensitivity(pair({ 'SY-02': 4, 'SY-03': 0 }, {}));
    expect(systems.a?.p5).toBeGreaterThan(1);
    expect(systems.a?.p5).toBeLessThan(6);
    expect(systems.a?.p95).toBeGreaterThan(64);
    expect(systems.a?.p95).toBeLessThan(69);
    expect(systems.b).toBeUndefined();
  });

  it('cannot turn two systems of which one is better in every dimension', () => {
    const a = pair({ 'SY-02': 1, 'SY-03': 2 }, { 'SY-02': 2, 'SY-03': 3 });
    expect(sensitivity(a).pairs).toEqual([{ weaker: 'a', stronger: 'b', share: 1, tied: 0 }]);
  });

  it('turn about half the draws where each of two systems is better in one dimension', () => {
    const a = pair({ 'SY-02': 4, 'SY-03': 1 }, { 'SY-02': 1, 'SY-03': 4 });
    const [only] = sensitivity(a).pairs;
    expect(only?.share).toBeGreaterThan(0.42);
    expect(only?.share).toBeLessThan(0.58);
    expect(only?.tied).toBe(0);
  });

  it('leave gates their say: systems under the same cap tie', () => {
    const a = pair(
      { 'SY-01': 0, 'SY-02': 4, 'SY-03': 4, 'SY-06': 4, 'SY-07': 4, 'SY-08': 4 },
      { 'SY-01': 'unknown', 'SY-02': 4, 'SY-03': 4, 'SY-06': 4, 'SY-07': 4, 'SY-08': 4 },
    );
    expect(sensitivity(a).pairs).toEqual([{ weaker: 'a', stronger: 'b', share: 0, tied: 1 }]);
    expect(sensitivity(a).project.p95).toBeLessThanOrEqual(49);
  });

  it('repeat with the seed and change with another', () => {
    const a = pair({ 'SY-02': 4, 'SY-03': 1 }, { 'SY-02': 1, 'SY-03': 3 });
    expect(sensitivity(a)).toEqual(sensitivity(a));
    expect(sensitivity({ ...a, seed: 43 }).systems).not.toEqual(sensitivity(a).systems);
  });

  it('say nothing where nothing is assessed', () => {
    expect(analyse(pair({}, {}), BANK).weights).toBeNull();
    expect(
      analyse(
        answerAll(pair({}, {}), () => 'na'),
        BANK,
      ).weights,
    ).toBeNull();
  });
});

describe('another curve for the points', () => {
  it('changes the order where a system good throughout meets one that is perfect in part', () => {
    // Straight: a 65, b 70. Concave: a 82, b 76. Convex: a 48, b 64.
    const a = pair({ 'SY-03': 3, 'SY-04': 2 }, { 'SY-03': 4, 'SY-04': 1 });
    const both = [
      { system: 'b', from: 2, to: 1 },
      { system: 'a', from: 1, to: 2 },
    ];
    expect(sensitivity(a).transforms).toEqual([
      { name: 'concave', values: [0, 40, 70, 90, 100], orderChanges: true, moved: both },
      { name: 'convex', values: [0, 10, 30, 60, 100], orderChanges: false, moved: [] },
    ]);
  });

  it('changes nothing where one system is better throughout', () => {
    const { transforms } = sensitivity(pair({ 'SY-02': 1, 'SY-03': 2 }, { 'SY-02': 2, 'SY-03': 3 }));
    expect(transforms.map(({ orderChanges }) => orderChanges)).toEqual([false, false]);
  });
});

describe('for any assessment', () => {
  it('ranges lie between 0 and 100 and shares between 0 and 1, whatever the order of entry', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const { weights } = analyse(a, BANK);
        const turned = { ...a, systems: a.systems.toReversed(), flows: a.flows.toReversed() };
        const other = analyse(turned, BANK).weights;
        if (weights === null) {
          expect(other).toBeNull();
          return;
        }
        for (const { p5, p95 } of [weights.project, ...Object.values(weights.systems)]) {
          expect(p5).toBeGreaterThanOrEqual(0);
          expect(p5).toBeLessThanOrEqual(p95);
          expect(p95).toBeLessThanOrEqual(100 + 1e-9);
        }
        for (const { share, tied } of weights.pairs) expect(share >= 0 && tied >= 0 && share + tied <= 1).toBe(true);
        expect(other?.pairs).toEqual(weights.pairs);
        expect(other?.project.p5).toBeCloseTo(weights.project.p5, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('ranks 1,000 systems against their neighbours', () => {
    const systems = Array.from({ length: 1000 }, (_, at) => ({
      id: `s${at}`,
      name: `S${at}`,
      criticality: 1 + (at % 4),
    }));
    const flows = Array.from({ length: 3000 }, (_, at) => ({
      id: `f${at}`,
      from: `s${at % 1000}`,
      to: `s${(at * 7 + 1) % 1000}`,
    }));
    let count = 0;
    const scale = [3, 4, 2, 'unknown', 1] as const;
    const a = answerAll(sketch({ depth: 'standard', systems, flows }), () => scale[count++ % 5] ?? 3);
    const context = createContext(a, BANK);
    const results = computeResults(context, {});
    const weights = weightSensitivity(context, results, {});
    expect(weights?.pairs).toHaveLength(999);
  });
});
