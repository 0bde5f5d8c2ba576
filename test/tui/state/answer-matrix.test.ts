import { describe, expect, it } from 'vitest';
import { setChoice } from '../../../src/model/edits/answers.ts';
import { answerMatrix, askedOfMany, openFrom, questionBeside } from '../../../src/tui/state/answer-matrix.ts';
import { firstShop, theBank } from '../support/world.ts';

const TODAY = '2026-03-01';
const shop = firstShop('standard');
const matrixOf = (id: string, a = shop) => answerMatrix(a, askedOfMany(a, theBank(), TODAY), id);

describe('one question about many', () => {
  it('has a line for each system it applies to, with each as its subject', () => {
    const matrix = matrixOf('SY-02');
    expect(matrix?.title).toBe('Who controls each system, and on what terms?');
    expect(matrix?.rows.map(({ name }) => name)).toEqual(shop.systems.map(({ name }) => name));
    expect(matrix?.answered).toBe(0);
  });

  it('leaves out the systems to which the question does not apply', () => {
    const [first, second, third] = shop.systems.map(({ id }) => id);
    const open = [first, second].reduce((a, id) => setChoice(a, `SY-03@${id}`, 'joint', { points: 3 }), shop);
    expect(matrixOf('SY-04', open)?.rows.map(({ key }) => key)).toEqual([`SY-04@${first}`, `SY-04@${second}`]);
    expect(third).toBeDefined();
  });

  it('is none for what is asked once or of one alone', () => {
    expect(matrixOf('P-ST-01')).toBeUndefined();
    expect(matrixOf('PAY-01')).toBeUndefined();
    expect(matrixOf('nothing')).toBeUndefined();
  });

  it('begins with the answer for all flows, which the others take over unless they have one of their own', () => {
    const [first] = shop.flows.map(({ id }) => id);
    const standard = setChoice(shop, 'FL-05', 'joint', { points: 3 });
    const both = setChoice(standard, `FL-05@${first}`, 'joint', { points: 'unknown' });
    const [all, own, other] = matrixOf('FL-05', both)?.rows ?? [];
    expect(all).toMatchObject({ key: 'FL-05', name: 'All flows', column: '3', byStandard: false });
    expect(own).toMatchObject({ key: `FL-05@${first}`, column: 'unknown', byStandard: false });
    expect(other).toMatchObject({ column: '3', byStandard: true });
    expect(other?.reply).toBeUndefined();
  });

  it('finds what is open from a line on and passes over what is answered', () => {
    const [first, second, third] = shop.systems.map(({ id }) => `SY-02@${id}`);
    const matrix = matrixOf('SY-02', setChoice(shop, second ?? '', 'joint', { na: 'not ours' }));
    if (matrix === undefined) throw new Error('no matrix');
    expect(openFrom(matrix, 0).slice(0, 2)).toEqual([first, third]);
    expect(openFrom(matrix, matrix.rows.length)).toEqual([]);
  });

  it('goes round the questions of the same kind of subject', () => {
    const asked = askedOfMany(shop, theBank(), TODAY);
    const question = matrixOf('SY-02')?.question;
    if (question === undefined) throw new Error('no question');
    expect(questionBeside(asked, question, 1)).toBe('SY-03');
    expect(questionBeside(asked, question, -1)).toBe('SY-01');
    const data = matrixOf('DO-01')?.question;
    expect(data && questionBeside(asked, data, -1)).toMatch(/^DO-/);
  });

  it('takes what has run out for open', () => {
    const key = `SY-02@${shop.systems[0]?.id}`;
    const answers = { ...shop.answers, [key]: { joint: { points: 3, until: '2026-02-28' } } };
    expect(matrixOf('SY-02', { ...shop, answers })?.rows[0]?.column).toBeUndefined();
  });
});
