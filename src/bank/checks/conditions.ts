import type { ASTNode } from '@marcbachmann/cel-js';
import {
  CONTEXT_FLAGS,
  CONTROLS,
  DEPTHS,
  DIRECTIONS,
  LIFECYCLES,
  PATTERNS,
  PROJECT_KINDS,
  SENSITIVITIES,
  TRIGGERS,
} from '../../model/entities.ts';
import { shown } from '../../model/reading/plain-words.ts';
import { cleanLine } from '../../model/text.ts';
import { condition, conditionFault, factNames, type Subject, syntaxTree } from '../conditions.ts';

/** Facts with a closed list of values: comparing one with anything else is a slip that would hide a question for good. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  depth: DEPTHS,
  kind: PROJECT_KINDS,
  contextFlags: CONTEXT_FLAGS,
  'system.control': CONTROLS,
  'system.lifecycle': LIFECYCLES,
  'object.sensitivity': SENSITIVITIES,
  'flow.direction': DIRECTIONS,
  'flow.trigger': TRIGGERS,
  'flow.pattern': PATTERNS,
};

export type ConditionReport = {
  /** What is wrong with it, and what to do. */
  faults: { message: string; mend: string }[];
  /** Questions whose points it reads. */
  reads: string[];
};

/** Everything about a condition that can be told without an assessment. */
export function reportCondition(
  expression: string,
  subject: Subject,
  lists: { categories: ReadonlySet<string>; scenarios: ReadonlySet<string> },
): ConditionReport {
  const fault = conditionFault(expression, subject);
  if (fault !== undefined) {
    return {
      faults: [
        { message: `${cleanLine(fault)}: ${shown(expression)}`, mend: `facts are ${factNames(subject).join(', ')}` },
      ],
      reads: [],
    };
  }
  const report: ConditionReport = { faults: [], reads: [] };
  const values = new Map<string, readonly string[]>(Object.entries(VALUES));
  values.set('system.category', [...lists.categories]);
  values.set('scenario', [...lists.scenarios]);
  let readsFacts = false;
  walk(syntaxTree(expression, subject), (node) => {
    if (node.op === 'id') readsFacts = true;
    if (node.op === 'call' && node.args[0] === 'points') {
      readsFacts = true;
      const [argument] = node.args[1];
      const id = argument === undefined ? undefined : literal(argument);
      if (id === undefined) {
        report.faults.push({
          message: `points() needs the id of a question: ${shown(expression)}`,
          mend: 'write points("SY-03")',
        });
      } else report.reads.push(id);
    }
    for (const { fact, value } of comparisons(node)) {
      const known = values.get(fact);
      if (known !== undefined && value !== '' && !known.includes(value)) {
        report.faults.push({ message: `${fact} is never ${shown(value)}`, mend: `it is one of ${known.join(', ')}` });
      }
    }
  });
  if (!readsFacts && !condition(expression, subject).holds({}, () => -1)) {
    report.faults.push({
      message: `is never true: ${shown(expression)}`,
      mend: 'remove it, or let it depend on a fact',
    });
  }
  return report;
}

/** The facts that a node compares with a fixed text. */
function comparisons(node: ASTNode): { fact: string; value: string }[] {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
  const [left, right] = node.args;
  const pairs = (named: ASTNode, fixed: ASTNode) => {
    const fact = factOf(named);
    if (fact === undefined) return [];
    return (fixed.op === 'list' ? fixed.args : [fixed]).flatMap((one) => {
      const value = literal(one);
      return value === undefined ? [] : [{ fact, value }];
    });
  };
  return [...pairs(left, right), ...pairs(right, left)];
}

function factOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const [of, field] = node.args;
  return of.op === 'id' ? `${of.args}.${field}` : undefined;
}

function literal(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
}

function walk(value: unknown, visit: (node: ASTNode) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (typeof value === 'object' && value !== null && 'op' in value && 'args' in value) {
    visit(value as ASTNode);
    walk(value.args, visit);
  }
}
