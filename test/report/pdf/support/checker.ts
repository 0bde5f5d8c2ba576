import { Fonts, readContent } from './content.ts';
import { fileFaults } from './file-faults.ts';
import { type Dict, isDict, isRef, PdfFile, Ref, textOf, type Value } from './objects.ts';

/** An element of the structure as it was read back. */
export type Node = { role: string; kids: Node[]; text: string; actual?: string; dictionary: Dict };
export type Checked = { faults: string[]; root: Node; pages: number };

/** Which elements may stand in which, where the standard leaves no choice. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  Caption: ['Table', 'Figure'],
  Sect: ['Document'],
};
const ROLES = new Set([
  ...Object.keys(PARENTS),
  'Document',
  'H1',
  'H2',
  'H3',
  'P',
  'L',
  'Table',
  'Figure',
  'TOC',
  'Link',
  'Span',
]);

/**
 * What keeps a PDF that is not compressed from being PDF/UA-1 and PDF/A-3a, as far as this program's files can go wrong:
 * the content of each page, the structure over it, and what the file says of itself. An empty list is what is wanted.
 */
export function check(bytes: Uint8Array): Checked {
  const file = new PdfFile(bytes);
  const faults = fileFaults(file);
  const fonts = new Fonts(file);
  /** Text of each piece of content, until the structure takes it. */
  const left = new Map<string, string>();
  const roots = file.dict(file.catalogue.StructTreeRoot);
  const parents = numbersOf(file, file.dict(roots.ParentTree));
  for (const [index, { id, page }] of file.pages.entries()) {
    const { pieces, faults: found } = readContent(file, page, fonts);
    faults.push(...found.map((fault) => `page ${index + 1}: ${fault}`));
    const listed = file.list(parents.get(Number(page.StructParents)));
    if (listed.length !== pieces.length)
      faults.push(`page ${index + 1}: ${pieces.length} pieces, ${listed.length} listed`);
    for (const { mcid, text } of pieces) {
      const key = `${id} ${mcid}`;
      if (left.has(key)) faults.push(`page ${index + 1}: the number ${mcid} twice`);
      left.set(key, text);
    }
  }
  const annotated = new Set<number>();
  const root = walk(roots.K ?? null, undefined);
  for (const key of left.keys()) faults.push(`content ${key} is in no element`);
  for (const [index, { page }] of file.pages.entries())
    for (const one of file.list(page.Annots)) faults.push(...linkFaults(one, index + 1));
  faults.push(...headingFaults(root), ...tableFaults(root));
  return { faults, root, pages: file.pages.length };

  function walk(value: Value, parent: Value | undefined): Node {
    const dictionary = file.dict(value);
    const role = String(dictionary.S).slice(1);
    const node: Node = { role, kids: [], text: '', dictionary };
    if (!ROLES.has(role)) faults.push(`no such role: ${role}`);
    if (parent !== undefined && refOf(dictionary.P) !== refOf(parent)) faults.push(`${role} does not know its parent`);
    if (dictionary.ActualText !== undefined) node.actual = textOf(dictionary.ActualText);
    for (const kid of file.list(dictionary.K)) {
      const inner = isRef(kid) ? file.dict(kid) : isDict(kid) ? kid : undefined;
      if (inner?.S !== undefined) {
        const below = walk(kid, value);
        node.kids.push(below);
        node.text += below.actual ?? below.text;
        if (PARENTS[below.role]?.includes(role) === false) faults.push(`${below.role} in ${role}`);
      } else if (inner?.Type === '/OBJR') annotated.add(refOf(inner.Obj));
      else node.text += take(dictionary, inner ?? { MCID: kid }, value);
    }
    if (role === 'Link' && !file.list(dictionary.K).some((kid) => isDict(kid) && kid.Type === '/OBJR'))
      faults.push('a link without its annotation');
    if (role === 'Figure') faults.push(...figureFaults(dictionary));
    if (role === 'TH' && file.dict(dictionary.A).Scope !== '/Column') faults.push('TH without its scope');
    return node;
  }

  /** The text of a piece of content, which from now on belongs to this element. */
  function take(element: Dict, piece: Dict, value: Value): string {
    const page = refOf(piece.Pg ?? element.Pg);
    const key = `${page} ${piece.MCID}`;
    const text = left.get(key);
    if (text === undefined) faults.push(`${element.S} holds the content ${key}, which is not there or taken`);
    left.delete(key);
    const listed = file.list(parents.get(Number(file.dict(new Ref(page)).StructParents)));
    if (refOf(listed[Number(piece.MCID)]) !== refOf(value))
      faults.push(`the content ${key} does not lead to its element`);
    return text ?? '';
  }

  function linkFaults(one: Value, page: number): string[] {
    const annotation = file.dict(one);
    const found = [];
    if (textOf(annotation.Contents) === '') found.push('a link that says nothing');
    if (!annotated.has(refOf(one))) found.push('a link outside the structure');
    if (file.dict(parents.get(Number(annotation.StructParent)) ?? {}).S !== '/Link')
      found.push('a link without an element');
    return found.map((fault) => `page ${page}: ${fault}`);
  }

  function figureFaults(figure: Dict): string[] {
    const box = file.list(file.dict(figure.A ?? {}).BBox).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    const isPlaced = box.length === 4 && left < right && bottom < top && left >= 0 && bottom >= 0;
    return [
      ...(textOf(figure.Alt) === '' ? ['a figure without words'] : []),
      ...(isPlaced ? [] : [`a figure at ${box.join(' ')}`]),
    ];
  }
}

function refOf(value: Value | undefined): number {
  return value !== undefined && isRef(value) ? value.ref : 0;
}

/** The entries of a number tree that has no branches. */
function numbersOf(file: PdfFile, tree: Dict): Map<number, Value> {
  const list = file.list(tree.Nums);
  return new Map(
    Array.from({ length: list.length / 2 }, (_, index) => [Number(list[2 * index]), list[2 * index + 1] ?? null]),
  );
}

/** All elements, in the order of reading. */
export function flat(node: Node): Node[] {
  return [node, ...node.kids.flatMap(flat)];
}

function headingFaults(root: Node): string[] {
  let last = 0;
  return flat(root).flatMap(({ role, text }) => {
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
    if (level === 0) return [];
    const skips = level > last + 1;
    last = level;
    return skips ? [`${role} "${text}" skips a level`] : [];
  });
}

function tableFaults(root: Node): string[] {
  return flat(root)
    .filter((node) => node.role === 'Table')
    .flatMap((table) => {
      const rows = flat(table).filter((node) => node.role === 'TR');
      const widths = new Set(rows.map((row) => row.kids.length));
      const parts = table.kids.map((kid) => kid.role).filter((role) => role !== 'Caption');
      return [
        ...(widths.size === 1
          ? []
          : [`a table with rows of ${[...widths].join(', ')} cells: ${table.text.slice(0, 60)}`]),
        ...(parts.join(' ') === 'THead TBody' ? [] : [`a table of ${parts.join(' ')}`]),
      ];
    });
}
