import type { TextProps } from 'ink';

/**
 * What a text means -> how it looks. Only the sixteen ANSI colours, so that the user's own palette holds; good and bad
 * are cyan and red, which colour-blind people tell apart, and a sign or word always says the same.
 */
const DARK = {
  title: { bold: true },
  strong: { bold: true },
  muted: { dimColor: true },
  focus: { color: 'cyan', bold: true },
  accent: { color: 'cyan' },
  good: { color: 'cyan' },
  watch: { color: 'yellow' },
  danger: { color: 'red', bold: true },
  key: { bold: true },
  cursor: { inverse: true },
  band: { color: 'yellow', bold: true, inverse: true },
} as const satisfies Record<string, Partial<TextProps>>;

export type Tone = keyof typeof theme;
