import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../../src/report/blocks.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { contrast } from '../support/contrast.ts';
import { reportWith } from '../support/layout.ts';
import { bySides, example, halfAnswered, reportOf } from '../support/sample.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Parses as a browser does; throws for what a browser would have to guess. */
function elementsOf(html: string): Element[] {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join(', '));
  const below = (node: Node): Element[] =>
    'childNodes' in node
      ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : below(child)))
      : [];
  return below(document);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const WHOLE = renderHtml(reportOf(bySides(example())).report);

describe('the report as a page', () => {
  const elements = elementsOf(WHOLE);
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));

  it('asks for nothing and runs nothing', () => {
    expect(named('script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form')).toEqual([]);
    const policy = named('meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    const acting = elements
      .flatMap(({ attrs }) => attrs)
      .filter(({ name }) => /^on|^src|^action|^formaction/.test(name));
    expect(acting).toEqual([]);
    expect(WHOLE).not.toMatch(/url\(|@import|javascript:/);
  });

  it('leads every link to a place on the page', () => {
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named('a').map((one) => attribute(one, 'href') ?? '');
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(decodeURIComponent(link.slice(1))))).toEqual(
      [],
    );
    const references = elements.flatMap((one) =>
      ['aria-labelledby', 'aria-describedby'].flatMap((name) => attribute(one, name) ?? []),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says what everything is: language, landmarks, one title, headings without a gap', () => {
    expect(attribute(named('html')[0] as Element, 'lang')).toBe('en');
    expect([named('main').length, named('nav').length, named('h1').length, named('footer').length]).toEqual([
      1, 1, 1, 1,
    ]);
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(named('section').every((one) => attribute(one, 'aria-labelledby') !== undefined)).toBe(true);
  });

  it('gives every table a caption and heads, and every figure a title and words', () => {
    for (const one of named('table')) {
      const inside = elementsOf(`<!doctype html><title>x</title><table>${serialised(one)}</table>`);
      expect(inside.some(({ tagName }) => tagName === 'caption')).toBe(true);
    }
    for (const one of named('th')) expect(['col', 'row']).toContain(attribute(one, 'scope'));
    const pictures = named('svg').filter((one) => attribute(one, 'aria-hidden') !== 'true');
    expect(pictures.length).toBeGreaterThan(5);
    for (const one of pictures) expect(attribute(one, 'role')).toBe('img');
    expect(named('figcaption').length).toBe(named('figure').length);
  });

  it('tells what the report tells', () => {
    const { report, analysis } = reportOf(bySides(halfAnswered()));
    const text = textOf(parse(renderHtml(report)));
    expect(text).toContain(analysis.verdict.headline);
    for (const risk of analysis.risks) expect(text).toContain(risk.name);
  });
});

/** Attributes and text do not matter here, only which elements there are. */
function serialised(node: Element): string {
  return node.childNodes
    .map((child) => ('tagName' in child ? `<${child.tagName}>${serialised(child)}</${child.tagName}>` : ''))
    .join('');
}

describe('colours', () => {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(WHOLE) ?? [];
  const rules = [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    ground: /(?:^|[\s;])background: (#\w+)/.exec(body)?.[1],
    ink: /(?:^|[\s;])color: (#\w+)/.exec(body)?.[1],
  }));
  const grounds = [
    ...new Set(rules.filter(({ selector }) => !selector.includes('badge')).flatMap(({ ground }) => ground ?? [])),
  ];

  it('are read wherever a ground is set: it names its ink, at 4.5:1 or more', () => {
    const set = rules.filter(({ ground }) => ground !== undefined);
    expect(set.length).toBeGreaterThan(8);
    for (const { selector, ground = '', ink } of set) {
      expect(ink, selector).toBeDefined();
      // Letters of badges are bold, and the number stands beside them: 3:1 is asked of them.
      expect(contrast(ink ?? '', ground), selector).toBeGreaterThanOrEqual(selector.includes('badge') ? 3 : 4.5);
    }
  });

  it('of text without a ground of its own are read on every ground that it may stand on', () => {
    const inks = [
      ...new Set(rules.filter(({ selector }) => !selector.includes('badge')).flatMap(({ ink }) => ink ?? [])),
    ];
    expect(inks.length).toBeGreaterThan(3);
    const pairs = inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, ratio: contrast(ink, ground) })));
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});

describe('parts of a page', () => {
  it('leave out links that lead nowhere, and the second of two places of one name', () => {
    const html = renderHtml(
      reportWith([
        heading(1, 'One', 'one'),
        paragraph([
          { text: 'there', to: 'one' },
          { text: ' nowhere', to: 'gone' },
        ]),
        heading(2, 'Again', 'one'),
      ]),
    );
    expect(html).toContain('<a href="#one">there</a> nowhere</p>');
    expect(html.match(/id="one"/g)).toHaveLength(1);
  });

  it('take an anchor in any script', () => {
    const html = renderHtml(
      reportWith([heading(1, 'Склад', 'system-склад'), paragraph([{ text: 'x', to: 'system-склад' }])]),
    );
    const links = elementsOf(html).flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? []) : []));
    expect(links.map((link) => decodeURIComponent(link))).toContain('#system-склад');
  });

  it('keep the widths that a table states, whatever they add up to', () => {
    const columns = [
      { head: 'A', share: 1.5 },
      { head: 'B', share: 0.5 },
    ];
    expect(renderHtml(reportWith([table(columns, [['a', 'b']])]))).toContain(
      '<col style="width:75%"><col style="width:25%">',
    );
  });

  it('are the same each time', () => {
    const { report } = reportOf(halfAnswered());
    expect(renderHtml(report)).toBe(renderHtml(report));
  });
});
