import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { costFault } from './condition-cost.ts';
import { type Facts, FINDING_FACTS, PROJECT_FACTS, SCOPE_FACTS } from './facts.ts';
import type { GraphCheck, Scope } from './schema.ts';

/** What a condition is about: a scope, or what a check of the landscape found. */
export type Subject = Scope | GraphCheck;

/** Points of a question for the scope at hand, 0-4; -1 where it is not asked, unanswered, unknown or not applicable. */
export type PointsOf = (questionId: string) => number;

export type Condition = {
  /** A condition that fails while it is computed counts as true: nothing is hidden because of a fault. */
  holds(facts: Facts, points: PointsOf): boolean;
};

let currentPoints: PointsOf = () => -1;
const environments = new Map<Subject, Environment>();
const compiled = new Map<string, Condition>();

/** The facts and functions that conditions about a subject may use, declared to the type checker. */
function environmentOf(subject: Subject): Environment {
  const known = environments.get(subject);
  if (known !== undefined) return known;
  const environment = new Environment({ limits: { maxAstNodes: 500, maxDepth: 50 } });
  for (const [name, type] of Object.entries(PROJECT_FACTS)) environment.registerVariable(name, type);
  if (subject in FINDING_FACTS) {
    environment.registerVariable({ name: 'finding', schema: { ...FINDING_FACTS[subject as GraphCheck] } });
  } else if (subject in SCOPE_FACTS) {
    const { name, fields } = SCOPE_FACTS[subject as keyof typeof SCOPE_FACTS];
    environment.registerVariable({ name, schema: { ...fields } });
  }
  environment.registerFunction('points(string): int', (id: string) => BigInt(currentPoints(id)));
  environments.set(subject, environment);
  return environment;
}

/** The condition of an expression, compiled once. Throws if the expression cannot be read: a loaded bank has none such. */
export function condition(expression: string, subject: Subject): Condition {
  const key = `${subject} ${expression}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const evaluate = environmentOf(subject).parse(expression);
  const made: Condition = {
    holds(facts, points) {
      const before = currentPoints;
      currentPoints = points;
      try {
        return evaluate(facts) !== false;
      } catch {
        return true;
      } finally {
        currentPoints = before;
      }
    },
  };
  compiled.set(key, made);
  return made;
}

/** Why an expression cannot be a condition about a subject, on one line; undefined if it can. */
export function conditionFault(expression: string, subject: Subject): string | undefined {
  const { valid, type, error } = environmentOf(subject).check(expression);
  if (!valid) return error?.summary ?? error?.message.split('\n')[0] ?? 'cannot be read';
  if (type !== 'bool' && type !== 'dyn') return `gives ${type}, but must be true or false`;
  return costFault(syntaxTree(expression, subject));
}

/** Names of the facts that a condition about a subject may use, as people write them. */
export function factNames(subject: Subject): string[] {
  const project = [...Object.keys(PROJECT_FACTS), 'points("QUESTION")'];
  if (subject in FINDING_FACTS) {
    return [...Object.keys(FINDING_FACTS[subject as GraphCheck]).map((field) => `finding.${field}`), ...project];
  }
  if (!(subject in SCOPE_FACTS)) return project;
  const { name, fields } = SCOPE_FACTS[subject as keyof typeof SCOPE_FACTS];
  return [...Object.keys(fields).map((field) => `${name}.${field}`), ...project];
}

/** The parsed form of a valid expression, for the checks of a pack. */
export function syntaxTree(expression: string, subject: Subject): ASTNode {
  return environmentOf(subject).parse(expression).ast;
}
