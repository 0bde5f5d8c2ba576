import type { Context } from '../../analysis/context.ts';
import { cleanLine } from '../../model/text.ts';
import type { NodeLook } from '../graph.ts';
import type { Message, Sequence } from '../sequence.ts';
import { type NamedGraph, namedGraph } from './parts.ts';

/**
 * The data flow as a Mermaid flowchart. A Mermaid file holds one diagram: the sequence diagrams stand in the Markdown report,
 * each in a fence of its own.
 */
export function renderMermaid(context: Context): string {
  return mermaidFlowchart(namedGraph(context));
}

const SHAPES: Readonly<Record<NodeLook, [string, string]>> = {
  own: ['[', ']'],
  outside: ['([', '])'],
  hub: ['[[', ']]'],
  domain: ['[', ']'],
};

export function mermaidFlowchart({ nodes, edges }: NamedGraph): string {
  const boxes = nodes.map(({ key, name, look }) => `  ${key}${SHAPES[look].join(quoted(name))}`);
  const arrows = edges.map(({ tail, head, label, twoWay, waits }) => {
    const arrow = `${twoWay ? '<' : ''}${waits ? '-->' : '-.->'}`;
    return `  ${tail} ${arrow}${label === '' ? '' : `|${quoted(label)}|`} ${head}`;
  });
  return `${['flowchart LR', ...boxes, ...arrows].join('\n')}\n`;
}

const ARROWS: Readonly<Record<Message['kind'], string>> = { waits: '->>', later: '-)', gap: '--x' };

export function mermaidSequence({ lifelines, steps }: Sequence): string {
  const keys = new Map(lifelines.map(({ id }, at) => [id, `p${at + 1}`]));
  const people = lifelines.map(({ id, name }) => `  participant ${keys.get(id)} as ${escaped(name)}`);
  const lines = steps.flatMap(({ number, actor, text, system, messages }) => {
    const told = escaped(`${number} ${actor === '' ? '' : `${actor}: `}${text}`);
    if (messages.length === 0) return system === undefined ? [] : [`  Note over ${keys.get(system)}: ${told}`];
    return messages.map(({ from, to, kind, twoWay }) => {
      const arrow = twoWay && kind === 'waits' ? '<<->>' : ARROWS[kind];
      return `  ${keys.get(from)}${arrow}${keys.get(to)}: ${told}`;
    });
  });
  return `${['sequenceDiagram', ...people, ...lines].join('\n')}\n`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** Whatever is no letter, digit or harmless sign goes in as a number, so that nothing is read as Mermaid, Markdown or HTML. */
function escaped(text: string): string {
  return cleanLine(text).replace(/[^\p{L}\p{N}\p{M} .,()+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
