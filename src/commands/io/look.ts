/** How plain text is shown here: in colour or not, how wide, and with which signs. Colour is never the only sign. */
export type Look = {
  width: number;
  strong: (text: string) => string;
  muted: (text: string) => string;
  good: (text: string) => string;
  watch: (text: string) => string;
  bad: (text: string) => string;
  bar: { full: string; possible: string; empty: string };
  bullet: string;
};

const WIDEST = 100;
const NARROWEST = 40;

/** The look of standard output: colour only on a terminal that wants it (NO_COLOR, FORCE_COLOR, TERM), else plain. */
export function lookOf(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Look {
  const columns = stream.columns ?? (Number(env.COLUMNS) || WIDEST);
  const painted = wantsColour(stream, env);
  const paint = (open: number, close: number) => (text: string) =>
    painted ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  const unicode = showsUnicode(env);
  return {
    width: Math.max(NARROWEST, Math.min(WIDEST, columns)),
    strong: paint(1, 22),
    muted: paint(2, 22),
    good: paint(36, 39),
    watch: paint(33, 39),
    bad: paint(31, 39),
    bar: unicode ? { full: '█', possible: '▒', empty: '·' } : { full: '#', possible: '+', empty: '.' },
    bullet: unicode ? '•' : '*',
  };
}

/** FORCE_COLOR decides where it is set; the command line sets it to 0 for NO_COLOR, --no-color and TERM=dumb. */
function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stream.isTTY === true;
}

/** Whether the locale shows more than ASCII; where none is set, it does. */
export function showsUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}
