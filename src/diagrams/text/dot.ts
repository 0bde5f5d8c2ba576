import type { Context } from '../../analysis/context.ts';
import { cleanLine } from '../../model/text.ts';
import type { NodeLook } from '../graph.ts';
import { namedGraph } from './parts.ts';

const LOOKS: Readonly<Record<NodeLook, string>> = {
  own: 'style="rounded,filled", fillcolor="#e6f0f7"',
  outside: 'style="rounded,dashed"',
  hub: 'style="rounded,filled", fillcolor="#12263f", fontcolor="#ffffff"',
  domain: 'style="rounded,filled", fillcolor="#e6f0f7"',
};

/** The data flow in the DOT language of Graphviz. */
export function renderDot(context: Context): string {
  const { nodes, edges } = namedGraph(context);
  const boxes = nodes.map(({ key, name, look }) => `  ${key} [label=${quoted(name)}, ${LOOKS[look]}];`);
  const arrows = edges.map(({ tail, head, label, twoWay, waits }) => {
    const looks = [`label=${quoted(label)}`, ...(twoWay ? ['dir=both'] : []), ...(waits ? [] : ['style=dashed'])];
    return `  ${tail} -> ${head} [${looks.join(', ')}];`;
  });
  return [
    `digraph ${quoted(context.assessment.name)} {`,
    '  rankdir=LR;',
    '  node [shape=box, fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=9];',
    ...boxes,
    ...arrows,
    '}',
    '',
  ].join('\n');
}

/** A quoted string is never read as an HTML label; in labels Graphviz reads a backslash and the entities of HTML. */
function quoted(text: string): string {
  const safe = cleanLine(text).replace(/&/g, '&amp;').replace(/\\/g, '\\\\').replace(/"/g, '\\"');
  return `"${safe}"`;
}
