import { afterEach, describe, expect, it } from 'vitest';
import { setChoice, setEvidence, setNote } from '../../../src/model/edits/answers.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

const KEY = 'P-ST-01';
const SECRET = 'Only the old wiki says so';

/** Technology has answered three questions, with a note that nobody else may see yet. */
function halfAsked() {
  const answered = setChoice(firstShop(), KEY, 'technology', { points: 0 });
  const noted = setNote(answered, KEY, 'technology', SECRET);
  const proved = setEvidence(noted, KEY, 'technology', { level: 'document', ref: 'wiki/old' });
  const more = setChoice(proved, 'P-ST-04', 'technology', { points: 4 });
  return setChoice(more, 'P-ST-06', 'technology', { points: 'unknown' });
}

function open(assessment = halfAsked(), columns = 100, rows = 30): void {
  ({ wizard, store } = makeWizard());
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard, columns, rows);
}

const answers = () => wizard.session?.assessment.answers ?? {};

afterEach(() => screen.close());

describe('a side that answers alone', () => {
  it('is shown in the header, sees its own answers alone, and writes them to its side', async () => {
    open();
    await screen.press('S', '1');
    await screen.waitFor('business alone');
    await screen.waitFor(/0 of \d+ · about/);
    expect(screen.text).toContain('readiness  --');
    expect(screen.text).not.toContain(SECRET);
    expect(screen.text).not.toContain('wiki/old');
    await screen.press('3');
    await screen.waitFor(/1 of \d+ · about/);
    expect(answers()[KEY]).toEqual({
      business: { points: 3 },
      technology: { points: 0, note: SECRET, evidence: { level: 'document', ref: 'wiki/old' } },
    });
    expect(store.load('first-shop')?.cursor.side).toBe('business');
  });

  it('has no figure that the other side moves', async () => {
    open(setChoice(firstShop(), KEY, 'business', { points: 3 }));
    await screen.press('S', '1');
    await screen.waitFor('business alone');
    await screen.press('w');
    await screen.waitFor('The readiness of the project');
    const blind = screen.text;
    screen.close();
    open(setChoice(halfAsked(), KEY, 'business', { points: 3 }));
    await screen.press('S', '1');
    await screen.waitFor('business alone');
    await screen.press('w');
    await screen.waitFor('The readiness of the project');
    expect(screen.text).toBe(blind);
  });

  it('is asked what is put to it or to both', async () => {
    open();
    const all = /of (\d+) · about/.exec(screen.text)?.[1];
    await screen.press('S', '1');
    await screen.waitFor('business alone');
    expect(Number(/of (\d+) · about/.exec(screen.text)?.[1])).toBeLessThan(Number(all));
  });

  it('lists as open what it has not answered, whoever else has', async () => {
    open();
    await screen.press('S', '1');
    await screen.waitFor('business alone');
    await screen.press('v');
    await screen.waitFor('[unanswered');
    expect(screen.text).toContain(KEY);
    expect(screen.text).toContain('unknown 0');
  });

  it('cannot undo what the other side did', async () => {
    open(firstShop());
    await screen.press('S', '2');
    await screen.waitFor('technology alone');
    await screen.press('3', 'S', '1');
    await screen.waitFor('business alone');
    await screen.press('z');
    expect(Object.values(answers())).toEqual([{ technology: { points: 3 } }]);
  });

  it('goes on alone when the assessment is opened again', async () => {
    open();
    await screen.press('S', '1', '3');
    await screen.waitFor('business alone');
    screen.close();
    const saved = store.load('first-shop');
    if (saved === undefined) throw new Error('nothing was saved');
    const again = makeWizard();
    wizard = again.wizard;
    wizard.open(saved, [{ screen: 'home' }, { screen: 'interview' }]);
    screen = new Screen(wizard);
    await screen.waitFor('business alone');
    expect(screen.text).not.toContain(SECRET);
  });
});

describe('both sides side by side', () => {
  const both = () =>
    setChoice(setChoice(halfAsked(), KEY, 'business', { points: 4 }), 'P-ST-04', 'business', { points: 1 });

  it('show what each says with its note and evidence, and the gap', async () => {
    open(both());
    await screen.press('S', '4');
    await screen.waitFor('4 points apart');
    expect(screen.text).toMatch(/Business: 4 .*│ Technology: 0/);
    expect(screen.text).toContain(SECRET);
    expect(screen.text).toContain('document: wiki/old');
    await screen.waitFor(/It moves: readiness \d+ \(\d+ red\) with 0, \d+ \(\d+ red\) with 4/);
  });

  it('keep a consensus as the joint answer with its reason, in the minutes, and go on; one step undoes it', async () => {
    open(both());
    await screen.press('S', '4');
    await screen.waitFor('topic 1 of 2');
    await screen.press('2');
    await screen.waitFor('Agreed on 2');
    await screen.press(...'Half of it', 'enter');
    await screen.waitFor('Who decided?');
    await screen.press(...'Board', 'enter');
    await screen.waitFor('1 of 2 differences settled');
    await screen.waitFor('topic 1 of 1');
    expect(answers()[KEY]).toMatchObject({
      business: { points: 4 },
      technology: { points: 0 },
      joint: { points: 2, note: 'Half of it; decided by Board' },
    });
    expect(wizard.session?.assessment.minutes).toEqual([
      expect.objectContaining({ kind: 'decision', key: KEY, by: 'Board', text: expect.stringContaining('Half of it') }),
    ]);
    await screen.press('z');
    await screen.waitFor(/topic \d of 2/);
    expect(answers()[KEY]).not.toHaveProperty('joint');
    expect(wizard.session?.assessment.minutes).toBeUndefined();
  });

  it('stay apart where there is no consensus, with the reason parked', async () => {
    open(both());
    await screen.press('S', '4');
    await screen.waitFor('topic 1 of 2');
    await screen.press('a', ...'Ask the owner', 'enter');
    await screen.waitFor('topic 2 of 2');
    expect(answers()[KEY]).not.toHaveProperty('joint');
    expect(wizard.session?.assessment.minutes).toEqual([
      expect.objectContaining({ kind: 'parked', key: KEY, text: 'Ask the owner' }),
    ]);
  });

  it('are reached from the agenda, and lead back there', async () => {
    open(both());
    wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'agenda' } });
    await screen.waitFor('To talk about');
    expect(screen.text).toMatch(/Agreement +2 questions: too few for a coefficient/);
    await screen.press('d');
    await screen.waitFor('topic 1 of 2');
    await screen.press('escape');
    await screen.waitFor('[agenda]');
  });

  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
  ])('fit into %d columns and %d rows', async (columns, rows) => {
    open(both(), columns, rows);
    await screen.press('S');
    await screen.waitFor('Who answers?');
    expect(screen.widest).toBeLessThanOrEqual(columns);
    await screen.press('4');
    await screen.waitFor('Business: 4');
    await screen.settled();
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
    expect(screen.text).toContain('We do not know');
  });
});
