import type { Ink } from '../figures/drawing.ts';

/** The look: sizes in points, A4. One grid, one scale of type, one ramp. */

export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 42, right: 42, top: 58, bottom: 52 } as const;

export const TYPE = {
  cover: 34,
  h1: 22,
  h2: 16,
  h3: 12,
  lead: 11.5,
  body: 9.5,
  table: 8.25,
  small: 7.5,
} as const;
/** Line height over type size. */
export const LEADING = 1.35;
export const LEADING_DISPLAY = 1.18;

/** Every ink reads at 4.5:1 or better on what it is used on; the ramp darkens evenly, in grey too. */
export const COLOURS: Readonly<Record<Ink, string>> = {
  ink: '#1b2733',
  muted: '#5b6b7a',
  navy: '#12263f',
  accent: '#0072b2',
  pale: '#b9d6ea',
  rule: '#d5dde5',
  zebra: '#f4f7fa',
  paper: '#ffffff',
  ramp1: '#e6f0f7',
  ramp2: '#fde08a',
  ramp3: '#f5a23c',
  ramp4: '#c94d1b',
  ramp5: '#7a0c1e',
  vermilion: '#d55e00',
  green: '#009e73',
};

export const RAMP: readonly { fill: Ink; text: Ink }[] = [
  { fill: 'ramp1', text: 'ink' },
  { fill: 'ramp2', text: 'ink' },
  { fill: 'ramp3', text: 'ink' },
  { fill: 'ramp4', text: 'paper' },
  { fill: 'ramp5', text: 'paper' },
];
