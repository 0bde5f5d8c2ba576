import { strFromU8, unzipSync } from 'fflate';
import { zip } from '../zip.ts';

/**
 * The same document with nothing in it that differs from one time to the next: the clock's time becomes that of the
 * report's day (YYYY-MM-DD), and the library's numbers, which go on counting from one document to the next, begin at 1.
 */
export function repacked(packed: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(packed);
  const change = (path: string, by: (xml: string) => string): [string, string] => [
    path,
    by(strFromU8(parts[path] ?? new Uint8Array())),
  ];
  return zip({
    ...parts,
    ...Object.fromEntries([
      change('word/document.xml', numberedAnew),
      change('docProps/core.xml', (xml) =>
        xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
      ),
    ]),
  });
}

/** Only within tags, where no text of the report can stand. */
function numberedAnew(xml: string): string {
  const bookmark = counter();
  const contents = counter();
  const picture = counter();
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag
        .replace(/(w:id=")(\d+)/, (_, head, id) => head + bookmark(id))
        .replace(/(w:name="_Toc)(\d+)/, (_, head, id) => head + contents(id)),
    )
    .replace(/(<w:hyperlink\b[^>]*w:anchor="_Toc)(\d+)/g, (_, head, id) => head + contents(id))
    .replace(/(<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g, (_, head, id) => head + contents(id))
    .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)/g, (_, head, id) => head + picture(id));
}

/** Gives each number it meets the next one from 1, and the same one the same again. */
function counter(): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return number;
  };
}
