import { safeText } from '../safe-text.ts';

/** Signs that mean something inside a line of GitHub's Markdown; those that do so only at its start come below. */
const SIGNS = /[\\`*_[\]|~$]/g;

/** Text that shows exactly as it is, whatever it holds: no markup, no HTML, no link, no line of its own. */
export function escapeText(text: string): string {
  return (
    safeText(text)
      .trim()
      .replaceAll('&', '&amp;')
      .replace(SIGNS, '\\$&')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Bare addresses would become links, :words: small pictures, and @names call people.
      .replaceAll('://', '&#58;//')
      .replace(/:(?=[\w+-]+:)/g, '&#58;')
      .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`)
      .replaceAll('@', '&#64;')
      .replace(/\s*\n\s*/g, '<br>')
      .replace(/^[-+=#]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** The name of an anchor as GitHub takes it. */
export function anchorName(anchor: string): string {
  return anchor.replace(/[^\p{L}\p{N}_-]/gu, '-');
}
