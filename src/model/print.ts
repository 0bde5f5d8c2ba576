import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Assessment } from './assessment.ts';
import { fileForm } from './file-form.ts';

/** The assessment as an assessment file in JSON. parseAssessment gives the same assessment back. */
export function printJson(assessment: Assessment): string {
  return `${JSON.stringify(fileForm(assessment), null, 2)}\n`;
}

/** The assessment as an assessment file in YAML 1.2, easy to read and to change by hand. */
export function printYaml(assessment: Assessment): string {
  // compat: text that YAML 1.1 would take for something else (yes, 12:30) is quoted for the sake of other readers.
  const document = new Document<Node>(fileForm(assessment), {
    version: '1.2',
    schema: 'core',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Collection: (_, node, path) => {
      // The document and its fields stay spread out; what fits on one line below them goes on one line.
      if (path.length > 3 && isSmall(node)) node.flow = true;
      return undefined;
    },
    Scalar: (key, node) => {
      // Text with line ends in quotes: block text cannot stand in brackets and takes leading blanks for indentation.
      if (key !== 'key' && typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Characters that a group of fields may take to stand on one line. */
const ONE_LINE = 110;

function isSmall(node: Node): boolean {
  return lengthOf(node) <= ONE_LINE;
}

/** About how long a node is on one line. */
function lengthOf(node: unknown): number {
  if (isMap(node)) return node.items.reduce((sum, { key, value }) => sum + lengthOf(key) + lengthOf(value) + 4, 2);
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + lengthOf(item) + 2, 2);
  return isScalar(node) ? String(node.value).length : 0;
}
