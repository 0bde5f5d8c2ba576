import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyParser } from '../../../src/tui/input/parse-keys.ts';

function chords(...chunks: string[]): string[] {
  const parser = createKeyParser();
  const keys = chunks.flatMap((chunk) => parser.push(chunk));
  return [...keys, ...parser.flush()].map(({ chord }) => chord);
}

describe('one chunk of several keys', () => {
  it('is cut into single keys', () => {
    expect(chords('\x1b[B\x1b[B\r')).toEqual(['down', 'down', 'enter']);
    expect(chords('jj3\rq')).toEqual(['j', 'j', '3', 'enter', 'q']);
  });

  it('takes return, line feed, tab and both backspaces as keys and not as text', () => {
    expect(chords('a\nb\tc\x7fd\b')).toEqual(['a', 'enter', 'b', 'tab', 'c', 'backspace', 'd', 'backspace']);
    expect(chords('a\r\nb')).toEqual(['a', 'enter', 'b']);
  });

  it('keeps what a reader sees as one character together', () => {
    expect(chords('é👍🏽👨‍👩‍👧🇵🇱ส้')).toEqual(['é', '👍🏽', '👨‍👩‍👧', '🇵🇱', 'ส้']);
  });

  it('names control keys, function keys and keys with modifiers', () => {
    expect(chords('\x01\x03\x1a')).toEqual(['ctrl+a', 'ctrl+c', 'ctrl+z']);
    expect(chords('\x1bOP\x1b[11~\x1b[[A\x1b[24~')).toEqual(['f1', 'f1', 'f1', 'f12']);
    expect(chords('\x1b[Z\x1b[1;5C\x1b[1;3D\x1b[3;2~')).toEqual([
      'shift+tab',
      'ctrl+right',
      'alt+left',
      'shift+delete',
    ]);
    expect(chords('\x1b[H\x1b[1~\x1bOH\x1b[F\x1b[4~\x1b[5~\x1b[6~')).toEqual([
      'home',
      'home',
      'home',
      'end',
      'end',
      'pageup',
      'pagedown',
    ]);
  });
});

describe('the escape character', () => {
  it('alone is the Escape key, once no sequence followed', () => {
    const parser = createKeyParser();
    expect(parser.push('\x1b')).toEqual([]);
    expect(parser.pending).toBe(true);
    expect(parser.flush().map(({ chord }) => chord)).toEqual(['escape']);
  });

  it('before another key in one chunk is the Escape key and that key', () => {
    expect(chords('\x1br')).toEqual(['escape', 'r']);
    expect(chords('\x1b\x1b[A')).toEqual(['escape', 'up']);
    expect(chords('\x1b\r')).toEqual(['escape', 'enter']);
  });

  it('with the keys that move by words is Alt, as terminals send it', () => {
    expect(chords('\x1bb\x1bf\x1b\x7f')).toEqual(['alt+b', 'alt+f', 'alt+backspace']);
    expect(chords('\x1b', 'b')).toEqual(['escape', 'b']);
  });

  it('begins a sequence that may come in pieces', () => {
    expect(chords('\x1b', '[', 'A')).toEqual(['up']);
    expect(chords('\x1b[', '1;5', 'C')).toEqual(['ctrl+right']);
    expect(chords('\x1bO', 'P')).toEqual(['f1']);
  });

  it('types nothing where the terminal answers or reports the mouse or focus', () => {
    expect(chords('\x1b[I\x1b[O\x1b[<0;3;4M\x1b[?62;c\x1b]11;rgb:0/0/0\x07\x1bP1+r\x1b\\a')).toEqual(['a']);
  });
});

describe('a bracketed paste', () => {
  it('is one text, whatever is in it', () => {
    const parser = createKeyParser();
    const keys = parser.push('\x1b[200~q\r\n\x1b[A3\x1b[201~x');
    expect(keys.map(({ chord, text }) => [chord, text])).toEqual([
      ['paste', 'q\n\x1b[A3'],
      ['x', 'x'],
    ]);
  });

  it('may come in any pieces', () => {
    const whole = '\x1b[200~one two\x1b[201~z';
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 4 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const parser = createKeyParser();
        const keys = at.slice(1).flatMap((end, index) => parser.push(whole.slice(at[index], end)));
        expect(keys.map(({ text }) => text)).toEqual(['one two', 'z']);
      }),
    );
  });

  it('that is never ended is not held against the program: it stays bounded', () => {
    const parser = createKeyParser();
    parser.push('\x1b[200~');
    for (let count = 0; count < 30; count++) parser.push('x'.repeat(100_000));
    const [key] = parser.push('\x1b[201~');
    expect(key?.text).toHaveLength(1_000_000);
  });
});

it('any bytes whatever give keys and never a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 }), (chunks) => {
      for (const chord of chords(...chunks)) expect(chord).not.toBe('');
    }),
  );
});

describe('a paste that the terminal does not mark', () => {
  const LINES = 'We do it\r3 times a day\r';

  it('is one key and no answer, also over several chunks', () => {
    expect(chords(LINES)).toEqual(['paste']);
    expect(chords(LINES, 'and at night')).toEqual(['paste']);
    const parser = createKeyParser();
    parser.push(LINES);
    expect(parser.pending).toBe(true);
    expect(parser.flush()).toMatchObject([{ chord: 'paste', text: 'We do it\n3 times a day\n' }]);
    expect(parser.pending).toBe(false);
  });

  it('ends where a key follows', () => {
    expect(chords(LINES, '\x1b[A')).toEqual(['paste', 'up']);
    expect(chords(LINES, 'x')).toEqual(['paste', 'x']);
  });

  it('of one line and Enter may have been typed ahead', () => {
    const parser = createKeyParser();
    expect(parser.push('Corner shop\r')).toEqual([]);
    const [key] = parser.flush();
    expect(key?.chord).toBe('paste');
    expect(key?.typed?.map(({ text, chord }) => text || chord).join('')).toBe('Corner shopenter');
  });

  it('is told from keys that a busy machine joins', () => {
    expect(chords('3\r2\r')).toEqual(['3', 'enter', '2', 'enter']);
    expect(chords('33333333333333333333')).toHaveLength(20);
    expect(chords('\x15Corner shop\r')).toHaveLength(13);
  });
});
