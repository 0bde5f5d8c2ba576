const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const BACKGROUND = '#12161c';
const FOREGROUND = '#d6dbe2';
/** The sixteen colours of a terminal, as readable on the dark background. */
const PALETTE = [
  ...['#3b424d', '#f2777a', '#8fc776', '#f0c35c', '#6cb2f5', '#c797e8', '#5cc7c7', '#d6dbe2'],
  ...['#7d8794', '#ff9a9c', '#a9dd91', '#ffd98a', '#93c9ff', '#deb5f7', '#86e0e0', '#ffffff'],
];

/** The screen of an xterm as an SVG of text, one run for each stretch of one look. `title` is for those who do not see it. */
export function screenAsSvg(terminal, title) {
  const width = terminal.cols * CELL.width + 2 * MARGIN;
  const height = terminal.rows * CELL.height + 2 * MARGIN;
  const runs = Array.from({ length: terminal.rows }, (_, row) => rowRuns(terminal, row)).flat();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
${runs.map(drawn).join('\n')}
</svg>
`;
}

function rowRuns(terminal, row) {
  const line = terminal.buffer.active.getLine(row);
  const runs = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line.getCell(column);
    if (cell.getWidth() === 0) continue;
    const look = lookOf(cell);
    const last = runs.at(-1);
    if (last && sameLook(last.look, look)) {
      last.text += cell.getChars() || ' ';
      last.cells += cell.getWidth();
    } else {
      runs.push({ row, column, text: cell.getChars() || ' ', cells: cell.getWidth(), look });
    }
  }
  return runs.filter(({ text, look }) => text.trim() !== '' || look.back !== BACKGROUND);
}

function lookOf(cell) {
  const fore = cell.isFgDefault() ? FOREGROUND : colour(cell.getFgColor(), cell.isFgRGB());
  const back = cell.isBgDefault() ? BACKGROUND : colour(cell.getBgColor(), cell.isBgRGB());
  const [front, behind] = cell.isInverse() ? [back, fore] : [fore, back];
  return { fore: front, back: behind, bold: cell.isBold() !== 0, dim: cell.isDim() !== 0 };
}

function colour(value, isRgb) {
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  return PALETTE[value] ?? FOREGROUND;
}

function sameLook(a, b) {
  return a.fore === b.fore && a.back === b.back && a.bold === b.bold && a.dim === b.dim;
}

function drawn({ row, column, text, cells, look }) {
  const x = round(MARGIN + column * CELL.width);
  const y = MARGIN + row * CELL.height;
  const width = round(cells * CELL.width);
  const behind =
    look.back === BACKGROUND
      ? ''
      : `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${look.back}"/>`;
  const weight = look.bold ? ' font-weight="bold"' : '';
  const opacity = look.dim ? ' opacity="0.65"' : '';
  return `${behind}<text x="${x}" y="${y + 13}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${look.fore}"${weight}${opacity}>${escaped(text)}</text>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
