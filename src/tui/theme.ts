import type { TextProps } from 'ink';

/**
 * What a text means -> how it looks. Only the sixteen ANSI colours, so that the user's own palette holds; good and bad
 * are cyan and red, which colour-blind people tell apart, and a sign or word always says the same.
 */
const DARK = {
  /** As it is, also on the line with the mark. */
  plain: {},
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

export type Tone = keyof typeof DARK;
type Look = Readonly<Record<Tone, Partial<TextProps>>>;

/** Cyan and yellow are hard to read on white. */
const LIGHT: Look = {
  ...DARK,
  focus: { color: 'blue', bold: true },
  accent: { color: 'blue' },
  good: { color: 'blue' },
  watch: { color: 'magenta' },
  band: { color: 'magenta', bold: true, inverse: true },
};

/** Bold, dim and inverse alone. */
const NONE: Look = {
  ...DARK,
  focus: { bold: true },
  accent: {},
  good: {},
  watch: {},
  danger: { bold: true },
  band: { bold: true, inverse: true },
};

export type LookName = 'dark' | 'light' | 'none';
const LOOKS: Record<LookName, Look> = { dark: DARK, light: LIGHT, none: NONE };

/** The look in use. Everything that is drawn reads it, and all is drawn anew when it changes. */
export const theme: Record<Tone, Partial<TextProps>> = { ...DARK };

export function wear(name: LookName): void {
  Object.assign(theme, LOOKS[name]);
}

/**
 * The look for what a person wants. Left to the program, it is the one for a light background where the terminal says
 * that it has one: COLORFGBG ends in the number of the background's colour, as rxvt and its kin set it.
 */
export function lookFor(wanted: LookName | 'auto', env: NodeJS.ProcessEnv): LookName {
  if (wanted !== 'auto') return wanted;
  const background = env.COLORFGBG?.split(';').at(-1);
  return background === '7' || background === '15' ? 'light' : 'dark';
}
