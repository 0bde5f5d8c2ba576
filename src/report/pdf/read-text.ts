import { objectsOf, type PdfObject, stringsIn } from './read-objects.ts';

/** A piece of text of a file, and in which part of it. */
export type ReadText = { where: string; text: string };

/**
 * All text in a PDF that this program has written, as it stands in the file: what the glyphs of each page stand for and
 * what is to be read in their place, alternative texts, bookmarks, links, properties and files inside. Throws where the file
 * is not whole.
 */
export function textOfPdf(pdf: Uint8Array): ReadText[] {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const found: ReadText[] = [];
  let page = 0;
  for (const { text, stream } of objects.values()) {
    if (/\/Type ?\/(?:ObjStm|XRef)\b/.test(text)) continue;
    // Names of character collections, the same in every file.
    for (const one of stringsIn(text.replace(/\/CIDSystemInfo ?<<[\s\S]*?>>/g, '')))
      found.push({ where: 'its properties, bookmarks, links and descriptions', text: readable(one) });
    if (stream === undefined) continue;
    if (/\/Type ?\/EmbeddedFile\b/.test(text)) found.push({ where: 'a file inside it', text: stream.toString('utf8') });
    else if (/\/Type ?\/Metadata\b/.test(text))
      found.push({ where: 'its metadata', text: stream.toString('utf8').replace(/<[^>]*>/g, ' ') });
    else if (isPage(stream)) {
      page++;
      for (const one of contentText(stream.toString('latin1'), fonts)) found.push({ where: `page ${page}`, text: one });
    }
  }
  if (page === 0) throw new Error('no page of the PDF can be read');
  return found;
}

/** Names of places are percent-encoded. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isPage(stream: Buffer): boolean {
  return stream.includes('BDC\n') && stream.includes('BT\n') && stream.includes('Tf\n');
}

type Glyphs = ReadonlyMap<number, string>;

/** What the glyphs of each font stand for, by the name that pages call it by: one name is one font in all of the file. */
function fontsOf(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, Glyphs> {
  const fonts = new Map<string, Glyphs>();
  for (const { text } of objects.values()) {
    for (const [, name = '', id] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (fonts.has(name)) continue;
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.text ?? '')?.[1];
      const stream = objects.get(Number(table))?.stream;
      if (stream !== undefined) fonts.set(name, glyphsOf(stream.toString('latin1')));
    }
  }
  return fonts;
}

function glyphsOf(table: string): Glyphs {
  const glyphs = new Map<number, string>();
  for (const [, from = '', list = ''] of table.matchAll(/^<(\w+)> <\w+> \[(.*)\]$/gm)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
      glyphs.set(Number.parseInt(from, 16) + index, bytes.swap16().toString('utf16le'));
    }
  }
  return glyphs;
}

/** Beginning and end of marked content, a font, or a line of glyphs: all that matters to what is read. */
const OPERATORS =
  /\/(?<role>\w+)(?:<<(?<properties>(?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-f]*>|[^<>()])*)>>)?(?:BDC| ?BMC)|(?<end>EMC)\b|\/(?<font>F\d+) \S+ Tf|(?<shown>\[[^\]]*\]TJ|<[0-9a-f]*>Tj)/g;

type Stretch = { role: string; runs: string[]; actual: string | undefined };

/** The texts of a page: each stretch as its glyphs follow each other, and the words of its lines apart. */
function contentText(content: string, fonts: ReadonlyMap<string, Glyphs>): string[] {
  const found: string[] = [];
  const open: Stretch[] = [];
  let glyphs: Glyphs = new Map();
  for (const { groups = {} } of content.matchAll(OPERATORS)) {
    const { role, properties = '', end, font, shown } = groups as Record<string, string | undefined>;
    if (role !== undefined) {
      const actual = /\/ActualText/.test(properties) ? stringsIn(properties).join('') : undefined;
      open.push({ role, runs: [], actual });
    } else if (end !== undefined) {
      const closed = open.pop();
      if (closed === undefined) continue;
      const outer = open.at(-1);
      if (closed.actual !== undefined) {
        found.push(closed.runs.join(''));
        outer?.runs.push(closed.actual);
      } else if (outer !== undefined) outer.runs.push(...closed.runs);
      else found.push(...wholeTexts(closed));
    } else if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else if (shown !== undefined) open.at(-1)?.runs.push(said(shown, glyphs));
  }
  return found;
}

/** Lines of a sentence have their blanks, labels of a drawing have none between them. */
function wholeTexts({ role, runs }: Stretch): string[] {
  const apart = runs.join(' ');
  const texts = role === 'Figure' || role === 'Artifact' ? [apart] : [runs.join(''), apart];
  return texts.filter((text) => text.trim() !== '');
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What a line of glyphs says; one from right to left stands in the file as it is seen, the last letter first. */
function said(shown: string, glyphs: Glyphs): string {
  const text = Array.from(shown.matchAll(/<([0-9a-f]*)>/g), ([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(Number.parseInt(glyph, 16)) ?? '').join(''),
  ).join('');
  return RIGHT_TO_LEFT.test(text) ? Array.from(text.normalize('NFKC')).reverse().join('') : text;
}
