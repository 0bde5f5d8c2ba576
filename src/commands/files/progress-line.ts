import stringWidth from 'string-width';
import { showsUnicode } from '../io/look.ts';

/** One line on a terminal that says how far a file is, and that is gone afterwards. */
export type ProgressLine = {
  /** `done` is 0-1. */
  show(done: number, words: string): void;
  /** Prints something else on a line of its own. */
  aside(print: () => void): void;
  clear(): void;
};

const BAR = 24;
const TO_START = '\r\u001b[K';
/** Narrower terminals than this show the bar alone. */
const NARROW = 60;

/** Shows nothing where the stream is no terminal, or `quiet`. */
export function progressLine(
  stream: { isTTY?: boolean; columns?: number; write(text: string): unknown },
  env: NodeJS.ProcessEnv,
  quiet = false,
): ProgressLine {
  if (!stream.isTTY || quiet || env.TERM === 'dumb') return { show() {}, aside: (print) => print(), clear() {} };
  const [full, empty] = showsUnicode(env) ? ['█', '░'] : ['#', '.'];
  let shown = '';
  const clear = () => {
    if (shown !== '') stream.write(TO_START);
    shown = '';
  };
  return {
    show(done, words) {
      const filled = Math.round(Math.min(1, Math.max(0, done)) * BAR);
      const bar = `${full.repeat(filled)}${empty.repeat(BAR - filled)} ${String(Math.round(done * 100)).padStart(3)} %`;
      const columns = stream.columns || 80;
      const long = `${bar}  ${words}`;
      const line = columns >= NARROW && stringWidth(long) < columns ? long : bar;
      // A line that is wider than the terminal would be broken, and its first part stay.
      if (line === shown || line.length >= columns) return;
      stream.write(`${TO_START}${line}`);
      shown = line;
    },
    aside(print) {
      clear();
      print();
    },
    clear,
  };
}
