import type { Block, Callout, Cover, Heading, Report } from '../blocks.ts';
import { footFacts } from '../foot-facts.ts';
import { escapeXml } from '../safe-text.ts';
import { renderSvg } from '../svg/render.ts';
import { figureHtml } from './figure.ts';
import { escapeHtml, fragment, inline } from './inline.ts';
import { STYLE } from './style.ts';
import { tableHtml } from './table.ts';

/** No script runs, nothing is asked for: the page is whole, and safe to open and to mail. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one page of HTML that stands alone. Everything from outside is escaped. */
export function renderHtml(report: Report): string {
  const page = new Page(report);
  return `<!doctype html>
<html lang="${escapeXml(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeXml(report.producer)}">
<title>${escapeXml(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#_main">To the report</a>
${page.body()}
<footer class="foot">${footFacts(report).map(escapeHtml).join(' · ')}</footer>
</body>
</html>
`;
}

/** Turns the blocks of one report into HTML; each anchor becomes an id once. */
class Page {
  private readonly headings: readonly Heading[];
  private readonly there: ReadonlySet<string>;
  private readonly used = new Set<string>();
  private readonly blocks: readonly Block[];
  private figures = 0;
  private level = 0;
  private heading: string;

  constructor({ blocks, title }: Report) {
    this.blocks = blocks;
    this.heading = title;
    this.headings = blocks.flatMap(headingsOf);
    this.there = new Set(blocks.flatMap(anchorsOf));
  }

  /** The cover is the head of the page; each chapter is a section. */
  body(): string {
    const parts: string[] = [];
    let open = false;
    const close = () => {
      if (open) parts.push('</section>');
      open = false;
    };
    const covers = this.blocks.filter((block) => block.kind === 'cover').map((block) => this.cover(block));
    for (const block of this.blocks) {
      if (block.kind === 'cover') continue;
      const chapter = chapterOf(block);
      if (chapter !== undefined || block.kind === 'contents') close();
      if (chapter !== undefined) {
        const looks = block.kind === 'wide' ? ' class="wide"' : block.kind === 'onePage' ? ' class="one-page"' : '';
        parts.push(`<section${looks} aria-labelledby="${escapeXml(chapter)}">`);
        open = true;
      }
      parts.push(this.block(block));
    }
    close();
    return `${covers.join('\n')}\n<main id="_main">\n${parts.join('\n')}\n</main>`;
  }

  private block(block: Block): string {
    const within = (blocks: readonly Block[]) => blocks.map((one) => this.block(one)).join('\n');
    const text = (one: Parameters<typeof inline>[0]) => inline(one, this.there);
    switch (block.kind) {
      case 'heading': {
        this.heading = block.text;
        // No step is left out on the way down, whatever the chapter does.
        this.level = Math.min(block.level, this.level + 1);
        const tag = `h${this.level + 1}`;
        return `<${tag}${this.id(block.anchor)}>${escapeHtml(block.text)}</${tag}>`;
      }
      case 'paragraph':
        return `<p${block.look === undefined ? '' : ` class="${block.look}"`}>${text(block.text)}</p>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</${tag}>`;
      }
      case 'table':
        return this.table(block);
      case 'callout':
        return this.callout(block);
      case 'keyValues':
        return `<dl>${block.pairs.map(({ key, value }) => `<dt>${escapeHtml(key)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
      case 'figure': {
        this.figures++;
        const data = block.data === undefined ? '' : this.table(block.data);
        return figureHtml(block, `_figure-${this.figures}`, data);
      }
      case 'columns':
        return `<div class="columns">${block.columns.map(({ blocks }) => `<div>${within(blocks)}</div>`).join('')}</div>`;
      case 'group':
      case 'onePage':
      case 'wide':
        return within(block.blocks);
      // Each figure has its numbers beside it.
      case 'figureData':
        return '';
      case 'cover':
        return this.cover(block);
      case 'contents':
        return this.contents(block.title);
    }
  }

  private table(block: Extract<Block, { kind: 'table' }>): string {
    return tableHtml(block, { heading: this.heading, there: this.there, id: (anchor) => this.id(anchor) });
  }

  private callout({ tone, title, text, points = [], large }: Callout): string {
    const paragraphs = text.map((one) => `<p>${inline(one, this.there)}</p>`);
    const list =
      points.length === 0 ? '' : `<ul>${points.map((one) => `<li>${inline(one, this.there)}</li>`).join('')}</ul>`;
    return `<div class="callout ${tone}${large ? ' large' : ''}" role="note"><p class="title">${escapeHtml(title)}</p>${paragraphs.join('')}${list}</div>`;
  }

  private cover({ eyebrow, title, subtitle, facts, drawing }: Cover): string {
    const mark = renderSvg(drawing, { attributes: 'aria-hidden="true"' });
    const pairs = facts.map(({ key, value }) => `<dt>${escapeHtml(key)}</dt><dd>${escapeHtml(value)}</dd>`);
    return `<header class="cover">${mark}<p class="eyebrow">${escapeHtml(eyebrow)}</p><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(subtitle)}</p><dl>${pairs.join('')}</dl></header>`;
  }

  /** Chapters, each with its listed parts below it. */
  private contents(title: string): string {
    const listed = this.headings.filter((one) => one.listed);
    const link = (one: Heading) => `<a href="${fragment(one.anchor)}">${escapeHtml(one.text)}</a>`;
    const chapters: { head: Heading; parts: Heading[] }[] = [];
    for (const one of listed) {
      const last = chapters.at(-1);
      if (one.level === 1 || last === undefined) chapters.push({ head: one, parts: [] });
      else last.parts.push(one);
    }
    const items = chapters.map(({ head, parts }) => {
      const below = parts.length === 0 ? '' : `<ol>${parts.map((one) => `<li>${link(one)}</li>`).join('')}</ol>`;
      return `<li>${link(head)}${below}</li>`;
    });
    return `<nav aria-labelledby="_contents"><h2 id="_contents">${escapeHtml(title)}</h2><ol>${items.join('\n')}</ol></nav>`;
  }

  private id(anchor: string | undefined): string {
    if (anchor === undefined || this.used.has(anchor)) return '';
    this.used.add(anchor);
    return ` id="${escapeXml(anchor)}"`;
  }
}

/** The anchor of the chapter that a block begins. */
function chapterOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.level === 1 ? block.anchor : undefined;
  if (block.kind !== 'wide' && block.kind !== 'onePage') return undefined;
  const [first] = block.blocks;
  return first === undefined ? undefined : chapterOf(first);
}

/** Everything below a block that has blocks of its own, but for what is not shown. */
function inside(block: Block): readonly Block[] {
  if (block.kind === 'columns') return block.columns.flatMap((column) => column.blocks);
  return 'blocks' in block && block.kind !== 'figureData' ? block.blocks : [];
}

function headingsOf(block: Block): Heading[] {
  return block.kind === 'heading' ? [block] : inside(block).flatMap(headingsOf);
}

function anchorsOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.anchor];
  const table = block.kind === 'table' ? block : block.kind === 'figure' ? block.data : undefined;
  if (table !== undefined) return table.rows.flatMap(({ anchor }) => anchor ?? []);
  return inside(block).flatMap(anchorsOf);
}
