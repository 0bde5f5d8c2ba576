/**
 * A picture as a list of primitives. Coordinates in points from the top left corner; any renderer can draw it: a PDF as
 * vectors, a page of HTML as SVG. Colours are names of the palette, so that a renderer may have its own.
 */

export type Ink =
  | 'ink'
  | 'muted'
  | 'navy'
  | 'accent'
  | 'pale'
  | 'rule'
  | 'zebra'
  | 'paper'
  | 'ramp1'
  | 'ramp2'
  | 'ramp3'
  | 'ramp4'
  | 'ramp5'
  // Of the palette of Okabe and Ito, for a second and third series beside the accent, which is its blue.
  | 'vermilion'
  | 'green';

/** `dash` is the length of a dash and of the gap after it, in points; absent: a whole line. */
export type Primitive =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: Ink;
      stroke?: Ink;
      lineWidth?: number;
      radius?: number;
      dash?: number;
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Ink; lineWidth: number; dash?: number }
  | { kind: 'polyline'; points: readonly (readonly [number, number])[]; stroke: Ink; lineWidth: number }
  | { kind: 'circle'; x: number; y: number; radius: number; fill?: Ink; stroke?: Ink; lineWidth?: number }
  /** SVG path data. */
  | { kind: 'path'; data: string; fill?: Ink; stroke?: Ink; lineWidth?: number; dash?: number }
  /** `y` is the baseline; text wider than `maxWidth` is shortened with an ellipsis. */
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      fill: Ink;
      strong?: boolean;
      anchor?: 'start' | 'middle' | 'end';
      maxWidth?: number;
    };

export type Drawing = { width: number; height: number; shapes: readonly Primitive[] };
