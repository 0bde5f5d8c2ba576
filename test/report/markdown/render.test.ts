import { describe, expect, it } from 'vitest';
import { heading, list, paragraph, table } from '../../../src/report/blocks.ts';
import { escapeText } from '../../../src/report/markdown/escape.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { reportWith } from '../support/layout.ts';
import { bySides, halfAnswered, reportOf } from '../support/sample.ts';

describe('text in Markdown', () => {
  it('shows every sign as it is', () => {
    expect(escapeText('a | b')).toBe('a \\| b');
    expect(escapeText('*bold* _it_ ~~no~~ `code`')).toBe('\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`');
    expect(escapeText('[x](javascript:alert(1))')).toBe('\\[x\\](javascript:alert(1))');
    expect(escapeText('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(escapeText('a &amp; b \\')).toBe('a &amp;amp; b \\\\');
  });

  it('begins no list, heading or quote by accident', () => {
    expect(['- a', '+ a', '# a', '1. a', '2) a', '> a', '=== '].map(escapeText)).toEqual([
      '\\- a',
      '\\+ a',
      '\\# a',
      '1\\. a',
      '2\\) a',
      '&gt; a',
      '\\===',
    ]);
  });

  it('makes no link of an address and calls nobody', () => {
    expect(escapeText('see https://evil.example or www.evil.example @team')).toBe(
      'see https&#58;//evil.example or www&#46;evil.example &#64;team',
    );
  });
});

describe('the report in Markdown', () => {
  it('keeps a table whole, whatever its cells hold', () => {
    const text = renderMarkdown(
      reportWith([
        table(
          [{ head: 'A|B' }, { head: 'N', align: 'right' }],
          [
            ['one\ntwo | three', '1'],
            [[{ text: ' x ', strong: true }, { text: '|' }], '2'],
          ],
        ),
      ]),
    );
    const lines = text.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toEqual(['| A\\|B | N |', '| --- | ---: |', '| one<br>two \\| three | 1 |', '| **x** \\| | 2 |']);
  });

  it('links the contents to the headings', () => {
    const text = renderMarkdown(
      reportWith([{ kind: 'contents', title: 'Contents' }, heading(1, 'First', 'one'), heading(2, 'Second', 'two@x')]),
    );
    expect(text).toContain('- [First](#one)\n  - [Second](#two-x)');
    expect(text).toContain('<a id="two-x"></a>\n\n### Second');
  });

  it('keeps the points of a callout and of a list on lines of their own', () => {
    const text = renderMarkdown(
      reportWith([
        { kind: 'callout', tone: 'bad', title: 'Stop', text: [], points: ['a', 'b'] },
        list(['x', 'y'], true),
        paragraph('end'),
      ]),
    );
    expect(text).toContain('> [!CAUTION]\n> **Stop**\n>\n> - a\n> - b');
    expect(text).toContain('1. x\n2. y\n\nend');
  });

  it('tells all that the PDF tells: verdict, systems, risks, figures in words', () => {
    const a = bySides(halfAnswered());
    const { report, analysis } = reportOf(a);
    const text = renderMarkdown(report);
    expect(text).toContain(escapeText(analysis.verdict.headline));
    for (const system of a.systems) expect(text).toContain(escapeText(system.name));
    for (const risk of analysis.risks) expect(text).toContain(`<a id="risk-${risk.rule}"></a>`);
    expect(text).toMatch(/likelihood \d impact \d/);
  });

  it('points no link at an anchor that is not there', () => {
    const text = renderMarkdown(reportOf(bySides(halfAnswered())).report);
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, name]) => name));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((name) => !anchors.has(name))).toEqual([]);
  });
});
