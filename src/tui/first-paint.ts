import { glyphsFor } from './glyphs.ts';
import { footerHints } from './keymap.ts';
import { HINT_FROM_ROWS } from './state/hints.ts';
import { BETWEEN, fittingKeys, HIDE } from './text/footer.ts';
import { HOME_ACTIONS, HOME_CONTEXTS, HOME_TEXT, HOME_TITLE, HOME_TITLE_CELLS, PROGRAM } from './text/home-words.ts';
import { layoutFor } from './text/layout.ts';
import { type Tone, theme } from './theme.ts';

type Surface = {
  columns: number;
  rows: number;
  version: string;
  unicode: boolean;
  colour: boolean;
  /** Whether something was saved before: then the mark stands there, below what is painted. */
  isKnown: boolean;
  /** What is told to who is here for the first time. */
  hint: string | undefined;
};

/** SGR codes that switch a property of a text on and off again. */
const SGR: Record<string, readonly [number, number]> = {
  bold: [1, 22],
  dimColor: [2, 22],
  cyan: [36, 39],
  blue: [34, 39],
};

/** A new program: nothing to undo, nowhere to go back to. */
const FACTS = { canUndo: false, canRedo: false, canGoBack: false, screen: 'home' } as const;

/**
 * The rows of the first screen, cell by cell as the wizard draws them: what is there before Ink has loaded. Only the list
 * of what was saved comes later. Undefined where the terminal is too small for the wizard. Wears the look that the
 * theme has.
 */
export function homeFrame({ columns, rows, version, unicode, colour, isKnown, hint }: Surface): string[] | undefined {
  const { width, height, tooSmall } = layoutFor({ columns, rows });
  if (tooSmall) return undefined;
  const glyphs = glyphsFor(unicode);
  const say = (tone: Tone, text: string) => (colour ? dressed(tone, text) : text);
  const right = `version ${version}`;
  const gap = ' '.repeat(width - PROGRAM.length - right.length);
  const above = [
    `${say('focus', PROGRAM)}${gap}${say('muted', right)}`,
    say('muted', glyphs.rule.repeat(width)),
    '',
    say('title', HOME_TITLE),
    say('muted', HOME_TEXT),
    '',
    ...Object.values(HOME_ACTIONS).map(({ key, title, text }, index) => {
      const isFocused = index === 0 && !isKnown;
      const name = title.padEnd(HOME_TITLE_CELLS);
      const mark = isFocused ? say('focus', glyphs.pointer) : ' ';
      return `${mark} ${say('key', `${key}  `)}${isFocused ? say('focus', name) : name}${say('muted', text)}`;
    }),
  ];
  const keys = fittingKeys(footerHints(HOME_CONTEXTS, FACTS, unicode), width);
  const footer = keys.map(({ keys: one, short }) => `${say('key', one)}${say('muted', ` ${short}`)}`);
  const told =
    hint === undefined || rows < HINT_FROM_ROWS ? [] : [say('accent', `${glyphs.here} ${hint}`) + say('muted', HIDE)];
  const below = [...told, footer.join(' '.repeat(BETWEEN))];
  const between = Array<string>(Math.max(0, height - above.length - below.length)).fill('');
  return [...above, ...between, ...below].map((line) => ` ${line}`.trimEnd());
}

function dressed(tone: Tone, text: string): string {
  const { bold, dimColor, color } = theme[tone];
  const names = [bold && 'bold', dimColor && 'dimColor', color].filter((name) => typeof name === 'string');
  return names.reduce((inside, name) => {
    const [on, off] = SGR[name] ?? [0, 0];
    return `\x1b[${on}m${inside}\x1b[${off}m`;
  }, text);
}
