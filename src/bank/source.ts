import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../model/problem.ts';

/** Longest file of a pack, in UTF-16 units; real ones hold some 30 000. */
const LONGEST_FILE = 2_000_000;

export type Path = readonly (string | number)[];

/** One YAML file of a pack: its value, and where each field of it stands. */
export type Source = {
  /** As the user named the folder, with the path inside it. */
  file: string;
  /** Inside the pack, with forward slashes, as in `questions/flow.yaml`. */
  name: string;
  value: unknown;
  /** Line of a field, from 1; of the nearest thing around it where the field is missing. */
  lineOf(path: Path): number;
};

/** Reads YAML 1.2. Aliases are bounded, so that a small file cannot grow into a large value. */
export function readSource(file: string, name: string, text: string): Source | Problem[] {
  if (text.length > LONGEST_FILE)
    return [{ severity: 'error', file, message: 'the file is too long to be part of a pack' }];
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', logLevel: 'silent' });
  const line = (offset: number) => lines.linePos(offset).line;
  if (doc.errors.length > 0) {
    return doc.errors.map(({ message, pos }) => ({
      severity: 'error',
      file,
      line: line(pos[0]),
      message: `not valid YAML: ${message.split('\n')[0]}`,
      mend: 'check indentation, quotes and brackets around this line',
    }));
  }
  try {
    const value: unknown = doc.toJS({ maxAliasCount: 100 });
    return { file, name, value, lineOf: (path) => line(startOf(doc.contents, path)) };
  } catch {
    return [{ severity: 'error', file, message: 'aliases (*name) of this file repeat too much', mend: 'write it out' }];
  }
}

function startOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let start = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      start = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? start;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      start = (item as Node | undefined)?.range?.[0] ?? start;
      node = item;
    } else break;
  }
  return start;
}
