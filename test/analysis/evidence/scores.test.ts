import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/analysis/context.ts';
import { describeReadiness } from '../../../src/analysis/readiness/readiness.ts';
import { computeResults } from '../../../src/analysis/readiness/results.ts';
import type { Analysis, Score } from '../../../src/analysis/schema.ts';
import { visibleItems } from '../../../src/bank/visible.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, type Reply } from '../../../src/model/answer.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { assessments } from '../support/arbitrary.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, sketch } from '../support/build.ts';

const RUNS = { numRuns: 60 };
const SLACK = 1e-9;

function readinessOf(a: Assessment): Analysis['readiness'] {
  const context = createContext(a, BANK);
  return describeReadiness(context, computeResults(context, {}));
}

/** Every score by a name. */
function scoresOf(a: Assessment): Map<string, Score> {
  const { project, dimensions, systems, dataObjects, flows, processes } = readinessOf(a);
  const groups = { dimensions, systems, dataObjects, flows, processes, project: { project } };
  const named = Object.entries(groups).flatMap(([kind, group]) =>
    Object.entries(group).flatMap(([id, score]): [string, Score][] =>
      score === null ? [] : [[`${kind} ${id}`, score]],
    ),
  );
  return new Map(named);
}

/** Lets answers rest on something, in turn as the list says. */
function resting(a: Assessment, levels: readonly EvidenceLevel[]): Assessment {
  const answers = Object.entries(a.answers).map(([key, { joint }], at) => {
    const level = levels[at % levels.length] ?? 'claim';
    return [key, { joint: { ...joint, evidence: { level, ref: 'where it stands' } } }];
  });
  return { ...a, answers: Object.fromEntries(answers) };
}

const levels = fc.array(fc.constantFrom(...EVIDENCE_LEVELS), { minLength: 1, maxLength: 8 });

/** Vector A of the reference, as answers about one system. */
function vectorA(evidence?: Reply['evidence']): Assessment {
  const points = { 'SY-01': 3, 'SY-02': 3, 'SY-03': 4, 'SY-04': 3, 'SY-06': 3, 'SY-08': 2, 'SY-09': 3 };
  const answers = Object.entries(points).map(([id, value]) => [
    `${id}@erp`,
    { joint: { points: value as 3, ...(evidence && { evidence }) } },
  ]);
  return sketch({ systems: [{ id: 'erp', name: 'ERP' }], answers: Object.fromEntries(answers) });
}

describe('the interval of a score', () => {
  it('is wide downwards and narrow upwards where everything is claimed', () => {
    const score = readinessOf(vectorA()).systems.erp;
    expect(score?.demonstrated).toBeCloseTo(66.1, 2);
    // By hand: all at their lowest 39.6, all at their highest 74.575; weights 3,3,3,2,2,2,2 count as 289/43 answers.
    const share = Math.sqrt(0.3 + 0.7 / (289 / 43));
    expect(score?.interval.low).toBeCloseTo(66.1 - share * 26.5, 9);
    expect(score?.interval.high).toBeCloseTo(66.1 + share * 8.475, 9);
    expect(score?.evidence).toEqual({ claim: 1, document: 0, test: 0, production: 0 });
    expect(score?.because.some(({ ref, text }) => ref === 'scoring.evidence' && text.startsWith('49 to 71'))).toBe(
      true,
    );
  });

  it('narrows with a document, more with a test, and closes in production', () => {
    const width = (level: EvidenceLevel) => {
      const interval = readinessOf(vectorA({ level, ref: 'X' })).systems.erp?.interval;
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width('document')).toBeLessThan(width('claim'));
    expect(width('test')).toBeLessThan(width('document'));
    expect(width('production')).toBeCloseTo(0, 9);
  });

  it('stays under the cap of a failed gate and does not fail a gate by doubt alone', () => {
    const capped = answerAll(sketch({ systems: [{ id: 's', name: 'S' }] }), (_, gate) => (gate ? 0 : 4));
    expect(readinessOf(capped).systems.s?.interval.high).toBeLessThanOrEqual(49);
    const passed = answerAll(sketch({ systems: [{ id: 's', name: 'S' }] }), (_, gate) => (gate ? 1 : 4));
    expect(readinessOf(passed).systems.s?.interval.low).toBeGreaterThan(50);
  });

  it('leaves what unknowns may add to the potential', () => {
    const unknown = answerAll(sketch({ systems: [{ id: 's', name: 'S' }] }), () => 'unknown');
    expect(readinessOf(unknown).systems.s).toMatchObject({
      interval: { low: 0, high: 0 },
      evidence: { claim: 0, document: 0, test: 0, production: 0 },
      hollow: false,
    });
  });
});

describe('a high score', () => {
  it('is hollow while it is claimed, in every scope and as a whole', () => {
    const facts = {
      systems: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      flows: [{ id: 'f', from: 'a', to: 'b' }],
    };
    const claimed = answerAll(sketch(facts), () => 4);
    for (const score of scoresOf(claimed).values()) expect(score.hollow).toBe(true);
    for (const score of scoresOf(resting(claimed, ['test'])).values()) expect(score.hollow).toBe(false);
    expect(
      scoresOf(claimed)
        .get('project project')
        ?.because.some(({ text }) => text.startsWith('Hollow')),
    ).toBe(true);
  });

  it('counts what the answer in force rests on: of two sides the lower', () => {
    const proven = { level: 'test', ref: 'IT-7' } as const;
    const a = sketch({
      answers: { 'P-ST-01': { business: { points: 4 }, technology: { points: 3, evidence: proven } } },
    });
    expect(readinessOf(a).project?.evidence).toEqual({ claim: 0, document: 0, test: 1, production: 0 });
  });
});

describe('for any assessment and any evidence', () => {
  it('every interval holds its score, within 0 and 100, and shares add up to 1', () => {
    fc.assert(
      fc.property(assessments, levels, (a, its) => {
        for (const { interval, demonstrated, evidence, coverage } of scoresOf(resting(a, its)).values()) {
          expect(interval.low).toBeGreaterThanOrEqual(-SLACK);
          expect(interval.low).toBeLessThanOrEqual(demonstrated);
          expect(interval.high).toBeGreaterThanOrEqual(demonstrated);
          expect(interval.high).toBeLessThanOrEqual(100 + SLACK);
          const sum = evidence.claim + evidence.document + evidence.test + evidence.production;
          expect(sum).toBeCloseTo(coverage > 0 ? 1 : 0, 9);
        }
      }),
      RUNS,
    );
  });

  it('better evidence for one answer never widens an interval and moves no score', () => {
    fc.assert(
      fc.property(assessments, levels, fc.nat(), (a, its, at) => {
        const before = resting(a, its);
        const keys = Object.keys(before.answers);
        const key = keys[at % Math.max(1, keys.length)];
        const joint = before.answers[key ?? '']?.joint;
        if (key === undefined || joint === undefined) return;
        const level = EVIDENCE_LEVELS[EVIDENCE_LEVELS.indexOf(joint.evidence?.level ?? 'claim') + 1] ?? 'production';
        const shown = { joint: { ...joint, evidence: { level, ref: 'where it stands' } } };
        const after = scoresOf({ ...before, answers: { ...before.answers, [key]: shown } });
        for (const [name, score] of scoresOf(before)) {
          const now = after.get(name);
          expect(now?.demonstrated).toBe(score.demonstrated);
          expect(now?.interval.low).toBeGreaterThanOrEqual(score.interval.low - SLACK);
          expect(now?.interval.high).toBeLessThanOrEqual(score.interval.high + SLACK);
        }
      }),
      RUNS,
    );
  });

  it('a better answer on the same evidence lowers neither end', () => {
    fc.assert(
      fc.property(assessments, levels, fc.nat(), (a, its, at) => {
        const before = resting(a, its);
        const items = visibleItems(before, BANK).filter(
          ({ reply }) => typeof reply?.points === 'number' && reply.points < 4,
        );
        const item = items[at % Math.max(1, items.length)];
        if (item === undefined) return;
        const better = { joint: { ...item.reply, points: (Number(item.reply?.points) + 1) as 1 } };
        const now: Assessment = { ...before, answers: { ...before.answers, [item.key]: better } };
        const keys = (one: Assessment) =>
          visibleItems(one, BANK)
            .map(({ key }) => key)
            .join();
        fc.pre(keys(before) === keys(now));
        const after = scoresOf(now);
        for (const [name, { interval }] of scoresOf(before)) {
          expect(after.get(name)?.interval.low).toBeGreaterThanOrEqual(interval.low - SLACK);
          expect(after.get(name)?.interval.high).toBeGreaterThanOrEqual(interval.high - SLACK);
        }
      }),
      RUNS,
    );
  });
});
