import { glyphsFor } from './glyphs.ts';
import { HOME_ACTIONS, HOME_TEXT, HOME_TITLE, HOME_TITLE_CELLS, PROGRAM } from './text/home-words.ts';
import { layoutFor } from './text/layout.ts';
import { type Tone, theme } from './theme.ts';

type Surface = { columns: number; rows: number; version: string; unicode: boolean; colour: boolean };

/** SGR codes that switch a property of a text on and off again. */
const SGR: Record<string, readonly [number, number]> = {
  bold: [1, 22],
  dimColor: [2, 22],
  cyan: [36, 39],
  blue: [34, 39],
};

/**
 * The upper rows of the first screen, cell by cell as the wizard draws them where nothing is chosen: what is there before Ink has loaded.
 * Undefined where the terminal is too small for the wizard. Wears the look that the theme has.
 */
export function homeHead({ columns, rows, version, unicode, colour }: Surface): string[] | undefined {
  const { width, tooSmall } = layoutFor({ columns, rows });
  if (tooSmall) return undefined;
  const say = (tone: Tone, text: string) => (colour ? dressed(tone, text) : text);
  const right = `version ${version}`;
  const gap = ' '.repeat(width - PROGRAM.length - right.length);
  return [
    `${say('focus', PROGRAM)}${gap}${say('muted', right)}`,
    say('muted', glyphsFor(unicode).rule.repeat(width)),
    '',
    say('title', HOME_TITLE),
    say('muted', HOME_TEXT),
    '',
    ...Object.values(HOME_ACTIONS).map(
      ({ key, title, text }) => `  ${say('key', `${key}  `)}${title.padEnd(HOME_TITLE_CELLS)}${say('muted', text)}`,
    ),
  ].map((line) => ` ${line}`.trimEnd());
}

function dressed(tone: Tone, text: string): string {
  const { bold, dimColor, color } = theme[tone];
  const names = [bold && 'bold', dimColor && 'dimColor', color].filter((name) => typeof name === 'string');
  return names.reduce((inside, name) => {
    const [on, off] = SGR[name] ?? [0, 0];
    return `\x1b[${on}m${inside}\x1b[${off}m`;
  }, text);
}
