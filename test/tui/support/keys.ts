/** What a terminal sends for the keys that tests press by name. */
const SENT: Record<string, string> = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  backspace: '\x7f',
  delete: '\x1b[3~',
  space: ' ',
  'ctrl+g': '\x07',
  'ctrl+c': '\x03',
  'ctrl+s': '\x13',
  'ctrl+o': '\x0f',
  'ctrl+u': '\x15',
  f1: '\x1bOP',
};

/** The characters of keys given by name or as themselves. */
export function sent(...keys: string[]): string {
  return keys.map((key) => SENT[key] ?? key).join('');
}
