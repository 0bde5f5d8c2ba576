import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { DocumentId } from '../../../src/tui/state/result-tabs.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
afterEach(() => screen.close());

function open(document?: DocumentId, size: [number, number] = [100, 30], change: Partial<Assessment> = {}) {
  const { wizard } = makeWizard();
  const results = { screen: 'results', tab: 'documents' } as const;
  const way = document === undefined ? [results] : [results, { ...results, document }];
  wizard.begin({ ...firstShop(), ...change }, [{ screen: 'home' }, ...way]);
  screen = new Screen(wizard, ...size);
  return wizard;
}

/** What only this document says of the first shop. */
const SAYS: Record<DocumentId, string | RegExp> = {
  scope: /In scope {2}\d+ systems?, \d+ flows/,
  approach: /Flow +Way +Pattern +Suits best/,
  responsibilities: /Answers for it +Does it/,
  processes: /1\. \S/,
  handover: 'Open points',
  delivery: /1\. .*: no-go {2}\d+ of \d+ criteria/,
  escalation: /What fails +Is told +By +Within/,
  maintenance: 'What is watched',
  capacity: /Calls a minute +Tightest end +Breaks at/,
  times: 'How old data can be where it is used',
  identity: 'hop by hop',
  stops: /If .* stops:/,
  exposure: 'Where sensitive data goes',
  evidence: 'Nothing is answered yet.',
  weights: 'Nothing is answered yet.',
};

describe('the documents of the plan', () => {
  it('are listed with what each comes to, and open and close with the mark where it was', async () => {
    open();
    await screen.waitFor('[documents]');
    await screen.waitFor('❯ Scope');
    await screen.press('down', 'enter');
    await screen.waitFor('Each flow');
    await screen.press('escape');
    await screen.waitFor('❯ Integration approach');
  });

  it.each(Object.keys(SAYS) as DocumentId[])('say what belongs into %s, at every size', async (document) => {
    open(document);
    await screen.waitFor(SAYS[document]);
    for (const [columns, rows] of [
      [80, 24],
      [60, 20],
      [60, 15],
    ] as const) {
      screen.resize(columns, rows);
      await screen.settled();
      expect(screen.widest).toBeLessThanOrEqual(columns);
      expect(screen.lines.length).toBeLessThan(rows);
      await screen.press('pagedown', 'end', 'enter', 'escape');
      expect(screen.widest).toBeLessThanOrEqual(columns);
    }
  });

  it('name who answers for an aspect once that is decided', async () => {
    open('responsibilities', [100, 30], {
      stakeholders: [{ id: 'anna', name: 'Anna Nowak' }],
      decisions: { scope: { accountable: 'anna', responsible: [], consulted: [], informed: [] } },
    });
    await screen.waitFor(/✓ Objectives, scope +Anna Nowak/);
    expect(screen.text).toContain('nobody named');
    await screen.press('enter');
    await screen.waitFor('Anna Nowak answers for: Objectives, scope.');
  });

  it('lead from an open point of the hand-over to its question and back', async () => {
    open('handover');
    await screen.waitFor('Open points');
    await screen.press('down', 'enter');
    await screen.waitFor('Who may know');
    await screen.press('end', 'enter');
    await screen.waitFor(/question \d+ of \d+/);
    await screen.press('escape');
    await screen.waitFor('Open points');
  });
});
