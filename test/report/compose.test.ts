import { describe, expect, it } from 'vitest';
import { SAME_RISK_AT } from '../../src/analysis/risks/statement.ts';
import { bySides, halfAnswered, reportOf } from './support/sample.ts';
import { allText as all, chapterOf, textsOf } from './support/texts.ts';

describe('the composed report', () => {
  const a = bySides(halfAnswered());
  const { report, analysis } = reportOf(a);
  const text = all(report.blocks);

  it('holds every answer that was given, with its note, evidence and reason', () => {
    const replies = Object.values(a.answers).flatMap(({ business, technology, joint }) =>
      [business, technology, joint].filter((reply) => reply !== undefined),
    );
    expect(replies.length).toBeGreaterThan(60);
    for (const reply of replies) {
      if (reply.note !== undefined) expect(text).toContain(reply.note);
      if (reply.evidence?.ref !== undefined) expect(text).toContain(reply.evidence.ref);
      if (reply.na !== undefined) expect(text).toContain(`Does not apply: ${reply.na}`);
    }
    for (const key of Object.keys(a.answers)) expect(text).toContain(key.split('@')[0]);
  });

  it('keeps answers that are no longer asked, and says that they do not count', () => {
    const { report: quick } = reportOf({ ...a, depth: 'quick' });
    const shown = all(quick.blocks);
    expect(shown).toContain('Kept, but not scored');
    for (const given of Object.values(a.answers)) {
      if (given.joint?.note !== undefined) expect(shown).toContain(given.joint.note);
    }
  });

  it('holds every risk with its statement, mitigation and early warning', () => {
    expect(analysis.risks.length).toBeGreaterThan(20);
    for (const risk of analysis.risks) {
      expect(text).toContain(risk.name);
      expect(text).toContain(risk.earlyWarning);
      if (risk.status === 'ok') continue;
      // The columns beside it have the other places and the words of the loss.
      const [own = ''] = risk.statement.split(SAME_RISK_AT);
      expect(text).toContain(own.slice(0, own.lastIndexOf(': ')));
      expect(text).toContain(risk.mitigation);
    }
  });

  it('holds every action, unknown and lint finding', () => {
    for (const action of analysis.plan) expect(text).toContain(action.text);
    for (const one of analysis.findOutFirst) expect(text).toContain(one.text);
    // What is alike is told once, with every place.
    const checks = textsOf(chapterOf(report.blocks, 'method')).filter((row) => /^I-\d\d \| /.test(row));
    for (const one of analysis.lint)
      expect(
        checks.some((row) => row.includes(one.text) || (row.startsWith(one.id) && row.includes(one.entity))),
        one.text,
      ).toBe(true);
  });

  it('holds every system, data object, flow, process step and failure of the landscape', () => {
    for (const one of [...a.systems, ...a.dataObjects, ...a.processes]) expect(text).toContain(one.name);
    for (const one of a.flows) expect(text).toMatch(new RegExp(`^${one.id}\\b`, 'm'));
    for (const step of a.processes.flatMap((one) => one.steps)) expect(text).toContain(step.text);
    for (const failure of a.failures) expect(text).toContain(failure.mode);
  });

  it('marks 3 and 4 points as claimed where no document or test is named', () => {
    const rows = textsOf(report.blocks).filter((one) => /^[A-Z-]+-\d\d \| .* \| [34] /.test(one));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(/claimed$/.test(row)).toBe(!row.includes('Evidence: test, T-'));
  });

  it('shows both sides where they answered apart', () => {
    expect(text).toMatch(/business: 4 .*\ntechnology: 0 /);
    expect(text).toContain('Business and technology');
  });

  it('says in a line what was left out because nothing is known', () => {
    const empty = reportOf({ ...a, objectives: [], processes: [], failures: [], answers: {} });
    const shown = all(empty.report.blocks);
    expect(shown).toContain('No objective is recorded');
    expect(shown).toContain('No process is recorded');
    expect(shown).toContain('No failure scenario of this project');
    expect(shown).toContain('were not asked apart');
    expect(shown).toContain('Readiness: no question is answered yet.');
  });

  it('prints the constants that the formulas use, and where the numbers come from', () => {
    expect(text).toContain('0.7 × the mean of its dimensions + 0.3 × the lowest');
    expect(text).toContain('SHA-256 of the bank');
    expect(text).toContain('Seed of the simulation: 42');
  });

  it('numbers chapters without a gap and gives every anchor once', () => {
    const headings = report.blocks
      .flatMap((block) => (block.kind === 'wide' ? block.blocks : [block]))
      .filter((block) => block.kind === 'heading');
    const numbers = headings.filter((one) => one.level === 1).map((one) => one.text.split('  ')[0] ?? '');
    const appendices = numbers.filter((one) => one.startsWith('Appendix '));
    const chapters = numbers.slice(0, numbers.length - appendices.length);
    expect(appendices.length).toBeGreaterThan(2);
    expect(chapters).toEqual(chapters.map((_, index) => String(index + 1)));
    expect(appendices).toEqual(appendices.map((_, index) => `Appendix ${'ABCDEFG'[index]}`));
    const anchors = headings.map((one) => one.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
