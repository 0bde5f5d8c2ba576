import { Bookmark, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Inline, RampStep, Text } from '../blocks.ts';
import { RAMP_LETTERS } from '../blocks.ts';
import { COLOURS, RAMP } from '../pdf/theme.ts';
import { safeText } from '../safe-text.ts';

/** A colour as Word writes it, without the sign in front. */
export function colour(ink: keyof typeof COLOURS): string {
  return COLOURS[ink].slice(1);
}

/** Names of bookmarks by anchor. Word takes letters and digits only, and at most forty: so they are numbered. */
export class Bookmarks {
  private readonly names: ReadonlyMap<string, string>;
  private readonly set = new Set<string>();

  constructor(anchors: readonly string[]) {
    this.names = new Map([...new Set(anchors)].map((anchor, at) => [anchor, `_plimsoll${at + 1}`]));
  }

  nameOf(anchor: string | undefined): string | undefined {
    return anchor === undefined ? undefined : this.names.get(anchor);
  }

  /** The same text as the place that links to the anchor lead to; only the first place of an anchor is it. */
  mark(anchor: string | undefined, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const id = this.nameOf(anchor);
    if (id === undefined || this.set.has(id)) return children;
    this.set.add(id);
    return [new Bookmark({ id, children })];
  }
}

/** Runs of a text, with links to the bookmarks that there are. */
export function runs(text: Text, bookmarks: Bookmarks, looks: IRunOptions = {}): ParagraphChild[] {
  if (typeof text === 'string') return plainRuns(text, looks);
  return text.flatMap((one): ParagraphChild[] => {
    const inside = plainRuns(one.text, { ...looks, ...looksOf(one) });
    const anchor = bookmarks.nameOf(one.to);
    return anchor === undefined ? inside : [new InternalHyperlink({ anchor, children: inside })];
  });
}

function looksOf({ strong, muted, to }: Inline): IRunOptions {
  const ink = to !== undefined ? 'accent' : muted ? 'muted' : undefined;
  return { ...(strong ? { bold: true } : {}), ...(ink === undefined ? {} : { color: colour(ink) }) };
}

/** Line ends become breaks within the paragraph. */
export function plainRuns(text: string, looks: IRunOptions = {}): TextRun[] {
  return safeText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...looks, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

/** The letter of a step on its colour. */
export function badgeRuns(step: RampStep): TextRun[] {
  const { fill, text } = RAMP[step - 1] ?? { fill: 'paper', text: 'ink' };
  const shading = { type: 'clear', fill: colour(fill), color: 'auto' } as const;
  return [
    new TextRun({ text: ` ${RAMP_LETTERS[step - 1] ?? ''} `, bold: true, color: colour(text), shading }),
    new TextRun({ text: ' ' }),
  ];
}
