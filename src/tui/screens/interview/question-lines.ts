import { toWidth, widthOf, wrapWithin } from '../../text/fit.ts';

/** Lines that a question takes at most; the longest of the bank takes two at 100 columns. */
const MOST_LINES = 4;

/**
 * The question in lines of so many cells, with a label at the right of the last one, or on a line of its own where there
 * is no room beside the text.
 */
export function questionLines(
  title: string,
  label: string,
  width: number,
  more: string,
): { text: string; label: string }[] {
  const lines = wrapWithin(title, width, MOST_LINES, more).map((text) => ({ text, label: '' }));
  const last = lines.at(-1);
  if (last === undefined || label === '') return lines;
  const beside = widthOf(last.text) + 2 + widthOf(label) <= width;
  const labelled = { text: toWidth(beside ? last.text : '', width - widthOf(label)), label };
  return beside ? [...lines.slice(0, -1), labelled] : [...lines, labelled];
}
