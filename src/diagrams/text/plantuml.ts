import type { Context } from '../../analysis/context.ts';
import { cleanLine } from '../../model/text.ts';
import { type Sequence, sequences } from '../sequence.ts';
import { MOST_SEQUENCES } from '../sizes.ts';
import { namedGraph } from './parts.ts';

/** One PlantUML file with several diagrams: the data flow, then a sequence for each of the most critical processes. */
export function renderPlantuml(context: Context): string {
  return [flowDiagram(context), ...sequences(context, MOST_SEQUENCES).map(sequenceDiagram)].join('\n');
}

function flowDiagram(context: Context): string {
  const { nodes, edges } = namedGraph(context);
  const boxes = nodes.map(({ key, name, look }) => `component "${escaped(name)}" as ${key} <<${look}>>`);
  const arrows = edges.map(({ tail, head, label, twoWay, waits }) => {
    const arrow = `${twoWay ? '<' : ''}${waits ? '-->' : '..>'}`;
    return `${tail} ${arrow} ${head}${label === '' ? '' : ` : ${escaped(label)}`}`;
  });
  return diagram('flow', ['left to right direction', title(context.assessment.name), ...boxes, ...arrows]);
}

function sequenceDiagram({ name, lifelines, steps }: Sequence, at: number): string {
  const keys = new Map(lifelines.map(({ id }, number) => [id, `p${number + 1}`]));
  const people = lifelines.map(({ id, name: own }) => `participant "${escaped(own)}" as ${keys.get(id)}`);
  const lines = steps.flatMap(({ number, actor, text, system, messages }) => {
    const told = escaped(`${number} ${actor === '' ? '' : `${actor}: `}${text}`);
    if (messages.length === 0) return system === undefined ? [] : [`note over ${keys.get(system)} : ${told}`];
    return messages.map(({ from, to, kind, twoWay }) => {
      const arrow = `${twoWay ? '<' : ''}${kind === 'waits' ? '->' : kind === 'later' ? '->>' : '-->'}`;
      return `${keys.get(from)} ${arrow} ${keys.get(to)} : ${told}`;
    });
  });
  return diagram(`sequence-${at + 1}`, [title(name), ...people, ...lines]);
}

function diagram(name: string, lines: readonly string[]): string {
  return `@startuml ${name}\n${lines.join('\n')}\n@enduml\n`;
}

function title(text: string): string {
  return `title ${escaped(text)}`;
}

/**
 * Signs that PlantUML, its preprocessor or its Creole markup could act on go in as `<U+0021>`. A single hyphen or slash is
 * harmless; two in a row are markup.
 */
function escaped(text: string): string {
  const code = (sign: string) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  return cleanLine(text)
    .replace(/[^\p{L}\p{N}\p{M} .,()/-]/gu, code)
    .replace(/-{2,}|\/{2,}|\.{2,}/g, (signs) => [...signs].map(code).join(''));
}
