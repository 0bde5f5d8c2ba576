import type { YAMLParseError } from 'yaml';
import type { Problem } from '../problem.ts';
import { cleanLine } from '../text.ts';

/** The parser's codes that people run into, in plain words: what is wrong and what to do. */
const PLAIN: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  TAB_AS_INDENT: ['a tab is used to indent', 'indent with spaces'],
  BAD_INDENT: ['the indentation does not fit the lines around', 'begin fields of one level in one column'],
  MISSING_CHAR: ['a bracket, quote or comma is missing', 'close what was opened on this line or above'],
  BLOCK_AS_IMPLICIT_KEY: ['a field stands inside another one on one line', 'put text that holds ": " in quotes'],
  BLOCK_IN_FLOW: ['indented lines stand inside brackets', 'close the bracket first, or write it all in brackets'],
  MULTILINE_IMPLICIT_KEY: ['a field name runs over two lines', 'is a colon missing after a name?'],
  KEY_OVER_1024_CHARS: ['a field name is far too long', 'is a line break or a quote missing?'],
  UNEXPECTED_TOKEN: ['something stands where it cannot', 'put text that holds special characters in quotes'],
  BAD_DIRECTIVE: ['lines that begin with % are not read', 'take the line out'],
  BAD_ALIAS: ['text cannot begin with *', 'put the text in quotes'],
  BAD_SCALAR_START: ['text cannot begin with @ or a back-tick', 'put the text in quotes'],
  BAD_DQ_ESCAPE: ['a back-slash in double quotes begins something unknown', 'use single quotes, or \\\\'],
};

/** A fault of the YAML itself. */
export function syntaxProblem(error: YAMLParseError, file: string, line: number): Problem {
  const [message, mend] = PLAIN[error.code] ?? [
    cleanLine(error.message).slice(0, 200),
    'check this line and the one above',
  ];
  return { severity: 'error', file, line, message: `this is not valid YAML: ${message}`, mend };
}
