import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { loadBank } from '../../src/bank/load.ts';
import { type AnalysisThread, analysisThread } from '../../src/commands/apart/analyse-apart.ts';
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

  it('is refused where the thread cannot start', async () => {
    await expect(open('dist/no-such-worker.js').analyse(assessment, TODAY)).rejects.toThrow();
  });
});
