import { compressed, compressedSync } from './compress.ts';
import type { OpenDocument } from './open-document.ts';

/** Objects in one object stream: many pack well, and a reader must unpack all of them to get at one. */
const MOST = 400;
/** Bytes of an entry of the cross-reference stream: kind, place, index. */
const ENTRY = [1, 4, 2] as const;
const WIDTH = 7;

type Batch = { id: number; head: string[]; body: string[]; length: number; bytes?: Uint8Array };

/**
 * Objects without a stream, packed a few hundred at a time into compressed object streams, with a cross-reference stream
 * at the end (ISO 32000-1, 7.5.7 and 7.5.8): a tagged report would be more than twice as large without. pdfkit has no way
 * to do so; all that it writes passes two of its inner methods, `_write` and `_finalize`, which are replaced here.
 */
export class Packer {
  private readonly doc: OpenDocument;
  /** Where packed objects stand, by number: in which stream, at which place. */
  private readonly streams: number[] = [];
  private readonly indexes: number[] = [];
  private readonly closed: Batch[] = [];
  private readonly pending: Promise<void>[] = [];
  private open: Batch | undefined;

  /** From here on all that the document writes is packed. Throws where pdfkit is not the one that this is made for. */
  constructor(doc: OpenDocument) {
    if (typeof doc._write !== 'function' || typeof doc._finalize !== 'function' || !Array.isArray(doc._offsets))
      throw new Error('This version of pdfkit writes its objects in another way');
    this.doc = doc;
    const write = doc._write.bind(doc);
    let object: (string | Uint8Array)[] | undefined;
    doc._write = (data) => {
      if (object === undefined) {
        if (typeof data === 'string' && data.endsWith(' 0 obj')) object = [data];
        else write(data);
      } else if (data === 'stream') {
        for (const line of object) write(line);
        write(data);
        object = undefined;
      } else if (data === 'endobj') {
        const [head, ...body] = object;
        object = undefined;
        this.add(Number.parseInt(String(head), 10), body.join('\n'));
      } else object.push(data);
    };
    doc._finalize = () => {
      if (this.open !== undefined) this.closed.push(this.open);
      for (const batch of this.closed) this.writeBatch(batch, write);
      this.writeReferences(write);
      doc.push(null);
    };
  }

  /** The number of a new object, for `add`. */
  reserve(): number {
    return this.doc._offsets.push(null);
  }

  /** Writes an object without a stream: the text of its value, in ASCII. */
  add(id: number, text: string): void {
    this.open ??= { id: this.reserve(), head: [], body: [], length: 0 };
    const batch = this.open;
    this.streams[id] = batch.id;
    this.indexes[id] = batch.body.length;
    batch.head.push(`${id} ${batch.length}`);
    batch.body.push(text);
    batch.length += text.length + 1;
    if (batch.body.length < MOST) return;
    this.closed.push(batch);
    this.open = undefined;
    if (!this.doc.compress) return;
    this.pending.push(
      compressed(contentOf(batch)).then((bytes) => {
        batch.bytes = bytes;
        batch.body.length = 0;
      }),
    );
  }

  /** Waits for what is compressed beside the main thread; must be called before the document is ended. */
  async settle(): Promise<void> {
    await Promise.all(this.pending);
  }

  private writeBatch(batch: Batch, write: OpenDocument['_write']): void {
    const bytes = batch.bytes ?? this.packed(contentOf(batch));
    const first = headOf(batch).length;
    const dictionary = `/Type/ObjStm/N ${batch.head.length}/First ${first}`;
    this.writeStream(batch.id, dictionary, bytes, write);
  }

  private writeReferences(write: OpenDocument['_write']): void {
    const { doc } = this;
    const id = this.reserve();
    const size = doc._offsets.length + 1;
    const start = doc._offset;
    doc._offsets[id - 1] = start;
    const table = Buffer.alloc(size * WIDTH);
    table.writeUInt16BE(0xffff, WIDTH - 2);
    for (let number = 1; number < size; number++) {
      const stream = this.streams[number];
      const at = number * WIDTH;
      table[at] = stream === undefined ? 1 : 2;
      table.writeUInt32BE(stream ?? doc._offsets[number - 1] ?? 0, at + 1);
      table.writeUInt16BE(this.indexes[number] ?? 0, at + 5);
    }
    const key = Buffer.from(doc._id).toString('hex');
    const parms = doc.compress ? `/DecodeParms<</Predictor 12/Columns ${WIDTH}>>` : '';
    const trailer = `/Size ${size}/Root ${doc._root}/Info ${doc._info}/ID[<${key}><${key}>]`;
    const dictionary = `/Type/XRef/W[${ENTRY.join(' ')}]${parms}${trailer}`;
    this.writeStream(id, dictionary, doc.compress ? compressedSync(differences(table)) : table, write);
    write(`startxref\n${start}\n%%EOF`);
  }

  private packed(content: Uint8Array): Uint8Array {
    return this.doc.compress ? compressedSync(content) : content;
  }

  private writeStream(id: number, dictionary: string, bytes: Uint8Array, write: OpenDocument['_write']): void {
    this.doc._offsets[id - 1] = this.doc._offset;
    const filter = this.doc.compress ? '/Filter/FlateDecode' : '';
    write(`${id} 0 obj\n<<${dictionary}${filter}/Length ${bytes.length}>>\nstream`);
    write(bytes);
    write('\nendstream\nendobj');
  }
}

function headOf(batch: Batch): string {
  return `${batch.head.join(' ')}\n`;
}

function contentOf(batch: Batch): Buffer {
  return Buffer.from(`${headOf(batch)}${batch.body.join('\n')}\n`, 'latin1');
}

/** Each row as its difference from the row above (PNG filter Up): most rows then look alike, and pack well. */
function differences(table: Buffer): Buffer {
  const rows = table.length / WIDTH;
  const out = Buffer.alloc(rows * (WIDTH + 1));
  for (let row = 0; row < rows; row++) {
    out[row * (WIDTH + 1)] = 2;
    for (let column = 0; column < WIDTH; column++) {
      const at = row * WIDTH + column;
      out[row * (WIDTH + 1) + 1 + column] = (table[at] ?? 0) - (row === 0 ? 0 : (table[at - WIDTH] ?? 0));
    }
  }
  return out;
}
