/** One press of a key, or one paste. */
export type Key = {
  /**
   * What was pressed, as the keymap writes it: `a`, `A`, `?`, `space`, `enter`, `shift+tab`, `ctrl+c`, `alt+b`, `f1`;
   * `paste` for text that came in at once.
   */
  chord: string;
  /** The text it stands for: one grapheme of a printable key, all of a paste, else empty. */
  text: string;
  /** The characters the terminal sent. */
  raw: string;
  /** Of a paste that may as well have been typed ahead into a text field: one line and Enter. */
  typed?: readonly Key[];
};

export function charKey(grapheme: string): Key {
  return { chord: grapheme === ' ' ? 'space' : grapheme, text: grapheme, raw: grapheme };
}

export function namedKey(chord: string, raw: string): Key {
  return { chord, text: '', raw };
}
