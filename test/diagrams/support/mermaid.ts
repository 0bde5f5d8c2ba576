import { Window } from 'happy-dom';

/** Mermaid cleans labels with a library that asks for a window before it is loaded. */
const window = new Window();
Object.assign(globalThis, { window, document: window.document });
for (const name of ['Element', 'HTMLElement', 'Node', 'NodeFilter', 'DOMParser', 'DocumentFragment'] as const) {
  Object.assign(globalThis, { [name]: window[name] });
}
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

const NAMED: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&' };

/** The characters that stand for numbers, which Mermaid turns back when it draws. */
function decoded(text: string): string {
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => NAMED[name] ?? name);
}

type Database = {
  getVertices(): Map<string, { text?: string }>;
  getEdges(): { start: string; end: string; text: string; type?: string }[];
  getActors(): Map<string, { description: string }>;
  getMessages(): { from?: string; to?: string; message: unknown }[];
};

async function read(text: string): Promise<{ type: string; db: Database }> {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return { type, db: db as unknown as Database };
}

/** Parses with Mermaid itself, which throws where it would not draw. */
export async function readFlowchart(
  text: string,
): Promise<{ boxes: string[]; arrows: { from: string; to: string; text: string; isTwoWay: boolean }[] }> {
  const { type, db } = await read(text);
  if (!type.startsWith('flowchart')) throw new Error(`a ${type}`);
  const names = new Map([...db.getVertices()].map(([id, { text: name = '' }]) => [id, decoded(name)]));
  return {
    boxes: [...names.values()],
    arrows: db.getEdges().map(({ start, end, text: label, type: kind = '' }) => ({
      from: names.get(start) ?? '',
      to: names.get(end) ?? '',
      text: decoded(label),
      isTwoWay: kind.startsWith('double'),
    })),
  };
}

export async function readSequence(text: string): Promise<{ actors: string[]; messages: string[] }> {
  const { type, db } = await read(text);
  if (type !== 'sequence') throw new Error(`a ${type}`);
  return {
    actors: [...db.getActors().values()].map(({ description }) => decoded(description)),
    messages: db.getMessages().flatMap(({ message }) => (typeof message === 'string' ? [decoded(message)] : [])),
  };
}
