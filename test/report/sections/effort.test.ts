import { describe, expect, it } from 'vitest';
import { example, halfAnswered, reportOf } from '../support/sample.ts';
import { allText, chapterOf } from '../support/texts.ts';

const shown = (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);

describe('effort and time', () => {
  const a = example();
  const { report, analysis } = reportOf(a, '2026-11-23');
  const text = allText(chapterOf(report.blocks, 'effort'));
  const { effort, schedule } = analysis;
  if (effort === null || schedule === null) throw new Error('the example has no estimate');

  it('has all quantiles of build, with overhead and with risk events', () => {
    const row = (name: string, of: { p10: number; p50: number; p80: number; p90: number }) =>
      `${name} | ${[of.p10, of.p50, of.p80, of.p90].map(shown).join(' | ')}`;
    expect(text).toContain(row('Build of the flows', effort.build));
    expect(text).toContain(row('With management, end-to-end test, cutover and hypercare', effort.withOverhead));
    expect(text).toContain(`${row('With the risk events that cost effort', effort)} | ${shown(effort.p95)}`);
  });

  it('holds what the people themselves think it takes against it, where they said so', () => {
    expect(text).not.toContain('Your own figure');
    const own = { ...a, profile: { ...a.profile, ownEstimate: { low: 5, likely: 10, high: 20 } } };
    const chapter = allText(chapterOf(reportOf(own, '2026-11-23').report.blocks, 'effort'));
    expect(chapter).toContain('Your own figure of 10 person-days (5 to 20) lies below P10');
  });

  it('names flows with size and share, partners, sources, seed and draws', () => {
    for (const flow of effort.flows) expect(text).toContain(`${flow.id} `);
    for (const one of effort.outsideView) expect(text).toContain(`${one.text} | ${one.source}`);
    for (const one of schedule.partners) expect(text).toContain(a.systems.find(({ id }) => id === one.system)?.name);
    for (const one of effort.events) expect(text).toContain(one.id);
    expect(text).toContain(`Seed ${effort.seed}, 10,000 runs`);
    expect(text).toContain('What would bring it down');
    expect(text).toContain(effort.drivers[0]?.text);
  });

  it('counts the days from the day of the report and holds the target date against them', () => {
    const live = new Date(Date.parse('2026-11-23') + schedule.p80 * 7 * 86_400_000).toISOString().slice(0, 10);
    expect(text).toContain(live);
    const late = allText(reportOf({ ...a, profile: { ...a.profile, targetDate: '2027-01-15' } }).report.blocks);
    expect(late).toContain('The target date 2027-01-15 comes before what even half of the runs reach.');
    expect(late).toContain('The target date 2027-01-15 comes before both.');
  });

  it('says when nobody told how many people build', () => {
    const { fte: _, ...profile } = a.profile;
    const assumed = allText(reportOf({ ...a, profile }).report.blocks);
    expect(assumed).toContain('Nobody said how many people build');
    expect(text).not.toContain('Nobody said how many people build');
  });
});

describe('how far the scores can be trusted', () => {
  const a = example();
  const { report, analysis } = reportOf(a, '2026-11-23');
  const text = allText(report.blocks);

  it('shows the range of each score and marks hollow ones', () => {
    const hollow = a.systems.filter((one) => analysis.readiness.systems[one.id]?.hollow);
    expect(hollow.length).toBeGreaterThan(0);
    for (const one of hollow) expect(text).toMatch(new RegExp(`${one.name} \\| .* hollow \\|`));
    const project = analysis.readiness.project;
    expect(text).toContain(`Readiness ${Math.round(project?.demonstrated ?? 0)} (38 to 48)`);
  });

  it('shows the range under other weights and which neighbours are as good as level', () => {
    const { weights } = analysis;
    expect(text).toContain(
      `lies between ${Math.round(weights?.project.p5 ?? 0)} and ${Math.round(weights?.project.p95 ?? 0)} in nine draws of ten`,
    );
    expect(text).toContain('is not firm between neighbours here');
  });

  it('reopens what held until a day that is past', () => {
    const held = halfAnswered();
    const answers = { ...held.answers, 'P-ST-01': { joint: { points: 3 as const, until: '2026-01-31' } } };
    const { report: later } = reportOf({ ...held, answers }, '2026-11-23');
    expect(allText(chapterOf(later.blocks, 'plan'))).toMatch(/2026-01-31 \| P-ST-01 /);
    expect(allText(later.blocks)).toContain('reopened: 1 answer held until a day that is past');
  });
});

describe('the agenda', () => {
  it('has every topic with what both sides said, who decides, and room for the decision', () => {
    const { report, analysis } = reportOf(example(), '2026-11-23');
    const text = allText(chapterOf(report.blocks, 'agreement'));
    const topics = analysis.agenda.record.flatMap((part) => part.topics);
    expect(topics.length).toBeGreaterThan(5);
    for (const topic of topics) {
      expect(text).toContain(topic.title);
      for (const line of topic.lines) expect(text).toContain(line.replaceAll('\u00a0', ' '));
      if (topic.decision === null) expect(`${text}\n`).toContain(`| ${topic.decider} | \n`);
    }
  });
});
