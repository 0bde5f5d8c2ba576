import { describe, expect, it } from 'vitest';
import { visibleItems } from '../../../src/bank/visible.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { figuresOf } from '../support/drawings.ts';
import { bank, halfAnswered, META, reportOf } from '../support/sample.ts';
import { allText, chapterOf } from '../support/texts.ts';

/** The first so many questions, each answered with 2 points. */
function answered(many: number): Assessment {
  const a = halfAnswered();
  const keys = visibleItems(a, bank()).map(({ key }) => key);
  return {
    ...a,
    answers: Object.fromEntries(keys.slice(0, many).map((key) => [key, { joint: { points: 2 as const } }])),
  };
}

describe('a report on two answers', () => {
  const { report, analysis } = reportOf(answered(2), META.date);

  it('says that it is too early, in the summary and in place of risks and plan', () => {
    const { visible } = analysis.progress;
    for (const chapter of ['summary', 'risks', 'plan'])
      expect(allText(chapter === 'summary' ? report.blocks.slice(1, 2) : chapterOf(report.blocks, chapter))).toMatch(
        new RegExp(`Too early for .*\\n2 of ${visible} questions are answered`),
      );
  });

  it('draws no picture of readiness, risks or plan', () => {
    const titles = ['risks', 'readiness', 'plan'].flatMap((one) =>
      figuresOf(chapterOf(report.blocks, one)).map(({ title }) => title),
    );
    expect(titles.filter((title) => !/Live between|golden record/.test(title))).toEqual([]);
    expect(allText(chapterOf(report.blocks, 'plan'))).not.toContain('Improvement plan');
  });

  it('asks for the answers first', () => {
    expect(allText(report.blocks.slice(1, 2))).toMatch(
      /Decisions needed\nThe interview: who answers the \d+ open questions/,
    );
  });
});

describe('a report on nothing answered', () => {
  const { report } = reportOf(answered(0), META.date);

  it('counts no open risk, because none was judged', () => {
    expect(allText(report.blocks.slice(0, 1))).not.toMatch(/open risk/);
  });

  it('says so in a sentence', () => {
    expect(allText(report.blocks)).toMatch(/None of \d+ questions is answered/);
  });
});

describe('a report on a third of the answers', () => {
  it('shows them, and the plan', () => {
    const { report, analysis } = reportOf(answered(110), META.date);
    expect(analysis.progress.answered / analysis.progress.visible).toBeGreaterThan(0.1);
    expect(allText(report.blocks)).not.toContain('Too early');
    expect(figuresOf(chapterOf(report.blocks, 'readiness')).length).toBeGreaterThan(1);
    expect(allText(chapterOf(report.blocks, 'plan'))).toContain('Improvement plan');
  });
});
