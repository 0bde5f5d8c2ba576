/** An element as it stands in the file; text is among its children. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const TOKEN = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows. */
const LEGAL = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads XML strictly: throws where a character, an entity, an attribute or the nesting is not well-formed. */
export function parseXml(xml: string): Element {
  if (!LEGAL.test(xml)) throw new Error('a character that XML does not allow');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(xml); found !== null; found = TOKEN.exec(xml)) {
    at = TOKEN.lastIndex;
    const [, closed, opened, attributes, empty, text] = found;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decoded(text));
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
    if (at === xml.length) break;
  }
  if (at !== xml.length) throw new Error(`not well-formed: ${xml.slice(at, at + 80)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [element] = root.children.filter((one) => typeof one !== 'string');
  if (element === undefined) throw new Error('no element');
  return element;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\s+([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    decoded(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+))?;?/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`no such entity: ${whole}`);
    return sign;
  });
}

/** All elements of this name, in the order of the file. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
