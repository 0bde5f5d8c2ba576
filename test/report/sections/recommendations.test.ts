import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { openAssessment } from '../../../src/bank/open.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { compose } from '../../../src/report/compose.ts';
import { bank, example, halfAnswered, META } from '../support/sample.ts';
import { allText, chapterOf, textsOf } from '../support/texts.ts';

function findingsOf(a: Assessment) {
  const analysis = analyse(a, bank(), { today: META.date });
  const report = compose(a, analysis, bank(), META, { chapters: ['findings', 'answers', 'risks'] });
  const blocks = chapterOf(report.blocks, 'findings');
  return { analysis, report, blocks, text: allText(blocks), cards: blocks.filter(({ kind }) => kind === 'group') };
}

function twelveSystems(): Assessment {
  const path = new URL('../../fixtures/twelve-systems.yaml', import.meta.url).pathname;
  return openAssessment(parseAssessment(readFileSync(path, 'utf8'), path), bank()).assessment;
}

describe('findings and recommendations', () => {
  const { analysis, report, blocks, text, cards } = findingsOf(example());

  it('begins with what the figures break, said as a sentence', () => {
    const titles = textsOf(blocks).filter((line) => /^\d+\. /.test(line));
    expect(titles.length).toBe(cards.length);
    expect(titles.slice(0, 2).join('\n')).toContain('WMS cannot take the peak: 103\u00a0% over its limit');
    expect(titles.slice(0, 2).join('\n')).toContain('Several systems claim the golden record of Customer account');
  });

  it('gives each card evidence, consequence, recommendation, effort and owner', () => {
    expect(cards.length).toBeGreaterThan(10);
    for (const card of cards) {
      const [, heads = '', row = ''] = textsOf([card]);
      expect(heads).toBe('Evidence | Consequence | Recommendation | Effort, owner');
      for (const cell of row.split(' | ')) expect(cell.trim()).not.toBe('');
    }
  });

  it('leads from the evidence to the answer as it was given', () => {
    const anchors = new Set(
      report.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [],
      ),
    );
    const links = [...JSON.stringify(cards).matchAll(/"to":"(answer-[^"]+)"/g)].map(([, to]) => to ?? '');
    expect(links.length).toBeGreaterThan(20);
    for (const to of links) expect(anchors).toContain(to);
  });

  it('tells one cause once: gate, conflict, fact and risk of the golden record stand on one card', () => {
    const golden = cards.map((card) => allText([card])).filter((one) => one.includes('golden record'));
    expect(golden).toHaveLength(1);
    expect(golden[0]).toContain('DO-01 Customer account: “Several systems claim it”');
    expect(golden[0]).toContain('A gate: no other answer makes up for it');
    expect(golden[0]).toContain('R16');
  });

  it('holds every open and watched risk, every gate that failed and every error of the input', () => {
    for (const { rule, status } of analysis.risks) if (status !== 'ok') expect(text).toContain(rule);
    for (const key of analysis.readiness.project?.gatesFailed ?? []) expect(text).toContain(key.split('@')[0]);
    expect(cards.length).toBeLessThanOrEqual(20);
  });

  it('says what was decided about a risk, by whom and until when', () => {
    const treated = findingsOf({
      ...example(),
      treatments: { R13: { status: 'mitigate', owner: 'wmsadmin', due: '2027-05-01', note: 'second node ordered' } },
    });
    expect(treated.text).toContain(
      'R13 Throughput shortfall | mitigate | WMS administrator | 2027-05-01 | second node ordered',
    );
    expect(treated.text).toContain('WMS administrator (R13, until 2027-05-01)');
  });

  it('finds every planted fault of a landscape that is otherwise in order', () => {
    const found = findingsOf(twelveSystems()).text;
    expect(found).toContain('Payment provider cannot take the peak');
    expect(found).toContain('Several systems claim the golden record of Price: ERP and PIM');
    expect(found).toContain('karl owns Service desk');
    expect(found).toContain('Courier to Warehouse or Shop or ERP, tracking');
    expect(found).toContain('Contractor database, ERP and CRM form a ring');
  });

  it('names the places of a further finding, never by the id alone', () => {
    const ids = new Set(
      [...example().systems, ...example().dataObjects].map(({ id, name }) => (id === name ? '' : id)),
    );
    const further = textsOf(blocks).flatMap((row) => {
      const cells = row.split(' | ');
      return cells.length === 4 ? cells.slice(1, 2) : [];
    });
    expect(further.length).toBeGreaterThan(10);
    expect(further.filter((cell) => cell.split(/, | and /).some((word) => ids.has(word)))).toEqual([]);
  });

  it('is left out, with its reason, where nothing is entered and nothing answered', () => {
    const bare = halfAnswered({ systems: [], dataObjects: [], flows: [], processes: [], failures: [] });
    const analysis = analyse({ ...bare, answers: {} }, bank(), { today: META.date });
    const { blocks: all } = compose({ ...bare, answers: {} }, analysis, bank(), META);
    expect(chapterOf(all, 'findings')).toEqual([]);
    expect(allText(chapterOf(all, 'scope'))).toContain('Findings and recommendations: nothing is recorded');
  });
});
