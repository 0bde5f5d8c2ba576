/** How PDF writes values (ISO 32000-1, 7.3). */

/** A number without an exponent, with three decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}

/** A number with two decimals at most: a hundredth of a point is beyond any printer. */
export function point(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

const PLAIN = /^[ -~]*$/;

/** A text string: ASCII as it is, anything else in UTF-16. */
export function textString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex')}>`;
}

/**
 * A reference to an object that pdfkit did not make. pdfkit writes as its own text what is neither a string, a list nor a
 * plain object, which the tag keeps it from being taken for.
 */
export class Reference {
  private readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  get [Symbol.toStringTag](): string {
    return 'Reference';
  }

  /** pdfkit ends what the catalogue refers to; this is written already. */
  end(): void {}

  toString(): string {
    return `${this.id} 0 R`;
  }
}
