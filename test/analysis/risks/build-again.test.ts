import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/analysis/context.ts';
import { buildRuleScopes } from '../../../src/analysis/risks/build.ts';
import { type Built, buildRuleScopesAgain } from '../../../src/analysis/risks/build-again.ts';
import { unknownShareSignal } from '../../../src/analysis/risks/signals.ts';
import { analyseTopology } from '../../../src/analysis/topology/topology.ts';
import { visibleItems } from '../../../src/bank/visible.ts';
import type { Reply } from '../../../src/model/answer.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setReply } from '../../../src/model/edits/answers.ts';
import { assessments, landscapes } from '../support/arbitrary.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, sketch } from '../support/build.ts';

const replies = fc.constantFrom<Reply | undefined>(
  { points: 0 },
  { points: 3 },
  { points: 'unknown' },
  { na: 'not here' },
  { note: 'only a note' },
  undefined,
);

function parts(a: Assessment) {
  const context = createContext(a, BANK);
  const unknown = unknownShareSignal(context);
  return [context, analyseTopology(context), { ...(unknown && { unknown_share: unknown }) }] as const;
}

describe('the register after one answer more', () => {
  it('is what it is when all of it is built anew', () => {
    fc.assert(
      fc.property(assessments, landscapes, fc.array(fc.tuple(fc.nat(), replies), { maxLength: 8 }), (a, b, edits) => {
        let now = a;
        let built: Built | undefined;
        const check = (): void => {
          built = buildRuleScopesAgain(built, ...parts(now));
          expect(built.scopes).toEqual(buildRuleScopes(...parts(now)));
        };
        check();
        for (const [at, reply] of edits) {
          const items = visibleItems(now, BANK);
          const key = items[at % items.length]?.key ?? 'P-ST-01';
          now = setReply(now, key, 'joint', reply);
          check();
        }
        now = { ...now, systems: b.systems, flows: b.flows };
        check();
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the places of the rules that the answer does not touch', () => {
    const a = answerAll(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), () => 1);
    const before = buildRuleScopesAgain(undefined, ...parts(a));
    const after = buildRuleScopesAgain(before, ...parts(setReply(a, 'P-DL-02', 'joint', { points: 3 })));
    const anew = after.scopes.filter((one) => !before.scopes.includes(one));
    expect(anew.some(({ rule }) => rule.triggers['P-DL-02'] !== undefined)).toBe(true);
    expect(anew.length).toBeLessThan(after.scopes.length / 2);
  });
});
