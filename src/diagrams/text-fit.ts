/**
 * How much room text takes, without a font at hand: an estimate that is rather too wide than too narrow for a sans serif
 * of book width. What is drawn states its room besides (`maxWidth`), so that no renderer draws beyond it.
 */

/** Widths in thousandths of the type size, each with the characters that take about as much. */
const WIDTHS: readonly [width: number, characters: string][] = [
  [300, "ijl'.,:;!| "],
  [350, '"[](){}ft'],
  [430, 'rI/\\-*'],
  [530, 'sczvyxJLg?'],
  [580, 'aekoFE_'],
  [610, 'hnubdpqTYSZ$+0123456789<=>^`~'],
  [690, 'PVXCKRABU&#GD'],
  [730, 'HNOQ'],
  [830, 'wM'],
  [900, 'm@'],
  [965, 'W%'],
];
const KNOWN = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)));
/** Where Latin, Greek, Cyrillic and Armenian end; what comes after is as wide as high, or nearly. */
const WIDE_FROM = 0x590;
const WIDE = 960;
const UPPER = 780;
const LOWER = 640;
/** Semi-bold letters over regular ones. */
const STRONG = 1.04;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const PLAIN = /^[ -~]*$/;

function clusters(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function widthOfCluster(cluster: string): number {
  const known = KNOWN.get(cluster);
  if (known !== undefined) return known;
  if ((cluster.codePointAt(0) ?? 0) >= WIDE_FROM) return WIDE;
  return cluster.toLowerCase() === cluster ? LOWER : UPPER;
}

/** Width of a line in points, rather too much than too little. */
export function widthOf(text: string, size: number, strong = false): number {
  const thousandths = clusters(text).reduce((sum, cluster) => sum + widthOfCluster(cluster), 0);
  return thousandths * perThousand(size, strong);
}

function perThousand(size: number, strong: boolean): number {
  return (size / 1000) * (strong ? STRONG : 1);
}

/** A line of at most this width; what is too long is cut between letters and marked with an ellipsis. */
export function fitLine(text: string, size: number, width: number, strong = false): string {
  if (widthOf(text, size, strong) <= width) return text;
  const room = width - widthOf('…', size, strong);
  let kept = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    used += widthOfCluster(cluster) * perThousand(size, strong);
    if (used > room) break;
    kept += cluster;
  }
  return `${kept.trimEnd()}…`;
}

/** Text in at most `most` lines of this width, broken at spaces, within a word only where it is longer than a line; cut at the end of the last. */
export function wrapLines(text: string, size: number, width: number, most: number, strong = false): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1 && widthOf(rest, size, strong) > width) {
    const line = firstLine(rest, size, width, strong);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, fitLine(rest, size, width, strong)];
}

/** The words that fit a line, else what comes before a hyphen, else as many letters as do, at least one. */
function firstLine(text: string, size: number, width: number, strong: boolean): string {
  let end = 0;
  let used = 0;
  let lastBreak = 0;
  let lastHyphen = 0;
  for (const cluster of clusters(text)) {
    used += widthOfCluster(cluster) * perThousand(size, strong);
    if (/\s/.test(cluster)) lastBreak = end;
    else if (used > width) return text.slice(0, lastBreak || lastHyphen || Math.max(end, cluster.length));
    end += cluster.length;
    if (/[-/]/.test(cluster) && used <= width) lastHyphen = end;
  }
  return text;
}
