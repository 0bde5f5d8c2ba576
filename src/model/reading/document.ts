import { Composer, type Document, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, Parser } from 'yaml';
import { InputError, type Problem } from '../problem.ts';
import { BOUNDS } from './bounds.ts';
import { jsonFault } from './json-fault.ts';
import { syntaxProblem } from './syntax.ts';
import { type Path, type Tree, treeOf } from './tree.ts';

const RIGHT_FILE = 'an assessment is far smaller: check that it is the right file';

/** A YAML or JSON text as plain values, which still knows its lines. */
export type SourceDocument = {
  value: Tree;
  /** Line, from 1, of the field or list item at this path, or of the nearest thing around it that is written down. */
  lineOf(path: Path): number | undefined;
};

/**
 * Reads YAML 1.2 (core schema) or JSON. No custom tags, no merge keys, no duplicate keys, no infinite numbers; aliases are
 * few. `file` is named in the problems and, ending in .json, calls for JSON. Throws InputError.
 */
export function readDocument(raw: string, file: string): SourceDocument {
  const refuse = (problem: Omit<Problem, 'severity' | 'file'>): never => {
    throw new InputError([{ severity: 'error', file, ...problem }]);
  };
  if (raw.length > BOUNDS.characters) {
    const message = `too large: ${raw.length} characters, at most ${BOUNDS.characters} are read`;
    refuse({ message, mend: RIGHT_FILE });
  }
  const nul = raw.indexOf('\0');
  if (nul >= 0) {
    refuse({
      message: 'this is not plain text: it holds NUL characters',
      line: raw.slice(0, nul).split(/\r\n?|\n/).length,
      mend: 'save the file as UTF-8 text (not UTF-16, not a spreadsheet or an archive)',
    });
  }
  let text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') refuse({ message: 'the file is empty', mend: 'begin with the line: plimsoll: 1' });
  const json = file.toLowerCase().endsWith('.json') ? text : undefined;
  // JSON may be indented with tabs, YAML may not; inside JSON's strings no raw tab can stand.
  if (json !== undefined) text = text.replaceAll('\t', ' ');

  const lines = new LineCounter();
  const document = compose(text, lines, refuse);
  // Only now: what composing refuses for its depth would fill the memory here.
  const fault = json === undefined ? undefined : jsonFault(json);
  if (fault) refuse(fault);
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  if (document.errors.length > 0) {
    throw new InputError(
      document.errors.slice(0, BOUNDS.syntaxErrors).map((error) => syntaxProblem(error, file, lineAt(error.pos[0]))),
    );
  }
  const faults: Problem[] = [];
  const value = treeOf(document.contents, (node, field, message, mend) => {
    faults.push({ severity: 'error', file, line: lineAt(node.range?.[0] ?? 0), field, message, mend });
  });
  if (faults.length > 0) throw new InputError(faults);
  return {
    value,
    lineOf: (path) => {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? undefined : lineAt(offset);
    },
  };
}

/** Text to nodes, with an eye on depth and number of tokens while they come. */
function compose(
  text: string,
  lines: LineCounter,
  refuse: (problem: Omit<Problem, 'severity' | 'file'>) => never,
): Document.Parsed {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  // Duplicate keys are found while the tree is built: the composer's own search compares every pair.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > BOUNDS.tokens) {
      refuse({ message: 'too large: it holds too many fields to be an assessment', mend: RIGHT_FILE });
    }
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    // The stack holds the document, a token for each level, and the scalar that is being read.
    if (parser.stack.length > BOUNDS.depth + 2) {
      refuse({
        message: `fields are nested more than ${BOUNDS.depth} deep`,
        line: lines.linePos(parser.offset).line || 1,
        mend: 'an assessment needs five levels or so: look for a bracket that is never closed',
      });
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [first, second] = documents;
  if (first === undefined) return refuse({ message: 'the file is empty', mend: 'begin with the line: plimsoll: 1' });
  if (second !== undefined) {
    refuse({
      message: 'the file holds more than one document',
      line: lines.linePos(second.range[0]).line || 1,
      mend: 'take out the line --- or split the file',
    });
  }
  return first;
}

function offsetOf(root: Node | null, path: Path): number | undefined {
  let node: unknown = root;
  let offset = root?.range?.[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.source ?? key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) break;
      offset = (item as Node).range?.[0] ?? offset;
      node = item;
    } else break;
    if (isAlias(node)) break;
  }
  return offset;
}
