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

/** A drawing under what is to be seen in it; `alt` says the same to those who do not see it. */
export function figure(title: string, alt: string, drawing: Drawing): Figure {
  return { kind: 'figure', title, alt, drawing };
}

/** Drawings of one diagram; from the second on its title says which part it is. */
export function figures(title: string, alt: string, drawings: readonly Drawing[]): Figure[] {
  return drawings.map((drawing, at) =>
    figure(
      drawings.length === 1 ? title : `${title} (${at + 1} of ${drawings.length})`,
      at === 0 ? alt : `${title}, part ${at + 1}: continues the drawing before.`,
      drawing,
    ),
  );
}
