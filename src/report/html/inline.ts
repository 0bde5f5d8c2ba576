import type { Inline, Text } from '../blocks.ts';
import { escapeXml } from '../safe-text.ts';

/** Text as HTML that can be nothing but text: markup in it shows, line ends become breaks. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}

/** Runs with their emphasis; a link to an anchor that is not `there` is plain text. */
export function inline(text: Text, there: ReadonlySet<string>): string {
  if (typeof text === 'string') return escapeHtml(text);
  return text.map((run) => runHtml(run, there)).join('');
}

function runHtml({ text, strong, muted, to }: Inline, there: ReadonlySet<string>): string {
  const inside = escapeHtml(text);
  const bold = strong ? `<strong>${inside}</strong>` : inside;
  const quiet = muted ? `<span class="muted">${bold}</span>` : bold;
  return to !== undefined && there.has(to) ? `<a href="${fragment(to)}">${quiet}</a>` : quiet;
}

/** An anchor as the address of a link. */
export function fragment(anchor: string): string {
  return `#${encodeURIComponent(anchor.toWellFormed())}`;
}
