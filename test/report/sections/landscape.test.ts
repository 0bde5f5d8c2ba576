import { describe, expect, it } from 'vitest';
import { example, halfAnswered, reportOf } from '../support/sample.ts';
import { allText, chapterOf, textsOf } from '../support/texts.ts';

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what the landscape itself says', () => {
  const a = example();
  const { report, analysis } = reportOf(a, '2026-11-23');
  const { landscape } = analysis;
  const chapter = (anchor: string) => allText(chapterOf(report.blocks, anchor));

  it('stands as sentences, what is broken before what is to be looked at', () => {
    const text = chapter('topology');
    expect(landscape.findings.length).toBeGreaterThan(10);
    const places = landscape.findings.map((one) => text.indexOf(plainSpaces(one.text)));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('names the flow that breaks first before all others, with the multiple of today’s peak', () => {
    const rows = textsOf(chapterOf(report.blocks, 'load')).filter((row) => /^f\d+ .*×/.test(row));
    const multiples = rows.map((row) => Number(/([\d.]+)\u00a0×/.exec(row)?.[1]));
    expect(rows.length).toBe(landscape.capacity.flows.filter((one) => one.breaksAt !== null).length);
    expect(multiples).toEqual([...multiples].sort((one, other) => one - other));
    expect(multiples[0]).toBeLessThan(1);
  });

  it('shows every copy of protected data and the way to it', () => {
    const text = chapter('load');
    const ways = landscape.exposure.flatMap((one) => one.copies).map((one) => one.text.replaceAll(' > ', ' → '));
    expect(ways.length).toBeGreaterThan(8);
    for (const way of ways) expect(text).toContain(way);
  });

  it('says of data whose class nobody stated that it is not known, not that it is harmless', () => {
    const [object] = landscape.exposure;
    const dataObjects = a.dataObjects.map((one) =>
      one.id === object?.object ? { ...one, sensitivity: undefined } : one,
    );
    const text = allText(chapterOf(reportOf({ ...a, dataObjects }, '2026-11-23').report.blocks, 'load'));
    expect(text).toContain('class not stated');
    expect(text).toContain('depends on its class');
    expect(chapter('load')).not.toContain('class not stated');
  });

  it('shows chains with what they are available and what is lost', () => {
    const text = chapter('load');
    expect(text).toContain('Integration hub → ERP → WMS → Courier aggregator | 97.72 %');
  });

  it('says in each system’s card what stops with it', () => {
    const text = chapter('systems');
    for (const one of landscape.blastRadius) expect(text).toContain(plainSpaces(one.text));
  });

  it('lists missing flows, owners, keys and common causes', () => {
    const text = chapter('topology');
    const said = [...landscape.missingFlows, ...landscape.ownership, ...landscape.commonCauses];
    expect(said.length).toBeGreaterThan(5);
    for (const one of said) if (one.level !== 'ok') expect(text).toContain(plainSpaces(one.text));
    for (const one of landscape.identity.chains) expect(text).toContain(plainSpaces(one.text));
  });

  it('gives a line of reason for what it leaves out', () => {
    expect(chapter('topology')).toContain('Two ways of the same data: each data object reaches');
    const bare = halfAnswered({ dataObjects: [], flows: [], processes: [], failures: [], answers: {} });
    const empty = reportOf({ ...bare, answers: {} });
    const text = allText(chapterOf(empty.report.blocks, 'scope'));
    expect(text).toContain('Load, freshness and protected data: no flow is recorded, so nothing can be said');
    expect(chapterOf(empty.report.blocks, 'load')).toEqual([]);
    expect(chapterOf(empty.report.blocks, 'effort')).toEqual([]);
  });
});

describe('the plan’s documents', () => {
  const a = example();
  const { report, analysis } = reportOf(a, '2026-11-23');
  const { documents, responsibilities, failureScenarios } = analysis.landscape;
  const chapter = (anchor: string) => allText(chapterOf(report.blocks, anchor));

  it('say what is out and later, and why', () => {
    const text = chapter('scope');
    const left = documents.scope.lines.filter((one) => one.part !== 'in');
    expect(left.length).toBeGreaterThan(0);
    for (const one of left) expect(text).toContain(`${one.part} | ${one.name} | ${one.reason}`);
  });

  it('give every flow its approach, under the reason that speaks for it', () => {
    const text = chapter('delivery');
    for (const one of documents.approach.flows) {
      expect(text).toContain(one.reason);
      expect(text).toMatch(new RegExp(`^${one.flow} `, 'm'));
    }
  });

  it('name exactly one who answers for each aspect, or say that nobody does', () => {
    const rows = textsOf(chapterOf(report.blocks, 'people'));
    for (const one of responsibilities) {
      const row = rows.find((text) => text.startsWith(`${one.name} | `));
      expect(row).toContain(one.accountable.people[0] ?? 'nobody is named');
    }
    expect(responsibilities.some((one) => one.accountable.people.length === 0)).toBe(true);
  });

  it('hold every criterion that is not met, with go or no-go for each step', () => {
    const text = chapter('delivery');
    for (const step of documents.delivery.steps) {
      expect(text).toContain(`${step.name}: ${step.go ? 'go' : 'no-go'}`);
      for (const one of step.criteria) if (one.state !== 'met') expect(text).toContain(plainSpaces(one.text));
    }
    expect(text).not.toContain('Scope in\n');
  });

  it('hold each open point of the hand-over and everything that is watched', () => {
    const text = chapter('delivery');
    for (const one of documents.handover.openPoints) expect(text).toContain(plainSpaces(one.text));
    for (const one of documents.maintenance.calendar) expect(text).toContain(one.text);
    for (const one of documents.maintenance.monitoring) {
      for (const signal of one.signals) expect(text.toLowerCase()).toContain(signal.kpi.toLowerCase());
    }
  });

  it('join own failure scenarios with usual ones, and say how many are left out', () => {
    const text = chapter('failures');
    const own = failureScenarios.filter((one) => one.source === 'own');
    for (const one of own) expect(text).toMatch(new RegExp(`${one.name.replace(/[.*+?()]/g, '\\$&')} own`));
    const rows = textsOf(chapterOf(report.blocks, 'failures')).filter((row) =>
      /^\S.* % open \|/.test(plainSpaces(row)),
    );
    const left = Number(/(\d+) others are left out here/.exec(text)?.[1]);
    const unmarked = textsOf(chapterOf(report.blocks, 'failures')).length;
    expect(rows.length).toBeGreaterThan(10);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(failureScenarios.length - own.length - rows.length);
    expect(unmarked).toBeLessThan(120);
  });
});

describe('a landscape of very many systems', () => {
  it('gives cards to the worst twenty and a line to each of the others', () => {
    const a = halfAnswered();
    const [first] = a.systems;
    if (first === undefined) throw new Error('the sample has no system');
    const many = Array.from({ length: 80 }, (_, index) => ({
      ...first,
      id: `s${index}`,
      name: `System number ${index}`,
    }));
    const { report } = reportOf({ ...a, systems: [...a.systems, ...many] });
    const chapter = chapterOf(report.blocks, 'systems');
    const cards = chapter.filter((block) => block.kind === 'group').length;
    expect(cards).toBe(20);
    const text = allText(chapter);
    for (const one of many) expect(text).toContain(one.name);
  });
});
