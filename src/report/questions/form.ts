/** The grammar of a message with questions: what the writer writes and the reader reads back. */

/** Version of this grammar. */
export const FORM_VERSION = 1;

/** Answers beside points. */
export const UNKNOWN = 'unknown';
export const NOT_APPLICABLE = 'na';

/** Says whose session the answers belong to and who gives them. */
export const HEAD = /^`?plimsoll-reply:\s*(\d+)(?:,\s*session:\s*([^\s,`]+))?(?:,\s*from:\s*([^`]*?))?\s*`?$/u;
/** The answer's key and the side that answers. */
export const KEY = /^`?([A-Z]+(?:-[A-Z]+)*-\d{2}(?:@[^\s,`]+)?),\s*(business|technology|joint)`?$/u;
/** A box and what stands behind it. */
export const BOX = /^[-*+]\s*\[([^\]]*)\]\s*(\S+)/u;
export const NOTE = /^note:\s*(.*)$/iu;
export const EVIDENCE = /^evidence:\s*(.*)$/iu;
/** A heading ends what was written before it. */
export const HEADING = /^#{1,6}\s/;

/** Signs that people put into a box; nothing but blanks is an empty one. */
export const TICKS: ReadonlySet<string> = new Set(['x', 'X', '✓', '✔', '☑', '×']);

/** `session` is left out where its id is nobody else's business. */
export function headLine(session: string | undefined, from: string): string {
  const whose = session === undefined ? '' : `, session: ${session}`;
  return `\`plimsoll-reply: ${FORM_VERSION}${whose}, from: ${from.replaceAll('`', "'")}\``;
}

export function keyLine(key: string, side: string): string {
  return `\`${key}, ${side}\``;
}
