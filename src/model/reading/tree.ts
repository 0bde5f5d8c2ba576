import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { cleanLine } from '../text.ts';

/** Plain values as a YAML or JSON text holds them. Maps have no prototype. */
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };
export type TreeMap = { [key: string]: Tree };

/** A way down a tree: keys and positions in lists, from 0. */
export type Path = readonly (string | number)[];

/** A path as people read it: `systems.erp.criticality`, positions in lists counted from 1. */
export function fieldOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : cleanLine(step.slice(0, 100)))).join('.');
}

export function isTreeMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** Aliases followed in one document: enough for a value used twice, too few for one that multiplies itself. */
const ALIASES = 100;
const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

type Fault = (node: Node, field: string, message: string, mend: string) => void;

/** The plain values of a YAML node. What YAML allows and an assessment does not is told to `fault`. */
export function treeOf(root: Node | null, fault: Fault): Tree {
  const anchors = new Map<string, Node>();
  /** Maps and lists that are being read: a reference to one of them would never end. */
  const open = new Set<Node>();
  let aliases = 0;

  const walk = (node: unknown, path: Path): Tree => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      aliases += 1;
      if (aliases > ALIASES) {
        if (aliases === ALIASES + 1) {
          fault(node, fieldOf(path), `more than ${ALIASES} references to anchors`, 'write the values out');
        }
        return null;
      }
      if (target === undefined) {
        fault(node, fieldOf(path), `nothing is anchored as &${node.source}`, 'write the value out');
        return null;
      }
      if (open.has(target)) {
        const name = cleanLine(node.source.slice(0, 60));
        fault(node, fieldOf(path), `*${name} refers to what it stands in, without end`, 'write the value out');
        return null;
      }
      return walk(target, path);
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor) anchors.set(node.anchor, node);
    if (node.tag !== undefined && !CORE_TAG.test(node.tag)) {
      fault(node, fieldOf(path), `the tag ${cleanLine(node.tag.slice(0, 60))} is not allowed`, 'take the tag out');
      return null;
    }
    if (isScalar(node)) return scalar(node, path);
    open.add(node);
    const tree = isSeq(node)
      ? node.items.map((item, index) => walk(isPair(item) ? null : item, [...path, index]))
      : mapOf(node, path);
    open.delete(node);
    return tree;
  };

  const mapOf = (node: YAMLMap, path: Path): TreeMap => {
    const map = Object.create(null) as TreeMap;
    for (const pair of node.items) {
      const { key } = pair;
      if (!isScalar(key) || key.value === null) {
        fault((key as Node | null) ?? node, fieldOf(path), 'a field name must be a word', 'check the indentation');
        continue;
      }
      const word = String(typeof key.value === 'string' ? key.value : (key.source ?? key.value));
      const here = [...path, word];
      if (word === '<<') {
        fault(key, fieldOf(here), 'merge keys (<<) are not read', 'write the fields out');
      } else if (word === '__proto__') {
        fault(key, fieldOf(here), '__proto__ cannot be a field', 'take it out');
      } else if (Object.hasOwn(map, word)) {
        fault(key, fieldOf(here), 'this field stands twice in the same place', 'keep one of the two');
      } else {
        map[word] = walk(pair.value, here);
      }
    }
    return map;
  };

  const scalar = (node: Node & { value: unknown; source?: string }, path: Path): Tree => {
    const { value } = node;
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return value + 0; // -0 becomes 0
      const shown = cleanLine((node.source ?? String(value)).slice(0, 40));
      fault(node, fieldOf(path), `${shown} is not a number that can be used`, 'write a finite number');
      return null;
    }
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    return null;
  };

  return walk(root, []);
}
