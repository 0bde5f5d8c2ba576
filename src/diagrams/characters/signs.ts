/** The characters that lines are made of. */

/** The sides of a cell that a line leaves by, in the order in which arms are kept. */
export const SIDES = ['up', 'right', 'down', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** 0 none, 1 light, 2 heavy: up, right, down, left. */
export type Arms = readonly [up: number, right: number, down: number, left: number];
export type Stroke = 'solid' | 'dashed' | 'dotted';

const JOINED: Readonly<Record<string, string>> = {
  '1010': '│',
  '0101': '─',
  '0110': '┌',
  '0011': '┐',
  '1100': '└',
  '1001': '┘',
  '1110': '├',
  '1011': '┤',
  '0111': '┬',
  '1101': '┴',
  '1111': '┼',
  '2020': '┃',
  '0202': '━',
  '0220': '┏',
  '0022': '┓',
  '2200': '┗',
  '2002': '┛',
  '2120': '┠',
  '2021': '┨',
  '0212': '┯',
  '1202': '┷',
};
const BROKEN: Readonly<Record<Exclude<Stroke, 'solid'>, Readonly<Record<string, string>>>> = {
  dashed: { '1010': '┆', '0101': '┄', '2020': '┇', '0202': '┅' },
  dotted: { '0101': '·' },
};

/** The character of a cell in which lines meet. `x`: its column, which says where an ASCII dash has its gap. */
export function lineSign(arms: Arms, stroke: Stroke, x: number, unicode: boolean): string {
  if (!unicode) return asciiSign(arms, stroke, x);
  const key = straightened(arms).join('');
  return (stroke === 'solid' ? undefined : BROKEN[stroke][key]) ?? JOINED[key] ?? '┼';
}

/** Where a line ends, it looks as it does within. */
function straightened(arms: Arms): Arms {
  const [up, right, down, left] = arms;
  if (arms.filter((arm) => arm > 0).length !== 1) return arms;
  return [up + down, right + left, up + down, right + left];
}

function asciiSign([up, right, down, left]: Arms, stroke: Stroke, x: number): string {
  const isHeavy = Math.max(up, right, down, left) === 2;
  const lies = up === 0 && down === 0;
  const stands = left === 0 && right === 0;
  if (!lies && !stands) return isHeavy ? '#' : '+';
  if (stands) return stroke === 'solid' ? (isHeavy ? '#' : '|') : ':';
  if (stroke === 'solid') return isHeavy ? '=' : '-';
  if (x % 2 === 1) return ' ';
  return stroke === 'dotted' ? '.' : isHeavy ? '=' : '-';
}

const HEADS: Readonly<Record<Side, readonly [unicode: string, ascii: string]>> = {
  up: ['▲', '^'],
  right: ['▶', '>'],
  down: ['▼', 'v'],
  left: ['◀', '<'],
};

/** The head of an arrow that points to a side. */
export function headSign(to: Side, unicode: boolean): string {
  return HEADS[to][unicode ? 0 : 1];
}
