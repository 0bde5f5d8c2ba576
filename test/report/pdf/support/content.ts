import { type Dict, isDict, isOperator, type PdfFile, Reader, textOf, type Value } from './objects.ts';

/** A piece of content that the structure may take up, and its text. */
export type Piece = { mcid: number; role: string; text: string };
export type PageContent = { pieces: Piece[]; faults: string[] };

const PAINTS = new Set(['f', 'S', 'B', 's', 'b', 'F', 'f*', 'B*', 'Tj', 'TJ', 'sh', 'Do', "'", '"']);

type Mark = { role: string; mcid?: number; actual?: string; said: string };

/** Walks the operators of a page: all that is painted must be marked, once, and every glyph must say what it stands for. */
export function readContent(file: PdfFile, page: Dict, fonts: Fonts): PageContent {
  const faults: string[] = [];
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  const names = file.dict(file.dict(page.Resources).Font ?? {});
  const reader = new Reader(file.stream(page.Contents).content);
  let operands: Value[] = [];
  let font: Dict | undefined;
  let inText = false;
  let saved = 0;
  const show = (bytes: Uint8Array) => {
    const text = font === undefined ? '' : fonts.text(font, bytes, faults, marks);
    const mark = marks.at(-1);
    if (mark !== undefined) mark.said += text;
  };
  for (;;) {
    const token = reader.next();
    if (token === undefined) break;
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    const { operator } = token;
    const [first, second] = operands;
    if (PAINTS.has(operator)) {
      const isArtifact = marks.some((mark) => mark.role === 'Artifact');
      const held = marks.filter((mark) => mark.mcid !== undefined).length;
      if (!isArtifact && held === 0) faults.push(`${operator} is neither structure nor decoration`);
      if (held > 1 || (isArtifact && held > 0)) faults.push(`${operator} is marked twice`);
    }
    switch (operator) {
      case 'BMC':
      case 'BDC': {
        const properties = isDict(second ?? null) ? (second as Dict) : {};
        const mark: Mark = { role: String(first).slice(1), said: '' };
        if (typeof properties.MCID === 'number') mark.mcid = properties.MCID;
        if (properties.ActualText !== undefined) mark.actual = textOf(properties.ActualText);
        marks.push(mark);
        break;
      }
      case 'EMC': {
        const mark = marks.pop();
        if (mark === undefined) faults.push('EMC without a beginning');
        else if (mark.mcid !== undefined) pieces.push({ mcid: mark.mcid, role: mark.role, text: mark.said });
        else {
          const outer = marks.at(-1);
          if (outer !== undefined) outer.said += mark.actual ?? mark.said;
        }
        break;
      }
      case 'BT':
      case 'ET':
        if (inText === (operator === 'BT')) faults.push(`${operator} in the wrong place`);
        inText = operator === 'BT';
        break;
      case 'q':
      case 'Q':
        saved += operator === 'q' ? 1 : -1;
        if (inText || saved < 0) faults.push(`${operator} in the wrong place`);
        break;
      case 'Tf':
        font = file.dict(names[String(first).slice(1)]);
        break;
      case 'Tj':
        if (first instanceof Uint8Array) show(first);
        break;
      case 'TJ':
        for (const part of Array.isArray(first) ? first : []) if (part instanceof Uint8Array) show(part);
        break;
      case 're':
      case 'm':
      case 'l':
      case 'c':
        if (inText) faults.push(`${operator} within a text`);
        break;
    }
    operands = [];
  }
  if (marks.length > 0 || inText || saved !== 0) faults.push('the page ends within something');
  return { pieces, faults };
}

/** What the glyphs of each font stand for. */
export class Fonts {
  private readonly file: PdfFile;
  private readonly known = new Map<Dict, Map<number, string>>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  text(font: Dict, bytes: Uint8Array, faults: string[], marks: readonly Mark[]): string {
    const map = this.mapOf(font);
    let text = '';
    for (let at = 0; at < bytes.length; at += 2) {
      const glyph = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const said = map.get(glyph);
      if (glyph === 0) faults.push('the glyph of what a font lacks is shown');
      else if (said === undefined || (said === '' && marks.every((mark) => mark.actual === undefined)))
        faults.push(`glyph ${glyph} says nothing`);
      text += said ?? '';
    }
    return text;
  }

  private mapOf(font: Dict): Map<number, string> {
    const known = this.known.get(font);
    if (known !== undefined) return known;
    const map = new Map<number, string>();
    const table = Buffer.from(this.file.stream(font.ToUnicode).content).toString('latin1');
    for (const [, from = '', , list = ''] of table.matchAll(/^<(\w+)> <(\w+)> \[(.*)\]$/gm)) {
      const entries = list.match(/<[^>]*>/g) ?? [];
      for (const [index, entry] of entries.entries()) {
        const bytes = Buffer.from(entry.replace(/[<>\s]/g, ''), 'hex');
        map.set(Number.parseInt(from, 16) + index, bytes.swap16().toString('utf16le'));
      }
    }
    this.known.set(font, map);
    return map;
  }
}
