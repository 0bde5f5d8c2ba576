/** Every sign outside letters and digits, with a form for terminals that only show ASCII. */
export type Glyphs = Record<
  | 'done'
  | 'begun'
  | 'open'
  | 'unknown'
  | 'flag'
  | 'here'
  | 'pointer'
  | 'barFull'
  | 'barEmpty'
  | 'loadFull'
  | 'loadEmpty'
  | 'loadPotential'
  | 'loadLine'
  | 'edgeLeft'
  | 'edgeRight'
  | 'left'
  | 'right'
  | 'upDown'
  | 'enter'
  | 'column'
  | 'rule'
  | 'path'
  | 'more'
  | 'newline'
  | 'cursor'
  | 'bullet'
  | 'danger'
  | 'watch'
  | 'up'
  /** One to eight eighths of a row. */
  | 'levels',
  string
>;

const UNICODE: Glyphs = {
  done: '✓',
  begun: '◐',
  open: '·',
  unknown: '?',
  flag: '!',
  here: '›',
  pointer: '❯',
  barFull: '━',
  barEmpty: '─',
  loadFull: '█',
  loadEmpty: ' ',
  loadPotential: '░',
  loadLine: '╎',
  edgeLeft: '▕',
  edgeRight: '▏',
  left: '←',
  right: '→',
  upDown: '↑↓',
  enter: '⏎',
  column: '│',
  rule: '─',
  path: '›',
  more: '…',
  newline: '↵',
  cursor: '▏',
  bullet: '·',
  danger: '▲',
  watch: '△',
  up: '▲',
  levels: '▁▂▃▄▅▆▇█',
};

const ASCII: Glyphs = {
  done: '+',
  begun: '~',
  open: '.',
  unknown: '?',
  flag: '!',
  here: '>',
  pointer: '>',
  barFull: '=',
  barEmpty: '-',
  loadFull: '#',
  loadEmpty: ' ',
  loadPotential: '+',
  loadLine: ':',
  edgeLeft: '[',
  edgeRight: ']',
  left: '<-',
  right: '->',
  upDown: 'up/down',
  enter: 'enter',
  column: '|',
  rule: '-',
  path: '>',
  more: '~',
  newline: '/',
  cursor: '_',
  bullet: '-',
  danger: '!',
  watch: 'o',
  up: '^',
  levels: '...:::##',
};

export function glyphsFor(unicode: boolean): Glyphs {
  return unicode ? UNICODE : ASCII;
}

/** Whether a terminal shows more than ASCII, judged as the field does: the Linux console and old Windows consoles do not. */
export function showsUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (platform !== 'win32') return true;
  return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || env.TERM);
}
