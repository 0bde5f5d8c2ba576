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

/** For who listens: words for what says something, nothing for what only draws. The mark is told as a state, "(selected)". */
const SPOKEN: Glyphs = {
  done: 'done',
  begun: 'begun',
  open: 'open',
  unknown: 'unknown',
  flag: 'flagged',
  here: 'here',
  pointer: '',
  barFull: '',
  barEmpty: '',
  loadFull: '',
  loadEmpty: '',
  loadPotential: '',
  loadLine: '',
  edgeLeft: '',
  edgeRight: '',
  left: 'left',
  right: 'to',
  upDown: 'up and down',
  enter: 'Enter',
  column: '',
  rule: '',
  path: ',',
  more: '...',
  newline: ' ',
  cursor: '_',
  bullet: '-',
  danger: 'danger',
  watch: 'watch',
  up: 'up',
  levels: '        ',
};

/** `isRead`: by a screen reader. */
export function glyphsFor(unicode: boolean, isRead = false): Glyphs {
  if (isRead) return SPOKEN;
  return unicode ? UNICODE : ASCII;
}

/** Whether a terminal shows more than ASCII, judged as the field does: the Linux console and old Windows consoles do not. */
export function showsUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (platform !== 'win32') return true;
  return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || env.TERM);
}
