import type { Tag } from './display.ts';
import type { Packer } from './pack.ts';
import { point, textString } from './syntax.ts';

/** Where on a page something is, in PDF's own coordinates: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** An element of the structure on its way into the file. `kids` and `attributes` are text as PDF writes it. */
type Element = { id: number; role: string; parent: number; page: number; kids: string; attributes: string };

/**
 * The structure of the document for readers that do not see the page (ISO 32000-1, 14.7; ISO 14289-1): elements are made
 * when the first of their content is painted, so their order is that of reading. Each chapter is a section. What stands
 * directly in a section is written when the next such element begins, and can take up no more content from then on.
 */
export class Structure {
  private readonly packer: Packer;
  private readonly root: number;
  private readonly sections: number[] = [];
  private readonly open: Element[] = [];
  private readonly elements = new Map<Tag, Element>();
  private section: Element | undefined;
  /** Levels of the headings above, as the layout has them: in the file none is left out. */
  private levels: number[] = [];
  /** References to the element of each piece of content, by page; then those of annotations. */
  private readonly parents: string[][];
  private readonly annotated: string[] = [];

  constructor(packer: Packer, pages: number) {
    this.packer = packer;
    this.root = packer.reserve();
    this.parents = Array.from({ length: pages }, () => []);
  }

  /** The number that marks the next content of the tag on its page, and the role it has. `pageId` is the page's object. */
  content(tag: Tag, page: number, pageId: number): { mcid: number; role: string } {
    const element = this.elementOf(tag);
    const parents = this.parents[page] ?? [];
    const mcid = parents.push(`${element.id} 0 R`) - 1;
    if (element.page === 0) element.page = pageId;
    element.kids += element.page === pageId ? ` ${mcid}` : ` <</Type/MCR/Pg ${pageId} 0 R/MCID ${mcid}>>`;
    return { mcid, role: element.role };
  }

  /** Makes the annotation part of the tag, and gives the number that leads from it there. */
  annotation(tag: Tag, id: number, pageId: number): number {
    const element = this.elementOf(tag);
    element.kids += ` <</Type/OBJR/Obj ${id} 0 R/Pg ${pageId} 0 R>>`;
    return this.parents.length + this.annotated.push(`${element.id} 0 R`) - 1;
  }

  /** An element that may stay empty: the cell of a table without content is still a cell. */
  mention(tag: Tag): void {
    this.elementOf(tag);
  }

  /** Says where on its page a figure stands. */
  place(tag: Tag, [left, bottom, right, top]: Box): void {
    const box = [left, bottom, right, top].map(point).join(' ');
    this.elementOf(tag).attributes += `/A<</O/Layout/Placement/Block/BBox[${box}]>>`;
  }

  /** Writes what is left. Gives the value of the catalogue's entry for the structure. */
  finish(): number {
    this.writeSection();
    const { packer } = this;
    const root = packer.reserve();
    const parents = packer.reserve();
    packer.add(this.root, `<</S/Document/P ${root} 0 R/K[${this.sections.map((id) => `${id} 0 R`).join(' ')}]>>`);
    const lists = this.parents.map((elements, page) => {
      const id = packer.reserve();
      packer.add(id, `[${elements.join(' ')}]`);
      return `${page} ${id} 0 R`;
    });
    const annotations = this.annotated.map((element, index) => `${this.parents.length + index} ${element}`);
    packer.add(parents, `<</Nums[${[...lists, ...annotations].join(' ')}]>>`);
    const next = this.parents.length + this.annotated.length;
    packer.add(root, `<</Type/StructTreeRoot/K ${this.root} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${next}>>`);
    return root;
  }

  private elementOf(tag: Tag): Element {
    const known = this.elements.get(tag);
    if (known !== undefined) return known;
    if (tag.parent === undefined) this.writeOpen();
    if (tag.role === 'H1') this.writeSection();
    const parent = tag.parent === undefined ? this.sectionElement() : this.elementOf(tag.parent);
    const element = this.make(this.roleOf(tag), parent);
    if (tag.alt !== undefined) element.attributes = `/Alt${textString(tag.alt)}`;
    if (tag.actual !== undefined) element.attributes = `/ActualText${textString(tag.actual)}`;
    if (tag.role === 'TH') element.attributes = `/A<</O/Table/Scope/Column>>`;
    if (tag.role === 'L') element.attributes = `/A<</O/List/ListNumbering/${tag.numbering ?? 'None'}>>`;
    this.elements.set(tag, element);
    return element;
  }

  private sectionElement(): Element {
    if (this.section === undefined) {
      this.section = newElement(this.packer.reserve(), 'Sect', this.root);
      this.sections.push(this.section.id);
    }
    return this.section;
  }

  private make(role: string, parent: Element): Element {
    const element = newElement(this.packer.reserve(), role, parent.id);
    parent.kids += ` ${element.id} 0 R`;
    this.open.push(element);
    return element;
  }

  /** A heading is one level below that above it, never two. */
  private roleOf({ role }: Tag): string {
    if (role !== 'H1' && role !== 'H2' && role !== 'H3') return role;
    const level = Number(role.slice(1));
    while ((this.levels.at(-1) ?? 0) >= level) this.levels.pop();
    this.levels.push(level);
    return `H${this.levels.length}`;
  }

  private writeOpen(): void {
    for (const element of this.open) this.write(element);
    this.open.length = 0;
    this.elements.clear();
  }

  private writeSection(): void {
    this.writeOpen();
    if (this.section !== undefined) this.write(this.section);
    this.section = undefined;
  }

  private write({ id, role, parent, page, kids, attributes }: Element): void {
    const where = page === 0 ? '' : `/Pg ${page} 0 R`;
    const inside = kids === '' ? '' : `/K[${kids.slice(1)}]`;
    this.packer.add(id, `<</S/${role}/P ${parent} 0 R${where}${attributes}${inside}>>`);
  }
}

function newElement(id: number, role: string, parent: number): Element {
  return { id, role, parent, page: 0, kids: '', attributes: '' };
}
