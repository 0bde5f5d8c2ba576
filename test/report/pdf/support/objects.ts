/** Reads a PDF that is not compressed, the way ISO 32000-1 describes it, with no help from the code that wrote it. */

/** Leads to an object. */
export class Ref {
  readonly ref: number;

  constructor(ref: number) {
    this.ref = ref;
  }
}
export type Dict = { [key: string]: Value };
export type Value = null | boolean | number | string | Uint8Array | Ref | Value[] | Dict;
/** A name begins with a slash; a string is bytes. An operator of a content stream is `{ operator }`. */
export type Token = Value | { operator: string };

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)));
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads values and operators one after the other. */
export class Reader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    this.skip();
    const code = this.bytes[this.at];
    if (code === undefined) return undefined;
    const character = String.fromCharCode(code);
    if (character === '/') return this.name();
    if (character === '(') return this.literal();
    if (character === '[') return this.array();
    if (character === '<') return this.bytes[this.at + 1] === 0x3c ? this.dictionary() : this.hex();
    const word = this.word();
    if (/^[+-]?[\d.]+$/.test(word)) return this.number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return { operator: word };
  }

  value(): Value {
    const token = this.next();
    if (token === undefined || isOperator(token)) throw new Error(`no value at ${this.at}: ${JSON.stringify(token)}`);
    return token;
  }

  private skip(): void {
    while (SPACE.has(this.bytes[this.at] ?? -1)) this.at++;
  }

  private word(): string {
    const from = this.at;
    do this.at++;
    while (
      this.at < this.bytes.length &&
      !SPACE.has(this.bytes[this.at] ?? 0) &&
      !DELIMITER.has(this.bytes[this.at] ?? 0)
    );
    return Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1');
  }

  private name(): string {
    return this.word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  /** A number, or a reference: two numbers and an R. */
  private number(word: string): Value {
    const after = this.at;
    const rest = /^\s+(\d+)\s+R(?![\w])/.exec(Buffer.from(this.bytes.subarray(after, after + 24)).toString('latin1'));
    if (rest === null || !/^\d+$/.test(word)) return Number(word);
    this.at = after + rest[0].length;
    return new Ref(Number(word));
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let depth = 1;
    for (this.at++; ; this.at++) {
      const code = this.bytes[this.at];
      if (code === undefined) throw new Error('a string without an end');
      const character = String.fromCharCode(code);
      if (character === '\\') {
        const next = String.fromCharCode(this.bytes[++this.at] ?? 0);
        out.push(ESCAPES[next] ?? next.charCodeAt(0));
        continue;
      }
      if (character === '(') depth++;
      if (character === ')' && --depth === 0) break;
      out.push(code);
    }
    this.at++;
    return Uint8Array.from(out);
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at);
    const text = Buffer.from(this.bytes.subarray(this.at + 1, end))
      .toString('latin1')
      .replace(/\s/g, '');
    this.at = end + 1;
    return Uint8Array.from(Buffer.from(text, 'hex'));
  }

  private array(): Value[] {
    const out: Value[] = [];
    this.at++;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x5d) break;
      out.push(this.value());
    }
    this.at++;
    return out;
  }

  private dictionary(): Dict {
    const out: Dict = {};
    this.at += 2;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x3e) break;
      const key = this.value();
      if (typeof key !== 'string') throw new Error(`a dictionary with the key ${JSON.stringify(key)}`);
      out[key.slice(1)] = this.value();
    }
    this.at += 2;
    return out;
  }
}

export function isOperator(token: Token): token is { operator: string } {
  return typeof token === 'object' && token !== null && 'operator' in token && typeof token.operator === 'string';
}

export type Stream = { dictionary: Dict; content: Uint8Array };

/** The objects of a file, by number. */
export class PdfFile {
  private readonly values = new Map<number, Value>();
  private readonly streams = new Map<number, Stream>();
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let trailer: Dict | undefined;
    let at = 0;
    for (;;) {
      const head = buffer.indexOf(' 0 obj\n', at);
      if (head < 0) break;
      const id = Number(buffer.subarray(buffer.lastIndexOf('\n', head) + 1, head).toString());
      const reader = new Reader(bytes, head + 7);
      const dictionary = dictOf(reader.value());
      const from = buffer.indexOf('stream\n', reader.at) + 7;
      const stream = { dictionary, content: bytes.subarray(from, from + Number(dictionary.Length)) };
      if (dictionary.Filter !== undefined) throw new Error(`object ${id} is compressed`);
      this.streams.set(id, stream);
      this.values.set(id, dictionary);
      if (dictionary.Type === '/ObjStm') this.unpack(stream);
      if (dictionary.Type === '/XRef') trailer = dictionary;
      at = from + stream.content.length;
    }
    if (trailer === undefined) throw new Error('there is no cross-reference stream');
    this.trailer = trailer;
  }

  private unpack({ dictionary, content }: Stream): void {
    const head = new Reader(content);
    const first = Number(dictionary.First);
    for (let index = 0; index < Number(dictionary.N); index++) {
      const id = Number(head.value());
      const at = Number(head.value());
      if (this.values.has(id)) throw new Error(`object ${id} is there twice`);
      this.values.set(id, new Reader(content, first + at).value());
    }
  }

  /** The value itself, where a reference leads to it. */
  get(value: Value | undefined): Value {
    if (value === undefined) return null;
    if (!isRef(value)) return value;
    const found = this.values.get(value.ref);
    if (found === undefined) throw new Error(`object ${value.ref} is missing`);
    return found;
  }

  dict(value: Value | undefined): Dict {
    return dictOf(this.get(value));
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  stream(value: Value | undefined): Stream {
    const stream = value !== undefined && isRef(value) ? this.streams.get(value.ref) : undefined;
    if (stream === undefined) throw new Error(`no stream: ${JSON.stringify(value)}`);
    return stream;
  }

  get catalogue(): Dict {
    return this.dict(this.trailer.Root);
  }

  get pages(): { id: number; page: Dict }[] {
    return this.list(this.dict(this.catalogue.Pages).Kids).map((kid) => ({
      id: isRef(kid) ? kid.ref : 0,
      page: this.dict(kid),
    }));
  }

  /** All objects that are dictionaries with this type. */
  ofType(type: string): Dict[] {
    return [...this.values.values()].flatMap((value) => {
      const dictionary = isDict(value) ? value : undefined;
      return dictionary?.Type === `/${type}` ? [dictionary] : [];
    });
  }
}

export function isRef(value: Value): value is Ref {
  return value instanceof Ref;
}

export function isDict(value: Value): value is Dict {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array) &&
    !isRef(value)
  );
}

function dictOf(value: Value): Dict {
  if (!isDict(value)) throw new Error(`no dictionary: ${JSON.stringify(value)}`);
  return value;
}

/** A text string: UTF-16 with its mark, else Latin-1. */
export function textOf(value: Value | undefined): string {
  if (!(value instanceof Uint8Array)) return '';
  if (value[0] === 0xfe && value[1] === 0xff) return Buffer.from(value.subarray(2)).swap16().toString('utf16le');
  return Buffer.from(value).toString('latin1');
}
