import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/bank/schema.ts';
import { termsIn, termsOf } from '../../../src/tui/state/terms.ts';
import { theBank } from '../support/world.ts';

const [first] = theBank().questions;
const asking = (text: string) => ({ ...(first as Question), text, options: [], why: '', good: '', action: '' });
const terms = (text: string) => termsOf(asking(text), theBank().glossary).map(({ term }) => term);

describe('the terms of a question', () => {
  it('are found by their name and by other ways to write them, whatever the capitals', () => {
    expect(terms('Where is the golden record, and how big is the blast  radius?')).toEqual([
      'Blast radius',
      'Golden record',
    ]);
    expect(terms('Is there an application programming interface?')).toContain('API');
  });

  it('are found in the plural', () => {
    expect(terms('Which golden records are there?')).toEqual(['Golden record']);
  });

  it('are whole words: no API in capital or apiary', () => {
    expect(terms('A rapid capital apiary')).toEqual([]);
  });

  it('leave out words of the results that mean something else in a question', () => {
    const text = 'Is the test coverage known, and the completeness of the data?';
    expect(terms(text)).toEqual([]);
    expect(termsIn(text, theBank().glossary).map(({ term }) => term)).toEqual(['Completeness', 'Coverage']);
  });

  it('are found for most questions of the bank', () => {
    const { questions, glossary } = theBank();
    const explained = questions.filter((question) => termsOf(question, glossary).length > 0);
    expect(explained.length).toBeGreaterThan(questions.length / 3);
  });
});
