import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, liveFigures } from '../../src/analysis/index.ts';
import { isRed } from '../../src/analysis/risks/register.ts';
import { type Analysis, analysis, type Score } from '../../src/analysis/schema.ts';
import { visibleItems } from '../../src/bank/visible.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { assessments, landscapes } from './support/arbitrary.ts';
import { BANK } from './support/bank.ts';
import { answerAll, answered } from './support/build.ts';

const RUNS = { numRuns: 60 };
const SLACK = 1e-9;

function allScores({ readiness }: Analysis): Score[] {
  const { project, dimensions, systems, dataObjects, flows, processes } = readiness;
  const groups = [dimensions, systems, dataObjects, flows, processes].flatMap((group) => Object.values(group));
  return [project, ...groups].filter((score) => score !== null);
}

const visibleKeys = (a: Assessment): string => JSON.stringify(visibleItems(a, BANK).map(({ key }) => key));

/** One visible answer of a kind, picked by number. */
function pick(a: Assessment, at: number, wanted: (points: unknown) => boolean) {
  const items = visibleItems(a, BANK).filter((item) => item.reply !== undefined && wanted(item.reply.points));
  return items[at % Math.max(1, items.length)];
}

describe('for any assessment', () => {
  it('the analysis has its public shape', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        expect(() => analysis.parse(analyse(a, BANK, { simulate: false }))).not.toThrow();
      }),
      RUNS,
    );
  });

  it('the same input gives the same output, and is left as it was', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const before = JSON.stringify(a);
        expect(analyse(a, BANK, { simulate: false })).toEqual(analyse(a, BANK, { simulate: false }));
        expect(JSON.stringify(a)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  it('scores stay between 0 and 100, demonstrated not above potential, shares between 0 and 1', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        for (const score of allScores(analyse(a, BANK, { simulate: false }))) {
          expect(score.demonstrated).toBeGreaterThanOrEqual(0);
          expect(score.demonstrated).toBeLessThanOrEqual(score.potential + SLACK);
          expect(score.potential).toBeLessThanOrEqual(100 + SLACK);
          expect(score.coverage >= 0 && score.coverage <= 1).toBe(true);
          expect(score.completeness > 0 && score.completeness <= 1).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('risks are bounded, and their probabilities in order', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        for (const { perScope } of analyse(a, BANK, { simulate: false }).risks) {
          for (const { gap, statedGap, probability, loss, reducibleLoss } of perScope) {
            expect(gap >= 0 && gap <= 1 && statedGap >= 0 && statedGap <= 1 && loss > 0 && loss <= 1).toBe(true);
            expect(probability.controlled).toBeLessThanOrEqual(probability.current + SLACK);
            expect(probability.current).toBeLessThanOrEqual(probability.inherent + SLACK);
            expect(reducibleLoss).toBeGreaterThanOrEqual(-SLACK);
          }
        }
      }),
      RUNS,
    );
  });

  it('the live figures are those of the analysis', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const { readiness, risks } = analyse(a, BANK, { simulate: false });
        const live = liveFigures(a, BANK);
        expect(live.readiness).toEqual(readiness.project);
        expect(live.risks.red).toBe(risks.filter(isRed).length);
        expect(live.risks.watch).toBe(risks.filter(({ status }) => status === 'watch').length);
      }),
      RUNS,
    );
  });
});

describe('changing one answer', () => {
  it('to a better one lowers no score of its scope or the project', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), (a, at) => {
        const item = pick(a, at, (points) => typeof points === 'number' && points < 4);
        if (item === undefined) return;
        const better = answered(a, { [item.key]: Number(item.reply?.points) + 1 });
        fc.pre(visibleKeys(a) === visibleKeys(better));
        const [before, after] = [analyse(a, BANK, { simulate: false }), analyse(better, BANK, { simulate: false })];
        expectNoLower(before, after);
      }),
      RUNS,
    );
  });

  it('from known to unknown raises no demonstrated score', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), (a, at) => {
        const item = pick(a, at, (points) => typeof points === 'number');
        if (item === undefined) return;
        const forgotten = answered(a, { [item.key]: 'unknown' });
        fc.pre(visibleKeys(a) === visibleKeys(forgotten));
        expectNoLower(analyse(forgotten, BANK, { simulate: false }), analyse(a, BANK, { simulate: false }));
      }),
      RUNS,
    );
  });
});

/** No demonstrated score of the second analysis is below that of the first. */
function expectNoLower(first: Analysis, second: Analysis): void {
  const kinds = ['systems', 'dataObjects', 'flows', 'processes', 'dimensions'] as const;
  for (const kind of kinds) {
    for (const [id, score] of Object.entries(first.readiness[kind])) {
      if (score === null) continue;
      expect(second.readiness[kind][id]?.demonstrated).toBeGreaterThanOrEqual(score.demonstrated - SLACK);
    }
  }
  const floor = first.readiness.project?.demonstrated ?? 0;
  expect(second.readiness.project?.demonstrated).toBeGreaterThanOrEqual(floor - SLACK);
}

describe('the order of entry', () => {
  it('of answers, systems, data and flows makes no difference', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const turned: Assessment = {
          ...a,
          systems: a.systems.toReversed(),
          dataObjects: a.dataObjects.toReversed(),
          flows: a.flows.toReversed(),
          answers: Object.fromEntries(Object.entries(a.answers).reverse()),
        };
        const [one, other] = [analyse(a, BANK, { simulate: false }), analyse(turned, BANK, { simulate: false })];
        expect(other.verdict.level).toBe(one.verdict.level);
        const { project } = one.readiness;
        if (project === null) expect(other.readiness.project).toBeNull();
        else expect(other.readiness.project?.demonstrated).toBeCloseTo(project.demonstrated, 9);
        expect(other.risks.map(({ rule, colour, status }) => [rule, colour, status]).sort()).toEqual(
          one.risks.map(({ rule, colour, status }) => [rule, colour, status]).sort(),
        );
        expect(other.plan.map(({ key }) => key).sort()).toEqual(one.plan.map(({ key }) => key).sort());
      }),
      RUNS,
    );
  });
});

describe('a landscape', () => {
  it('without flows keeps the mean of its systems when one is there twice', () => {
    fc.assert(
      fc.property(landscapes, (a) => {
        const apart = { ...a, flows: [], systems: a.systems.slice(0, 1) };
        const full = answerAll(apart, (key) => (key.length * 7) % 5);
        const [first] = full.systems;
        if (first === undefined) return;
        const copies = Object.entries(full.answers).flatMap(([key, value]) =>
          key.endsWith('@s0') ? [[key.replace('@s0', '@copy'), value] as const] : [],
        );
        const twice: Assessment = {
          ...full,
          systems: [first, { ...first, id: 'copy' }],
          answers: { ...full.answers, ...Object.fromEntries(copies) },
        };
        const mean = analyse(full, BANK, { simulate: false }).readiness.pillars.systems;
        expect(analyse(twice, BANK, { simulate: false }).readiness.pillars.systems).toBeCloseTo(mean ?? -1, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('scores 100 for all best, 0 for all worst, and 0 to 100 for all unknown', () => {
    fc.assert(
      fc.property(landscapes, (a) => {
        const project = (points: 0 | 4 | 'unknown' | 'na') =>
          analyse(
            answerAll(a, () => points),
            BANK,
          ).readiness.project;
        expect(project(4)?.demonstrated).toBeCloseTo(100, 9);
        expect(project(0)?.demonstrated).toBeCloseTo(0, 9);
        expect(project('unknown')).toMatchObject({ demonstrated: 0, coverage: 0 });
        expect(project('unknown')?.potential).toBeCloseTo(100, 9);
        expect(project('na')).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the score of a process when a perfect flow joins it', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const { flows, processes } = analyse(a, BANK, { simulate: false }).readiness;
        const flow = a.flows.find(({ id, processes: its }) => its?.includes('p') && flows[id] !== null);
        fc.pre(flow !== undefined && processes.p !== null && processes.p !== undefined);
        const more: Assessment = { ...a, flows: [...a.flows, { ...flow, id: 'perfect' }] };
        const perfect = Object.entries(answerAll({ ...more, answers: {} }, () => 4).answers);
        const own = perfect.filter(([key]) => key.endsWith('@perfect'));
        const joined = analyse({ ...more, answers: { ...a.answers, ...Object.fromEntries(own) } }, BANK, {
          simulate: false,
        });
        // Betweenness does not move: the new flow runs beside one that is there.
        expect(joined.readiness.processes.p?.demonstrated).toBeCloseTo(processes.p?.demonstrated ?? -1, 9);
      }),
      RUNS,
    );
  });
});
