import { DOMParser, type Element } from '@xmldom/xmldom';

/** Parses strictly: throws for whatever is not well-formed. */
export function parseXml(text: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('no element');
  return root;
}

/** All elements of this name below another, in order. */
export function all(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
