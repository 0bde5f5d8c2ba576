/** C0 and C1 controls but tab and line feed, and what turns the direction of writing: nobody sees them, and they act. */
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Text that is legal in every form of file. What comes in from outside is clean already (`cleanText`); this holds for what
 * was put together since, so that no renderer depends on it.
 */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ACTING, '').toWellFormed();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an element or the value of an attribute, in XML and in HTML. */
export function escapeXml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
