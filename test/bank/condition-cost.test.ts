import { describe, expect, it } from 'vitest';
import { conditionFault } from '../../src/bank/conditions.ts';
import { loadBank } from '../../src/bank/load.ts';
import { packAsking, problemsOf, question } from './pack-of.ts';

const TEN = '[1,2,3,4,5,6,7,8,9,10]';
const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, at) => at).reduce((inside, at) => `${TEN}.all(x${at}, ${inside})`, 'vendors > 2');

describe('a condition of a foreign pack', () => {
  it.each([
    ['lists inside lists', nested(9)],
    ['lists made from facts', 'contextFlags.all(a, contextFlags.all(b, a == b))'],
    ['a list made longer first', `(${TEN} + ${TEN}).map(x, ${TEN}.map(y, x + y).filter(z, ${nested(1)})).size() > 1`],
  ])('that would be computed without end is refused: %s', (_, expression) => {
    expect(conditionFault(expression, 'project')).toMatch(/more than 1000 steps/);
  });

  it('may not search with a regular expression, whatever it is called on', () => {
    expect(conditionFault('"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a+)+$")', 'project')).toMatch(/contains\(\)/);
    expect(conditionFault('contextFlags.exists(flag, flag.matches("(b+)+$"))', 'project')).toMatch(/startsWith\(\)/);
  });

  it('may look at every item of a list', () => {
    expect(conditionFault('contextFlags.exists(flag, flag.startsWith("big"))', 'project')).toBeUndefined();
    expect(conditionFault(nested(2), 'project')).toBeUndefined();
  });

  it('is refused when the pack is loaded, before it is computed', () => {
    const problems = problemsOf(packAsking(question('SY-02', 'system', 'Is {system} fine?', `askIf: '${nested(9)}'`)));
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('1000 steps') })]);
  });

  it('of the pack that comes with the program is none of these', () => {
    const { questions } = loadBank('templates');
    const asked = questions.filter(({ askIf }) => askIf !== undefined);
    expect(asked.length).toBeGreaterThan(0);
    for (const { askIf = '', scope } of asked) expect(conditionFault(askIf, scope)).toBeUndefined();
  });
});
