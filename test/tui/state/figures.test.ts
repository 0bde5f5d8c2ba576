import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { interview, stepsOf } from '../../../src/bank/interview.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import { analysisOf, briefAnalysisOf, figuresOf, forgetFigures } from '../../../src/tui/state/figures.ts';
import { firstShop, NOON, theBank } from '../support/world.ts';

const shop = firstShop();
const tried = setChoice(shop, 'P-ST-01', 'joint', { points: 4 });

describe('what is remembered of figures', () => {
  it('is what stands and what is tried out, so that both can be compared', () => {
    forgetFigures();
    const one = briefAnalysisOf.of(shop, theBank(), NOON);
    const other = briefAnalysisOf.of(tried, theBank(), NOON);
    expect(briefAnalysisOf.known(shop, theBank(), NOON)).toBe(one);
    expect(briefAnalysisOf.known(tried, theBank(), NOON)).toBe(other);
    expect(briefAnalysisOf.last()).toBe(other);
  });

  it('counts what only the simulation raises as it is of each, and goes on from what was looked at last', () => {
    forgetFigures();
    const late: Assessment = {
      ...shop,
      profile: { ...shop.profile, targetDate: '2026-03-02', dateFixed: true, fte: 1 },
    };
    const asked = stepsOf(interview(late, theBank())).reduce(
      (a, { key }) => setChoice(a, key, 'joint', { points: 3 }),
      late,
    );
    const inTime = { ...asked, profile: { ...asked.profile, targetDate: '2036-03-02' } };
    const red = (a: Assessment) => figuresOf(a, theBank(), NOON).redRisks;
    const before = red(asked);
    analysisOf.of(asked, theBank(), NOON);
    const standing = red(asked);
    expect(standing).toBe(before + 1);
    analysisOf.of(inTime, theBank(), NOON);
    expect(red(inTime)).toBe(before);
    expect(red(asked)).toBe(standing);
    // Dropped again: an answer further on is held against what stands.
    expect(red(setChoice(asked, 'P-ST-01', 'joint', { points: 4 }))).toBe(standing);
  });

  it('is nothing of what was given up on the way: it is neither kept nor computed here', async () => {
    forgetFigures();
    const stop = new AbortController();
    const apart = async (_a: unknown, _o: unknown, signal: AbortSignal) => {
      stop.abort();
      return signal.throwIfAborted() as never;
    };
    expect(await briefAnalysisOf.from(apart, shop, theBank(), NOON, stop.signal)).toBeUndefined();
    expect(briefAnalysisOf.known(shop, theBank(), NOON)).toBeUndefined();
  });

  it('is nothing once another side answers, though it was asked for before', async () => {
    forgetFigures();
    const done = briefAnalysisOf.from(async (a) => analyse(a, theBank(), { simulate: false }), shop, theBank(), NOON);
    forgetFigures();
    await done;
    expect(briefAnalysisOf.last()).toBeUndefined();
  });
});
