import { type ASTBaseNode, type AttributeASTNode, type GraphASTNode, parse } from '@ts-graphviz/ast';
import { describe, expect, it } from 'vitest';
import { renderDot } from '../../../src/diagrams/text/dot.ts';
import { NAMES, named, shown } from '../support/hostile.ts';
import { landscape } from '../support/landscapes.ts';
import { retailer } from '../support/samples.ts';

/** What Graphviz shows for a quoted label: escapes and entities are undone. */
function decoded(label: string): string {
  return label.replace(/\\(.)/g, '$1').replace(/&amp;/g, '&');
}

function labelOf(children: readonly ASTBaseNode[]): string {
  const attributes = children.filter((one): one is AttributeASTNode => one.type === 'Attribute');
  const label = attributes.find(({ key }) => key.value === 'label')?.value;
  if (label?.quoted !== true) throw new Error('a label that is not quoted');
  return decoded(label.value);
}

/** Parses with the grammar of ts-graphviz, which throws where DOT is not well-formed. */
function read(text: string): { title: string; boxes: Map<string, string>; arrows: [string, string, string][] } {
  const [graph] = parse(text).children.filter((one): one is GraphASTNode => one.type === 'Graph');
  if (graph === undefined) throw new Error('no graph');
  const boxes = new Map<string, string>();
  const arrows: [string, string, string][] = [];
  for (const one of graph.children) {
    if (one.type === 'Node') boxes.set(one.id.value, labelOf(one.children));
    if (one.type === 'Edge') {
      const [from, to] = one.targets.map((target) => (target.type === 'NodeRef' ? target.id.value : ''));
      arrows.push([from ?? '', to ?? '', labelOf(one.children)]);
    }
  }
  return { title: graph.id?.value ?? '', boxes, arrows };
}

describe('the data flow in DOT', () => {
  it('has every system as a node and every exchange as an edge between two of them', () => {
    const { boxes, arrows } = read(renderDot(retailer()));
    expect([...boxes.values()]).toEqual(retailer().assessment.systems.map(({ name }) => name));
    expect(arrows).toHaveLength(13);
    for (const [from, to] of arrows) expect(boxes.has(from) && boxes.has(to)).toBe(true);
    expect(arrows[0]?.[2]).toBe('Product - event - on each change');
  });

  it('holds a landscape of sixty systems', () => {
    expect(read(renderDot(landscape(60))).boxes.size).toBe(60);
  });

  it.each(NAMES)('gives a name with %s back as it is', (_, name) => {
    const { title, boxes, arrows } = read(renderDot(named(name)));
    expect(decoded(title)).toBe(shown(name));
    expect([...boxes.values()]).toEqual([shown(name), 'Other']);
    expect(arrows[0]?.[2]).toBe(`${shown(name)}, Other data - API call`);
  });
});
