import { describe, expect, it } from 'vitest';
import { sequences } from '../../../src/diagrams/sequence.ts';
import { mermaidSequence, renderMermaid } from '../../../src/diagrams/text/mermaid.ts';
import { NAMES, named, shown } from '../support/hostile.ts';
import { landscape } from '../support/landscapes.ts';
import { readFlowchart, readSequence } from '../support/mermaid.ts';
import { retailer } from '../support/samples.ts';

describe('the data flow as Mermaid', () => {
  it('has every system as a box and every exchange as an arrow', async () => {
    const { boxes, arrows } = await readFlowchart(renderMermaid(retailer()));
    expect(boxes).toEqual(retailer().assessment.systems.map(({ name }) => name));
    expect(arrows).toHaveLength(13);
    expect(arrows[0]).toEqual({
      from: 'PIM',
      to: 'Integration hub',
      text: 'Product - event - on each change',
      isTwoWay: false,
    });
    expect(arrows.filter(({ isTwoWay }) => isTwoWay).map(({ from }) => from)).toEqual([
      'Integration hub',
      'New e-commerce platform',
      'WMS',
    ]);
  });

  it('is read by Mermaid for a landscape of sixty systems', async () => {
    expect((await readFlowchart(renderMermaid(landscape(60)))).boxes).toHaveLength(60);
  });

  it.each(NAMES)('gives a name with %s back as it is', async (_, name) => {
    const { boxes, arrows } = await readFlowchart(renderMermaid(named(name)));
    expect(boxes).toEqual([shown(name), 'Other']);
    expect(arrows[0]?.text).toBe(`${shown(name)}, Other data - API call`);
  });
});

describe('the sequence of a process as Mermaid', () => {
  it('has the systems as participants and the steps in their order', async () => {
    const [sell] = sequences(retailer(), 10).filter(({ id }) => id === 'sell');
    if (sell === undefined) throw new Error('the example sells');
    const { actors, messages } = await readSequence(mermaidSequence(sell));
    expect(actors[0]).toBe('New e-commerce platform');
    expect(messages.map((text) => text[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(messages[1]).toBe('2 Customer: Pays');
  });

  it.each(NAMES)('gives a name with %s back as it is', async (_, name) => {
    const [sequence] = sequences(named(name), 1);
    if (sequence === undefined) throw new Error('there is one');
    const { actors, messages } = await readSequence(mermaidSequence(sequence));
    expect(actors).toEqual([shown(name), 'Other']);
    expect(messages[0]).toBe(`1 ${shown(name)}: ${shown(name)}`);
    expect(messages.at(-1)).toBe(`2a ${shown(name)}`);
  });
});
