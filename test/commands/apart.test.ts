import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { compareAssessments } from '../../src/analysis/changes/compare.ts';
import { analyse, liveFigures } from '../../src/analysis/index.ts';
import { findPath } from '../../src/analysis/path/find-path.ts';
import { loadBank } from '../../src/bank/load.ts';
import { type AnalysisThread, analysisThread } from '../../src/commands/apart/analyse-apart.ts';
import { chapterOf } from '../../src/commands/files/chapter.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { setChoice } from '../../src/model/edits/answers.ts';
import { startFromScenario } from '../../src/model/merge.ts';

const bank = loadBank('templates');
const [scenario] = bank.scenarios;
if (!scenario) throw new Error('no scenario');
const assessment = startFromScenario('Apart', scenario.id, scenario, 'quick', 42);
const TODAY = { today: '2026-11-23' };

describe('an analysis in a thread of its own', () => {
  let thread: AnalysisThread | undefined;
  const open = (script: string) => {
    thread = analysisThread(bank, pathToFileURL(script));
    return thread;
  };
  afterEach(() => thread?.close());

  it('is the same as here, for each order its own', async () => {
    const { analyse: apart } = open('dist/analysis-worker.js');
    const other = { ...assessment, name: 'Another' };
    const [first, second] = await Promise.all([apart(assessment, TODAY), apart(other, TODAY)]);
    expect(first).toEqual(analyse(assessment, bank, TODAY));
    expect(second.name).toBe('Another');
  });

  it('gives the figures of the load line, of one assessment after another', async () => {
    const { rate, analyse: apart } = open('dist/analysis-worker.js');
    const answer = (a: Assessment, key: string, points: number): Assessment => setChoice(a, key, 'joint', { points });
    const one = answer(assessment, 'P-ST-01', 3);
    const two = answer(one, 'P-ST-04', 1);
    const { scenario: _, ...three } = { ...setChoice(two, 'P-ST-01', 'joint', undefined), systems: [] };
    for (const a of [one, two, three, assessment]) expect(await rate(a, TODAY)).toEqual(liveFigures(a, bank, TODAY));
    expect(await apart(three, TODAY)).toEqual(analyse(three, bank, TODAY));
  });

  it('finds the cheapest way as it is found here, in sentences of the locale', async () => {
    const { findPath: apart } = open('dist/analysis-worker.js');
    const answered = setChoice(assessment, 'P-ST-01', 'joint', { points: 1 });
    const options = { ...TODAY, locale: 'de' };
    const wanted = new AbortController().signal;
    expect(await apart('proceed', answered, options, wanted)).toEqual(
      findPath(answered, bank, { kind: 'verdict', level: 'proceed' }, options),
    );
  });

  it('compares with an assessment that shares much or nothing with this one, as it is compared here', async () => {
    const { compare } = open('dist/analysis-worker.js');
    const wanted = new AbortController().signal;
    const now = setChoice(setChoice(assessment, 'P-ST-01', 'joint', { points: 3 }), 'P-ST-04', 'joint', { points: 1 });
    const shared = setChoice(now, 'P-ST-01', 'joint', { points: 0 });
    for (const before of [shared, structuredClone(shared), { ...assessment, systems: [] }, now]) {
      expect(await compare(before, now, TODAY, wanted)).toEqual(compareAssessments(before, now, bank, TODAY));
    }
  });

  it('puts a chapter of the report together as it is put together here', async () => {
    const { readChapter } = open('dist/analysis-worker.js');
    const answered = setChoice(assessment, 'P-ST-01', 'joint', { points: 1 });
    const analysis = analyse(answered, bank, TODAY);
    const told = { ...TODAY, locale: 'de' };
    const wanted = new AbortController().signal;
    for (const anchor of ['summary', 'landscape', 'plan']) {
      const chapter = await readChapter(anchor, answered, analysis, told, wanted);
      expect(chapter.length).toBeGreaterThan(0);
      expect(chapter).toEqual(chapterOf(anchor, answered, analysis, bank, told));
    }
  });

  it('gives up a search that nobody waits for, and finds the next way', async () => {
    const { findPath: apart } = open('dist/analysis-worker.js');
    const stop = new AbortController();
    const left = apart('proceed', assessment, TODAY, stop.signal);
    stop.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await expect(apart('proceed', assessment, TODAY, stop.signal)).rejects.toThrow('left');
    const next = await apart('proceed-with-plan', assessment, TODAY, new AbortController().signal);
    expect(next.target).toEqual({ kind: 'verdict', level: 'proceed-with-plan' });
  });

  it('is refused where the thread cannot start', async () => {
    await expect(open('dist/no-such-worker.js').analyse(assessment, TODAY)).rejects.toThrow();
  });
});
