import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { compose } from '../../src/report/compose.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { META } from '../report/support/sample.ts';
import { NAMES, named } from './support/hostile.ts';
import { bank, landscape } from './support/landscapes.ts';
import { readFlowchart, readSequence } from './support/mermaid.ts';
import { retailer } from './support/samples.ts';

/** The Mermaid diagrams in the Markdown report. */
function fences(a: Assessment): string[] {
  const text = renderMarkdown(compose(a, analyse(a, bank()), bank(), META, { chapters: ['diagrams'] }));
  return [...text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, inside = '']) => inside);
}

describe('the Markdown report', () => {
  it('carries the data flow, the integration and each sequence as Mermaid', async () => {
    const [flow = '', integration = '', ...sequences] = fences(retailer().assessment);
    expect((await readFlowchart(flow)).arrows[0]?.text).toBe('Product - on each change');
    expect((await readFlowchart(integration)).arrows[0]?.text).toBe('event - on each change');
    expect(sequences).toHaveLength(2);
    for (const one of sequences) expect((await readSequence(one)).messages.length).toBeGreaterThan(4);
  });

  it('carries the categories of many systems', async () => {
    const [flow = ''] = fences(landscape(60).assessment);
    expect((await readFlowchart(flow)).arrows[0]?.text).toMatch(/^\d+ flows?$/);
  });

  it.each(NAMES)('lets no name with %s leave its fence', async (_, name) => {
    const [flow = '', integration = '', sequence = '', ...more] = fences(named(name).assessment);
    expect((await readFlowchart(flow)).boxes).toHaveLength(2);
    expect((await readFlowchart(integration)).boxes).toHaveLength(2);
    expect((await readSequence(sequence)).actors).toHaveLength(2);
    expect(more).toEqual([]);
  });
});
