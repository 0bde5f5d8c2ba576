/** What the characters of xterm and its kin mean (ECMA-48; xterm control sequences, "PC-style function keys"). */

const CONTROL: Record<string, string> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
};

/** The chord of a control character; undefined where it is no key. */
export function controlKey(character: string): string | undefined {
  const named = CONTROL[character];
  if (named !== undefined) return named;
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 96)}` : undefined;
}

/** By the final character of `ESC [ ... X` and `ESC O X`. */
const FINAL: Record<string, string> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'shift+tab',
};

/** By the number of `ESC [ number ~`. */
const TILDE: Record<string, string> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** The Linux console's own form of the first function keys: `ESC [ [ A`. */
const CONSOLE: Record<string, string> = { A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5' };

/** The chord of a complete escape sequence; undefined where it is no key (a mouse or focus report, an answer). */
export function escapeKey(sequence: string): string | undefined {
  if (sequence.startsWith('\x1b[[')) return CONSOLE[sequence.slice(3)];
  const final = sequence.slice(-1);
  const parameters = sequence.slice(2, -1);
  // The keypad's Enter in application mode.
  if (sequence.startsWith('\x1bO')) return final === 'M' ? 'enter' : FINAL[final];
  if (!/^[\d;]*$/.test(parameters)) return undefined;
  const [number = '', modifier] = parameters.split(';');
  const name = final === '~' ? TILDE[number] : FINAL[final];
  return name === undefined ? undefined : modifiers(modifier) + name;
}

/** xterm codes the modifiers as 1 + shift + 2 alt + 4 control. */
function modifiers(code: string | undefined): string {
  const bits = code === undefined ? 0 : Number(code) - 1;
  return (bits & 4 ? 'ctrl+' : '') + (bits & 2 ? 'alt+' : '') + (bits & 1 ? 'shift+' : '');
}
