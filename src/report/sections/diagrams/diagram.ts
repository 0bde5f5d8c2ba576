import type { Drawing } from '../../../diagrams/drawing.ts';
import type { Block, Figure } from '../../blocks.ts';

/** One diagram of the report: what it shows, and the blocks that show it, or in a line why it is not drawn. */
export type Diagram = {
  layer: 'Business' | 'Application' | 'Technical' | 'Network';
  name: string;
  anchor: string;
  shows: string;
  made: readonly Block[] | string;
};

/** More than this the viewers of Mermaid refuse to draw. */
const MOST_MERMAID = { characters: 40_000, lines: 400 } as const;

/** A drawing under what is to be seen in it; `alt` says the same to those who do not see it. */
export function figure(title: string, alt: string, drawing: Drawing, mermaid?: string): Figure {
  const one: Figure = { kind: 'figure', title, alt, drawing };
  if (mermaid === undefined || mermaid.length > MOST_MERMAID.characters) return one;
  return mermaid.split('\n').length > MOST_MERMAID.lines ? one : { ...one, mermaid };
}

/** Drawings of one diagram; from the second on its title says which part it is. The Mermaid text of all stands with the first. */
export function figures(title: string, alt: string, drawings: readonly Drawing[], mermaid?: string): Figure[] {
  return drawings.map((drawing, at) =>
    figure(
      drawings.length === 1 ? title : `${title} (${at + 1} of ${drawings.length})`,
      at === 0 ? alt : `${title}, part ${at + 1}: continues the drawing before.`,
      drawing,
      at === 0 ? mermaid : undefined,
    ),
  );
}
