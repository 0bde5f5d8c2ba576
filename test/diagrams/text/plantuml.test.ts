import plantuml from 'plantuml-parser';
import { describe, expect, it } from 'vitest';
import { renderPlantuml } from '../../../src/diagrams/text/plantuml.ts';
import { NAMES, named, shown } from '../support/hostile.ts';
import { landscape } from '../support/landscapes.ts';
import { retailer } from '../support/samples.ts';

type Element = { name?: string; title?: string; left?: string; right?: string; label?: string };

/** The signs that stand for numbers, which PlantUML turns back when it draws. */
function decoded(text: string): string {
  return text.replace(/<U\+([0-9A-F]+)>/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The diagrams of a file, as plantuml-parser reads them. */
function read(text: string): { boxes: string[]; arrows: { from: string; to: string; text: string }[] }[] {
  return plantuml.parse(text).map(({ elements }) => {
    const all = elements as Element[];
    const boxes = all.filter((one) => one.title !== undefined);
    return {
      boxes: boxes.map(({ title = '' }) => decoded(title)),
      arrows: all
        .filter((one) => one.left !== undefined)
        .map(({ left = '', right = '', label = '' }) => ({ from: left, to: right, text: decoded(label) })),
    };
  });
}

describe('the diagrams as PlantUML', () => {
  it('have the data flow first, with every system and every exchange', () => {
    const [flow] = read(renderPlantuml(retailer()));
    expect(flow?.boxes).toEqual(retailer().assessment.systems.map(({ name }) => name));
    expect(flow?.arrows).toHaveLength(13);
    expect(flow?.arrows[0]).toEqual({ from: 'n4', to: 'n3', text: 'Product - event - on each change' });
  });

  it('have a sequence for each process that names systems', () => {
    const text = renderPlantuml(retailer());
    const sequences = read(text).slice(1);
    expect(sequences).toHaveLength(2);
    expect(text.match(/^@startuml /gm)).toHaveLength(3);
    expect(text.match(/^@enduml$/gm)).toHaveLength(3);
    expect(sequences.map(({ arrows }) => arrows.at(-1)?.text)).toContain(
      '7 Warehouse: Prints the label and hands the parcel over',
    );
  });

  it('hold a landscape of sixty systems', () => {
    expect(read(renderPlantuml(landscape(60)))[0]?.boxes).toHaveLength(60);
  });

  it.each(NAMES)('give a name with %s back as it is', (_, name) => {
    const text = renderPlantuml(named(name));
    const [flow, sequence] = read(text);
    expect(flow?.boxes).toEqual([shown(name), 'Other']);
    expect(flow?.arrows[0]?.text).toBe(`${shown(name)}, Other data - API call`);
    expect(sequence?.arrows[0]?.text).toBe(`2 ${shown(name)}: ${shown(name)}`);
  });

  it.each(NAMES)('let no name with %s begin a line or leave its quotes', (_, name) => {
    const known = /^(@startuml|@enduml|title |component "|participant "|left to right|note over|n\d|p\d)/;
    const lines = renderPlantuml(named(name))
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
    expect(lines.filter((line) => (line.match(/"/g) ?? []).length % 2 === 1)).toEqual([]);
  });
});
