import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Analysis } from '../../../src/analysis/schema.ts';
import { Refusal } from '../../../src/commands/io/exit-code.ts';
import { lookOf } from '../../../src/commands/io/look.ts';
import { extentOf, SECTION_NAMES, type SectionName } from '../../../src/commands/summary/section-names.ts';
import { SECTIONS } from '../../../src/commands/summary/sections/index.ts';
import { summary } from '../../../src/commands/summary/summary.ts';
import { bank, example } from '../../report/support/sample.ts';

const TODAY = '2026-11-23';
const a = example();
let analysis: Analysis;
beforeAll(() => {
  analysis = analyse(a, bank(), { today: TODAY });
});

/** The text of sections, with the breaks of lines taken out. */
function told(...names: SectionName[]): string {
  const look = lookOf({ columns: 100 }, {});
  return summary({ assessment: a, analysis, bank: bank(), today: TODAY, look }, names).replace(/\s+/g, ' ');
}

const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

describe('the sections that are asked for', () => {
  it('are taken with commas, repeated, in any letter case', () => {
    expect(extentOf({ section: ['risks,Plan', 'RISKS'] })).toEqual(['risks', 'plan']);
    expect(extentOf({})).toBe('short');
    expect(extentOf({ all: true })).toBe('all');
  });

  it.each([
    ['risk', 'did you mean risks?'],
    ['golden', 'did you mean golden-records?'],
    ['xyzzy', 'there are readiness, evidence'],
  ])('%j is refused, naming the nearest', (wanted, advice) => {
    try {
      extentOf({ section: [wanted] });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).mend).toContain(advice);
    }
  });

  it('exclude --all, and are refused where no text is printed', () => {
    expect(() => extentOf({ all: true, section: ['risks'] })).toThrow('exclude each other');
    expect(() => extentOf({ section: ['risks'] }, true)).toThrow('choose what the text tells');
    expect(() => extentOf({ all: true }, true)).toThrow('choose what the text tells');
  });

  it('stand in the order of the names, each once', () => {
    expect(SECTIONS.map(({ name }) => name)).toEqual([...SECTION_NAMES]);
  });

  it('say which of them have nothing to tell', () => {
    expect(told('expired', 'duplicate-paths')).toContain('Nothing to tell about: expired, duplicate-paths.');
  });
});

describe('a section holds everything of its part of the analysis', () => {
  const sentences: [SectionName, (read: Analysis) => readonly string[]][] = [
    ['findings', ({ landscape }) => landscape.findings.map(({ text }) => text)],
    ['golden-records', ({ topology }) => topology.goldenRecordConflicts.map(({ text }) => text)],
    ['blast-radius', ({ landscape }) => landscape.blastRadius.map(({ text }) => text)],
    ['keys', ({ landscape: { identity } }) => [...identity.chains, ...identity.hops].map(({ text }) => text)],
    ['freshness', ({ landscape }) => [...landscape.staleness, ...landscape.oversell].map(({ text }) => text)],
    ['chains', ({ landscape }) => [...landscape.availability, ...landscape.latency].map(({ text }) => text)],
    ['capacity', ({ landscape: { capacity } }) => [capacity.text, ...capacity.systems.map(({ text }) => text)]],
    ['missing-flows', ({ landscape }) => landscape.missingFlows.map(({ text }) => text)],
    ['exposure', ({ landscape }) => landscape.exposure.map(({ text }) => text)],
    ['owners', ({ landscape }) => landscape.ownership.map(({ text }) => text)],
    ['common-causes', ({ landscape }) => landscape.commonCauses.map(({ text }) => text)],
    [
      'processes',
      ({ landscape }) => landscape.happyPaths.flatMap(({ text, steps }) => [text, ...steps.map((s) => s.text)]),
    ],
    ['failures', ({ landscape }) => landscape.failureScenarios.map(({ text }) => text)],
    [
      'raci',
      ({ landscape }) => landscape.responsibilities.flatMap(({ name, accountable }) => [name, ...accountable.people]),
    ],
    [
      'agenda',
      ({ agenda }) => agenda.record.flatMap(({ heading, topics }) => [heading, ...topics.map(({ title }) => title)]),
    ],
    ['alignment', ({ alignment }) => (alignment?.items ?? []).map(({ text, key }) => `${text} (${key})`)],
    ['risks', ({ risks }) => risks.map(({ rule, name }) => `${rule} ${name}`)],
    ['find-out', ({ findOutFirst }) => findOutFirst.map(({ text }) => text)],
    ['plan', ({ plan }) => plan.map(({ text }) => text)],
    ['scope', ({ landscape }) => landscape.documents.scope.lines.flatMap(({ name, reason }) => [name, reason])],
    ['approach', ({ landscape }) => landscape.documents.approach.flows.map(({ text }) => text)],
    [
      'delivery',
      ({ landscape }) =>
        landscape.documents.delivery.steps.flatMap(({ text, criteria }) => [text, ...criteria.map((one) => one.text)]),
    ],
    ['maintenance', ({ landscape }) => landscape.documents.maintenance.calendar.map(({ text }) => text)],
    [
      'handover',
      ({ landscape }) => [
        landscape.documents.handover.text,
        ...landscape.documents.handover.openPoints.map(({ text }) => text),
      ],
    ],
  ];

  it.each(sentences)('%s', (name, read) => {
    const wanted = read(analysis);
    expect(wanted.length).toBeGreaterThan(0);
    const text = told(name);
    for (const one of wanted) expect(text).toContain(squeezed(one));
    expect(text).not.toContain('more (--section');
  });

  it('effort: quantiles, running cost, the spread flow by flow, what each fact saves, the outside view', () => {
    const text = told('effort');
    const { effort } = analysis;
    expect(text).toContain('Running it afterwards: 70 to 116 days a year');
    expect(text).toContain('with the risk events too 563 1,020 1,451 1,689 1,898');
    for (const { text: found } of effort?.outsideView ?? []) expect(text).toContain(squeezed(found));
    for (const { id } of effort?.events ?? []) expect(text).toContain(`${id} (`);
    expect(text.match(/% of the spread/g)).toHaveLength(effort?.flows.length ?? -1);
    expect(text.match(/-[\d.]+ days? /g)).toHaveLength(effort?.drivers.length ?? -1);
  });

  it('weights: the range of the project and of each system, and how often one ranks below the next', () => {
    const text = told('weights');
    expect(text).toContain('the project lies between 42 and 49 in nine draws of ten');
    expect(text).toContain('Contractor database 23 11–33');
    expect(text).toContain('Contractor database below Courier aggregator in 75 % of the draws');
    expect(text.match(/ in \d+ % of the draws/g)).toHaveLength(analysis.weights?.pairs.length ?? -1);
  });

  it('evidence: what each score rests on, where it may lie, which are hollow', () => {
    const text = told('evidence');
    expect(text).toContain('76 % is claimed');
    expect(text).toContain('The project may lie between 38 and 48');
    expect(text).toMatch(/PIM 84 66–86 61 % 7 % 14 % 18 %/);
    expect(text).toMatch(/Hollow, high but resting mostly on claims: New e-commerce platform, PIM/);
  });

  it('readiness: systems, data, flows, processes and dimensions', () => {
    const text = told('readiness');
    for (const part of ['Systems:', 'Data objects:', 'Flows:', 'Processes:', 'By dimension:'])
      expect(text).toContain(part);
    expect(text).toContain('Gates that are not passed: DO-01@customer');
  });

  it('capacity: the multiple at which each flow breaks', () => {
    const text = told('capacity');
    expect(text).toMatch(
      /0\.5 × Stock and shipments from WMS to hub: 477 calls a minute at the peak; WMS gives way first/,
    );
    expect(text).toContain('never caught up');
  });

  it('escalation: every severity of the pack', () => {
    const text = told('escalation');
    for (const one of bank().severities) expect(text).toContain(squeezed(one.definition));
    expect(text).toContain('escalated after 30 min, then hourly');
  });

  it('rings: the systems and flows, and whether it is guarded', () => {
    expect(told('rings')).toMatch(/ERP and Integration hub form a ring \(.*\)\. Not every flow in it/);
  });

  it('ask: every unknown under whoever knows it', () => {
    const text = told('ask');
    for (const { key } of analysis.findOutFirst) expect(text).toContain(`(${key})`);
  });

  it('lint: each fault, the same sentence about many things once', () => {
    const text = told('lint');
    expect(text).toMatch(/The red risk … has no owner and no due date\. \(17 times: R13 Throughput shortfall, R16 /);
    for (const { id } of analysis.lint) expect(text).toContain(`[${id}]`);
  });
});
