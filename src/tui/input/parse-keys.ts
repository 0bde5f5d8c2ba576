import { graphemes } from './graphemes.ts';
import { charKey, type Key, namedKey } from './key.ts';
import { controlKey, escapeKey } from './key-names.ts';

/**
 * Cuts what a terminal sends into single keys. Terminals, multiplexers and loaded machines join several keys into one
 * chunk and cut one key over two chunks; neither may change what was pressed.
 */
export type KeyParser = {
  /** The keys that are complete with this chunk. */
  push(chunk: string): Key[];
  /** Whether an escape sequence has begun but not ended. */
  readonly pending: boolean;
  /** Gives up waiting for the rest: a lone escape character was the Escape key. */
  flush(): Key[];
};

const PASTE_BEGIN = '\x1b[200~';
const PASTE_END = '\x1b[201~';
/** Longest paste taken, in UTF-16 units; the rest of it is dropped. Notes hold 20,000. */
const PASTE_LIMIT = 1_000_000;

const CSI = /^\x1b\[(?:\[[A-E]|[0-?]*[ -/]*[@-~])/;
const SS3 = /^\x1bO[ -~]/;
/** Answers of the terminal to questions somebody asked; not keys. */
const REPLY = /^\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)/;
const INCOMPLETE = /^\x1b(?:$|\[(?:\[|[0-?]*[ -/]*)$|O$|[\]PX^_][^\x07\x1b]*\x1b?$)/;
/** How the rest of a sequence begins. */
const SEQUENCE = /^[[O\]PX^_]/;
/** What Alt means with a character: moving and deleting by words. */
const ALT: Record<string, string> = {
  b: 'alt+b',
  f: 'alt+f',
  d: 'alt+d',
  '\x7f': 'alt+backspace',
  '\b': 'alt+backspace',
};
/** Text in one go with a line end in it, and nothing else: a paste of a terminal that does not mark pastes. */
const BURST = /^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$/;
/** Characters from which such text is no typing that was held up. */
const BURST_FROM = 5;
const PRINTABLE = /^[^\x00-\x1f\x7f-\x9f]+/;

export function createKeyParser(): KeyParser {
  let rest = '';
  let paste: string | undefined;
  let burst: string | undefined;

  function takePaste(): Key | undefined {
    const end = rest.indexOf(PASTE_END);
    // The end mark itself may be cut: keep what could be its beginning.
    const upTo = end >= 0 ? end : Math.max(0, rest.length - PASTE_END.length + 1);
    paste = ((paste ?? '') + rest.slice(0, upTo)).slice(0, PASTE_LIMIT);
    rest = rest.slice(upTo);
    if (end < 0) return undefined;
    rest = rest.slice(PASTE_END.length);
    const text = paste.replace(/\r\n?/g, '\n');
    paste = undefined;
    return { chord: 'paste', text, raw: text };
  }

  function takeEscape(): Key[] | undefined {
    if (rest.startsWith(PASTE_BEGIN)) {
      rest = rest.slice(PASTE_BEGIN.length);
      paste = '';
      return [];
    }
    const reply = REPLY.exec(rest)?.[0];
    if (reply !== undefined) {
      rest = rest.slice(reply.length);
      return [];
    }
    const sequence = (CSI.exec(rest) ?? SS3.exec(rest))?.[0];
    if (sequence !== undefined) {
      rest = rest.slice(sequence.length);
      const chord = escapeKey(sequence);
      return chord === undefined ? [] : [namedKey(chord, sequence)];
    }
    if (INCOMPLETE.test(rest)) return undefined;
    // Escape and a character in one go is Alt, where Alt means something; else it is two keys that arrived together.
    const alt = ALT[rest.charAt(1)];
    if (alt === undefined) return takeLoneEscape();
    const raw = rest.slice(0, 2);
    rest = rest.slice(2);
    return [namedKey(alt, raw)];
  }

  function takeLoneEscape(): Key[] {
    rest = rest.slice(1);
    return [namedKey('escape', '\x1b')];
  }

  function takeControl(): Key[] {
    const raw = rest.startsWith('\r\n') ? '\r\n' : rest.slice(0, 1);
    rest = rest.slice(raw.length);
    const chord = controlKey(raw.slice(0, 1));
    return chord === undefined ? [] : [namedKey(chord, raw)];
  }

  function take(): Key[] | undefined {
    if (paste !== undefined) {
      const key = takePaste();
      return key && [key];
    }
    if (rest.startsWith('\x1b')) return takeEscape();
    const text = PRINTABLE.exec(rest)?.[0];
    if (text === undefined) return takeControl();
    rest = rest.slice(text.length);
    return graphemes(text).map(charKey);
  }

  function takeAll(): Key[] {
    const keys: Key[] = [];
    while (rest !== '') {
      const taken = take();
      if (taken === undefined) break;
      keys.push(...taken);
    }
    return keys;
  }

  /** The paste that has come in so far; its lines may have come in several chunks. */
  function takeBurst(): Key[] {
    if (burst === undefined) return [];
    const raw = burst;
    burst = undefined;
    const text = raw.replace(/\r\n?/g, '\n');
    const key: Key = { chord: 'paste', text, raw };
    if (text.trim().includes('\n')) return [key];
    const kept = rest;
    rest = raw;
    const typed = takeAll();
    rest = kept;
    return [{ ...key, typed }];
  }

  return {
    push(chunk) {
      const begins = rest === '' && paste === undefined && BURST.test(chunk);
      // A key alone behind it is a key.
      if (begins && (burst === undefined ? isBurst(chunk) : chunk.length > 2)) {
        burst = ((burst ?? '') + chunk).slice(0, PASTE_LIMIT);
        return [];
      }
      const keys: Key[] = takeBurst();
      // A terminal sends Alt in one go: an escape character that was alone in its chunk was the Escape key.
      if (rest === '\x1b' && paste === undefined && chunk !== '' && !SEQUENCE.test(chunk))
        keys.push(...takeLoneEscape());
      rest += chunk;
      return [...keys, ...takeAll()];
    },
    get pending() {
      return (rest !== '' || burst !== undefined) && paste === undefined;
    },
    flush() {
      if (burst !== undefined) return takeBurst();
      if (rest === '' || paste !== undefined) return [];
      const begun = rest;
      rest = '';
      if (begun === '\x1b') return [namedKey('escape', begun)];
      // The torso of a sequence means nothing.
      return [];
    },
  };
}

function isBurst(chunk: string): boolean {
  return /[\r\n]/.test(chunk) && chunk.replace(/\s/g, '').length >= BURST_FROM;
}
