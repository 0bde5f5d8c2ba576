import type { Figure } from '../blocks.ts';
import { escapeXml } from '../safe-text.ts';
import { renderSvg } from '../svg/render.ts';
import { escapeHtml } from './inline.ts';

/** CSS pixels for each point of a drawing, at most and at least: on a small screen it is moved rather than too small to read. */
const LARGEST = 1.9;
const SMALLEST = 1;

/** A drawing with its takeaway above, the same in words for those who do not see it, and its numbers to unfold. */
export function figureHtml({ title, alt, drawing }: Figure, name: string, data: string): string {
  const pixels = (scale: number) => Math.round(drawing.width * scale);
  const style = `width:100%;max-width:${pixels(LARGEST)}px;min-width:${pixels(SMALLEST)}px`;
  const svg = renderSvg(drawing, {
    head: `<title id="${name}-title">${escapeXml(title)}</title><desc id="${name}-words">${escapeXml(alt)}</desc>`,
    attributes: `role="img" aria-labelledby="${name}-title" aria-describedby="${name}-words" style="${style}"`,
  });
  const table = data === '' ? '' : `<details><summary>The numbers as a table</summary>${data}</details>`;
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><div class="scroll">${svg}</div>${table}</figure>`;
}
