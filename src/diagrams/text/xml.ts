import { cleanLine } from '../../model/text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Noncharacters, which XML 1.0 does not allow. */
const ILLEGAL = /[\ufffe\uffff]/g;

/** A line of text as the content of an element or the value of an attribute. */
export function xmlText(text: string): string {
  return cleanLine(text)
    .replace(ILLEGAL, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
