import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutGroups } from '../../../src/analysis/find-out/find-out-groups.ts';
import type { Knower } from '../../../src/analysis/find-out/schema.ts';
import { isReply, readReply } from '../../../src/report/questions/read.ts';
import { writeQuestions } from '../../../src/report/questions/write.ts';
import { BANK } from '../../analysis/support/bank.ts';
import { answered, sketch } from '../../analysis/support/build.ts';
import { HOSTILE } from '../../model/support/arbitrary.ts';
import { refusals } from '../../model/support/faults.ts';

const questions = new Map(BANK.questions.map((question) => [question.id, question]));
const shop = answered(
  sketch({
    systems: [{ id: 'erp', name: 'SAP *S/4*', technicalOwner: 'karl', businessOwner: 'anna' }],
    stakeholders: [
      { id: 'karl', name: 'Karl Weber', contact: 'karl@example.org' },
      { id: 'anna', name: 'Anna Nowak' },
    ],
  }),
  { 'SY-03@erp': 'unknown', 'SY-05@erp': 'unknown', 'P-ST-01': 'unknown' },
);
const groups = findOutGroups(shop, BANK);
const messageTo = (knower: Knower | undefined) => {
  if (knower === undefined) throw new Error('nobody to ask');
  return writeQuestions(knower, { session: 'shop', project: 'Online shop', questions });
};
const karl = messageTo(groups.find(({ name }) => name === 'Karl Weber'));
const lineOf = (text: string, part: string, from = 0) =>
  text.split('\n').findIndex((line, at) => at >= from && line.includes(part)) + 1;
/** The message with boxes ticked in the first question. */
const ticked = (text: string, ...values: string[]) =>
  values.reduce((now, value) => now.replace(`- [ ] ${value}`, `- [x] ${value}`), text);

describe('a message with questions', () => {
  it('names person, session and project, and how to answer', () => {
    expect(karl).toMatch(/^# Questions to Karl Weber: Online shop\n/);
    expect(karl).toContain('`plimsoll-reply: 1, session: shop, from: Karl Weber`');
    expect(karl).toContain('2 questions, about 2 hours of work');
    expect(karl).toContain('Send to: karl&#64;example.org');
  });

  it('has a box for each answer, for unknown, and where it may not apply for that', () => {
    const block = karl.slice(karl.indexOf('`SY-05@erp'), karl.indexOf('evidence:', karl.indexOf('`SY-05@erp')));
    expect(block.match(/^- \[ \] (0|1|2|3|4|unknown|na) .+$/gm)).toHaveLength(7);
    const gate = messageTo(groups.find(({ questions: its }) => its.some(({ key }) => key === 'P-ST-01')));
    expect(gate).not.toContain('- [ ] na');
  });

  it('shows names as they are, whatever they hold', () => {
    expect(karl).toContain('SAP \\*S/4\\*');
  });

  it('is known as such, and other text is not', () => {
    expect(isReply(karl)).toBe(true);
    expect(isReply('plimsoll: 1\nname: plimsoll-reply: 1 is no head\n')).toBe(false);
  });
});

describe('a filled-in message', () => {
  it('is read back: answer, side, note and evidence', () => {
    const text = ticked(karl, '3')
      .replace('\nnote:', '\nnote: REST since May,\nsee the portal')
      .replace('\nevidence:', '\nevidence: IF-12.pdf');
    expect(readReply(text, 'karl.md')).toEqual({
      session: 'shop',
      answers: [
        {
          key: expect.stringMatching(/^SY-0[35]@erp$/),
          side: 'technology',
          reply: {
            points: 3,
            note: 'REST since May,\nsee the portal',
            evidence: { level: 'document', ref: 'IF-12.pdf' },
          },
          line: lineOf(karl, '@erp, technology`'),
        },
      ],
      open: 1,
    });
  });

  it('rests on the word of who gave it, where no document is named', () => {
    expect(readReply(ticked(karl, '0'), 'k').answers[0]?.reply).toEqual({
      points: 0,
      evidence: { level: 'claim', ref: 'Reply of Karl Weber' },
    });
    expect(readReply(ticked(karl, 'unknown'), 'k').answers[0]?.reply).toEqual({ points: 'unknown' });
  });

  it('may come back quoted, with other ticks, other bullets and other line ends', () => {
    const text = karl
      .replace('- [ ] 2', '* [ X ] 2')
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n');
    expect(readReply(text, 'k').answers).toMatchObject([{ reply: { points: 2 } }]);
  });

  it('with nothing filled in answers nothing', () => {
    expect(readReply(karl, 'k')).toEqual({ session: 'shop', answers: [], open: 2 });
  });

  it('of several people in one text is read as one', () => {
    const all = groups.map((knower) => ticked(messageTo(knower), '1')).join('\n');
    const { answers, session } = readReply(all, 'all.md');
    expect(session).toBe('shop');
    expect(answers).toHaveLength(groups.length);
    expect(answers.map(({ reply }) => reply.evidence?.ref)).toEqual(groups.map(({ name }) => `Reply of ${name}`));
  });

  it('may only remark', () => {
    expect(readReply(karl.replace('\nnote:', '\nNote: ask Eva'), 'k').answers[0]?.reply).toEqual({ note: 'ask Eva' });
  });
});

describe('a message that is filled in wrong is refused, with the line', () => {
  const refused = (text: string) => refusals(() => readReply(text, 'k.md'))[0];
  it.each([
    ['two boxes of a question', ticked(karl, '1', '3'), '3 ', /2 boxes ticked, on lines \d+ and \d+/],
    ['something else in a box', karl.replace('- [ ] 2', '- [?] 2'), '[?]', /the box holds "\?"/],
    ['an answer that does not exist', karl.replace('- [ ] 4', '- [x] 7'), '[x] 7', /no answer "7"/],
    ['not applicable without a reason', ticked(karl, 'na'), '[x] na', /not why/],
    ['a later version', karl.replace('plimsoll-reply: 1', 'plimsoll-reply: 2'), 'plimsoll-reply', /newer/],
  ])('%s', (_, text, place, message) => {
    const problem = refused(text);
    expect(problem).toMatchObject({ file: 'k.md', message: expect.stringMatching(message) });
    expect(problem?.line).toBe(place === '3 ' ? lineOf(text, '- [x] 3') : lineOf(text, place));
    expect(problem?.mend).toBeTruthy();
  });

  it('a question that comes twice', () => {
    expect(refused(`${karl}\n${karl}`)?.message).toMatch(/comes twice, first on line \d+/);
  });

  it('answers for two sessions', () => {
    expect(refused(`${karl}\n${karl.replace('session: shop', 'session: crm')}`)?.message).toMatch(/2 sessions/);
  });

  it('a note longer than a note may be', () => {
    expect(refused(karl.replace('\nnote:', `\nnote: ${'x'.repeat(20_001)}`))?.message).toMatch(/note/);
  });
});

it('reads back what was ticked, whatever people and projects are called', () => {
  const values = ['0', '1', '2', '3', '4', 'unknown'];
  fc.assert(
    fc.property(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(...values),
      (name, note, value) => {
        const named = {
          ...shop,
          systems: sketch({ systems: [{ id: 'erp', name: `n${name}`, technicalOwner: 'karl' }] }).systems,
          stakeholders: sketch({ stakeholders: [{ id: 'karl', name: `n${name}` }] }).stakeholders,
        };
        const [first] = findOutGroups(named, BANK);
        const text = ticked(messageTo(first), value).replace('\nnote:', `\nnote: ${note.replaceAll(/\s/g, ' ')}`);
        const [answer, ...others] = readReply(text, 'k').answers;
        expect(others).toEqual([]);
        expect(answer?.reply.points).toBe(value === 'unknown' ? 'unknown' : Number(value));
      },
    ),
  );
});
