import { afterEach, describe, expect, it } from 'vitest';
import { compareAssessments } from '../../../src/analysis/changes/compare.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { Services } from '../../../src/tui/options.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard, theBank } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

const ID = 'first-shop';

/** Snapshots in memory, by source, the oldest first; `taken` says what was kept, of which revision. */
function memorySnapshots(kept: Record<string, Assessment> = {}) {
  const states = new Map(Object.entries(kept));
  const taken: [name: string, revision: number][] = [];
  const services: Partial<Services> = {
    earlier: async () =>
      [...states.keys()].toReversed().map((source) => ({ source, name: `snapshot ${source.replace(`${ID}#`, '')}` })),
    openEarlier: async (_session, source) => {
      const found = states.get(source);
      if (found === undefined) throw new Error('it was taken away meanwhile');
      return found;
    },
    takeSnapshot: async ({ id, revision, assessment }, wanted) => {
      const name = wanted.toLowerCase().replaceAll(' ', '-');
      if (states.has(`${id}#${name}`)) return undefined;
      states.set(`${id}#${name}`, assessment);
      taken.push([name, revision]);
      return name;
    },
  };
  return { services, states, taken };
}

const answer = (
  a: Assessment,
  key: string,
  points: 0 | 1 | 2 | 3 | 4 | 'unknown',
  side: 'joint' | 'business' | 'technology' = 'joint',
) => setChoice(a, key, side, { points });

type How = { assessment?: Assessment; services?: Partial<Services>; columns?: number; rows?: number; look?: object };

/** The results of a shop that is opened as it is here, at the tab of changes. */
function open({ assessment = answeredShop(), services = {}, columns = 100, rows = 30, look = {} }: How = {}): void {
  ({ wizard, store } = makeWizard(services));
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'interview' }, { screen: 'results', tab: 'changes' }]);
  screen = new Screen(wizard, columns, rows, look);
}

/** Answers, as a person would have elsewhere. */
function change(...answers: [key: string, points: 0 | 1 | 2 | 3 | 4 | 'unknown'][]): void {
  const assessment = answers.reduce(
    (a, [key, points]) => answer(a, key, points),
    wizard.session?.assessment ?? firstShop(),
  );
  wizard.dispatch({ type: 'change-assessment', assessment, label: 'answers' });
}

afterEach(() => screen.close());

describe('what changed', () => {
  it('since it was opened shows both standings and each change with what it moved, the largest first', async () => {
    open();
    const before = wizard.session?.assessment ?? firstShop();
    change(['P-ST-01', 0], ['P-ST-06', 4], ['SY-01@erp', 4]);
    await screen.waitFor('Compared with when it was opened, 2026-03-01 14:02');
    await screen.waitFor(/What moved the readiness by|The readiness did not move/);
    const after = wizard.session?.assessment ?? before;
    const found = compareAssessments(before, after, theBank(), { today: '2026-03-01' });
    const whole = (value: number | null) => Math.round(value ?? 0);
    const row = (from: number | null, to: number | null) => `${whole(from)} +${whole(to)} `;
    expect(screen.text).toMatch(new RegExp(`Readiness +${row(found.before.demonstrated, found.after.demonstrated)}`));
    expect(screen.text).toMatch(new RegExp(`Red risks +${row(found.before.redRisks, found.after.redRisks)}`));
    const moved = [...screen.text.matchAll(/^ {2,}([+-]\d+|0) {2}\S/gm)].map(([, one]) => Number(one));
    expect(moved).toHaveLength(3);
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(
      whole(found.after.demonstrated) - whole(found.before.demonstrated),
    );
    expect(screen.text).toMatch(/3 Measurable: .* → 0 No objective stated/);
  });

  it('tells of an answer what it was and is, how its effect was found, and leads to the question and back', async () => {
    open();
    change(['P-ST-01', 0]);
    await screen.waitFor('❯ Verdict');
    await screen.press('down', 'down', 'down', 'down', 'down', 'down');
    await screen.waitFor(/❯ +-\d+ {2}Are the business objectives/);
    await screen.press('enter');
    await screen.waitFor(/Before +3 Measurable/);
    expect(screen.text).toMatch(/Now +0 No objective stated/);
    expect(screen.text).toMatch(/Moved +readiness by (-[\d.]+), of \1 in all/);
    expect(screen.text).toContain('over every order');
    while (!/❯ › The answer to P-ST-01/.test(screen.text)) await screen.press('down');
    await screen.press('enter');
    await screen.waitFor(/question \d+ of \d+/);
    await screen.press('escape');
    await screen.waitFor('[changes]');
  });

  it('tells what a figure of the standings says, and which terms stand there', async () => {
    open();
    change(['P-ST-01', 0]);
    await screen.waitFor('❯ Verdict');
    await screen.press('down', 'enter');
    await screen.waitFor('What the answers show to be in place');
    await screen.press('escape', 't');
    await screen.waitFor('The terms on this screen');
  });

  it('tells which facts are others now, and leads to where they are changed', async () => {
    open();
    const shop = wizard.session?.assessment ?? firstShop();
    const systems = shop.systems.map((one) => (one.id === 'erp' ? { ...one, criticality: 1 } : one));
    wizard.dispatch({ type: 'change-assessment', assessment: { ...shop, depth: 'standard', systems }, label: 'facts' });
    await screen.waitFor(/System ERP changed\n +criticality 4 → criticality 1$/m);
    expect(screen.text).toMatch(/Setting depth changed\n +quick → standard$/m);
    while (!/❯ +\S+ {2}System ERP/.test(screen.text)) await screen.press('down');
    await screen.press('e');
    await screen.waitFor('The system ERP');
    await screen.press('escape');
    await screen.waitFor('[changes]');
  });

  it('lists what has no part in the score, and says where nothing else changed', async () => {
    open();
    const assessment = {
      ...(wizard.session?.assessment ?? firstShop()),
      problems: [{ id: 'p', text: 'Slow', objectives: [], processes: [] }],
    };
    wizard.dispatch({ type: 'change-assessment', assessment, label: 'a problem' });
    await screen.waitFor('Changed too, without a part in the score');
    expect(screen.text).toContain('Nothing changed that the score reads.');
    expect(screen.text).toMatch(/^ +problems$/m);
  });

  it('is computed apart, so that keys are taken meanwhile, and given up once it is left', async () => {
    const asked: AbortSignal[] = [];
    const compare: Services['compare'] = (_before, _after, _options, signal) => {
      asked.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    open({ services: { compare } });
    change(['P-ST-01', 0]);
    await screen.waitFor('Calculating what each change moved ...');
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(1);
    await screen.press('tab');
    await screen.waitFor('[expired]');
    expect(asked[0]?.aborted).toBe(true);
  });

  it('of what is tried out shows that, and keeps no snapshot of it', async () => {
    open(memorySnapshots());
    wizard.dispatch({ type: 'begin-what-if' });
    change(['P-ST-01', 0]);
    await screen.waitFor(/-\d+ {2}Are the business objectives/);
    await screen.press('s');
    await screen.waitFor('What if is on');
  });
});

describe('with nothing to compare with', () => {
  it('says what to do', async () => {
    open();
    await screen.waitFor('Nothing to compare with yet');
    await screen.press('enter');
    await screen.waitFor('A copy of the assessment under a name');
    await screen.press('escape', 's');
    await screen.waitFor('No snapshot can be kept here');
    await screen.press('c');
    await screen.waitFor('❯ when it was opened');
    await screen.press('enter');
    await screen.waitFor('Nothing changed that the score reads.');
  });

  it('takes the newest snapshot, until something has changed since it was opened', async () => {
    const { services } = memorySnapshots({
      [`${ID}#march`]: answer(answeredShop(), 'P-ST-01', 4),
      [`${ID}#april`]: answer(answeredShop(), 'P-ST-01', 1),
    });
    open({ services });
    await screen.waitFor('Compared with snapshot april');
    await screen.waitFor(/1 Statement of intent only|1 .* → 3 Measurable/);
    change(['P-ST-04', 4]);
    await screen.waitFor('Compared with when it was opened');
  });
});

describe('what it is compared with', () => {
  it('is chosen from a list, and stays while the session is open', async () => {
    const { services } = memorySnapshots({
      other: answer(answeredShop(), 'P-ST-06', 0),
      [`${ID}#march`]: answer(answeredShop(), 'P-ST-01', 4),
    });
    open({ services });
    change(['P-ST-04', 4]);
    await screen.waitFor('Compared with when it was opened');
    await screen.press('c');
    await screen.waitFor('❯ when it was opened, 2026-03-01 14:02 (as now)');
    await screen.press('down', 'enter');
    await screen.waitFor('Compared with snapshot march');
    await screen.waitFor(/4 .* → 3 Measurable/);
    change(['P-ST-01', 2]);
    await screen.waitFor(/4 .* → 2 /);
    await screen.press('tab', 'left');
    await screen.waitFor('Compared with snapshot march');
    await screen.press('c', 'down', 'down', 'enter');
    await screen.waitFor('Compared with snapshot other');
    await screen.press('c', 'escape');
    await screen.waitFor('Compared with snapshot other');
  });

  it('that is gone meanwhile, or cannot be listed, is told in words', async () => {
    const { services, states } = memorySnapshots({ [`${ID}#march`]: answeredShop() });
    open({ services });
    change(['P-ST-04', 4]);
    await screen.waitFor('❯ Verdict');
    await screen.press('c');
    await screen.waitFor('snapshot march');
    states.clear();
    await screen.press('down', 'enter');
    await screen.waitFor('it was taken away meanwhile');
    screen.close();
    open({ services: { earlier: () => Promise.reject(new Error('may.json: cannot be read')) } });
    await screen.waitFor('may.json: cannot be read');
  });
});

describe('a snapshot', () => {
  it('is kept under the day, once all is saved, and can be compared with', async () => {
    const { services, taken } = memorySnapshots();
    open({ services });
    change(['P-ST-01', 0]);
    await screen.waitFor('❯ Verdict');
    await screen.press('s');
    await screen.waitFor('❯ 2026-03-01');
    await screen.press('enter');
    await screen.waitFor('Kept as "2026-03-01"');
    expect(taken).toEqual([['2026-03-01', store.load(ID)?.revision]]);
    await screen.press('s');
    await screen.waitFor('❯ 2026-03-01-2');
    await screen.press('escape', 'c', 'down', 'enter');
    await screen.waitFor('Compared with snapshot 2026-03-01');
    await screen.waitFor('Nothing changed that the score reads.');
  });

  it('takes a name that is typed, and refuses one that is taken or none', async () => {
    const { services, states, taken } = memorySnapshots({ [`${ID}#kick-off`]: answeredShop() });
    open({ services });
    await screen.waitFor('Compared with snapshot kick-off');
    await screen.press('s');
    await screen.waitFor('under which name?');
    await screen.press(...'Kick OFF', 'enter');
    await screen.waitFor('Take another name: there is a snapshot "kick-off" already.');
    await screen.press(...Array.from({ length: 8 }, () => 'backspace'), 'enter');
    await screen.waitFor('Write a name.');
    states.set(`${ID}#second`, answeredShop());
    await screen.press(...'second', 'enter');
    await screen.waitFor('there is a snapshot "second" already');
    await screen.press(...' try', 'enter');
    await screen.waitFor('Kept as "second-try"');
    expect(taken.map(([name]) => name)).toEqual(['second-try']);
  });

  it('is not kept of what cannot be saved', async () => {
    const { services, taken } = memorySnapshots();
    open({ services });
    store.fault = new Error('the disk is full');
    change(['P-ST-01', 0]);
    await screen.waitFor('❯ Verdict');
    await screen.press('s');
    await screen.waitFor('❯ 2026-03-01');
    await screen.press('enter');
    await screen.waitFor('Not kept: the assessment cannot be saved (the disk is full).');
    expect(taken).toEqual([]);
  });

  it('is kept by who watches, and not of what a newer program wrote', async () => {
    const { services, taken } = memorySnapshots();
    open({ services });
    const session = wizard.session ?? store.create(firstShop(), { screen: 'interview' });
    wizard.dispatch({ type: 'watch', session, by: undefined, at: new Date(0) });
    await screen.waitFor('Nothing to compare with yet');
    await screen.press('s');
    await screen.waitFor('❯ 2026-03-01');
    await screen.press('enter');
    await screen.waitFor('Kept as "2026-03-01"');
    expect(taken).toEqual([['2026-03-01', session.revision]]);
    wizard.open({ ...session, readOnly: 'a newer plimsoll wrote it' }, [
      { screen: 'home' },
      { screen: 'results', tab: 'changes' },
    ]);
    await screen.waitFor('READ-ONLY');
    await screen.waitFor('❯ ');
    await screen.press('s');
    await screen.waitFor('A newer plimsoll wrote this assessment');
    expect(taken).toHaveLength(1);
  });
});

describe('a side that answers alone', () => {
  it('sees no change of the other side, since it was opened or since a snapshot', async () => {
    const shop = answer(answer(firstShop(), 'P-ST-01', 1, 'business'), 'P-ST-04', 4, 'technology');
    const { services } = memorySnapshots({ [`${ID}#march`]: answer(shop, 'P-ST-06', 3, 'technology') });
    open({ assessment: shop, services });
    let now = answer(shop, 'P-ST-04', 0, 'technology');
    wizard.dispatch({ type: 'change-assessment', assessment: now, label: 'technology' });
    now = answer(now, 'P-ST-01', 3, 'business');
    wizard.dispatch({ type: 'change-assessment', assessment: now, label: 'business' });
    await screen.waitFor(/4 .* → 0 /);
    wizard.dispatch({ type: 'answer-as', side: 'business' });
    await screen.waitFor(/Readiness +25 +75 +\+50/);
    expect(screen.text).not.toMatch(/decision-maker named/);
    await screen.press('c', 'down', 'enter');
    await screen.waitFor('Compared with snapshot march');
    await screen.waitFor(/1 .* → 3 Measurable/);
    expect(screen.text.match(/→/g)).toHaveLength(1);
  });
});

describe('the page of changes', () => {
  it.each([
    [100, 30, {}],
    [80, 24, {}],
    [60, 20, {}],
    [60, 15, { unicode: false, colour: false }],
  ])('fits at %i x %i, with what stands in front of it', async (columns, rows, look) => {
    const { services } = memorySnapshots({ [`${ID}#${'a-long-name-'.repeat(3)}`]: answeredShop() });
    open({ services, columns, rows, look });
    change(['P-ST-01', 0], ['P-ST-04', 4], ['P-ST-06', 1], ['SY-01@erp', 0]);
    await screen.waitFor('Verdict');
    for (const key of ['end', 'enter', 'end', 'escape', 'home', 'c', 'down', 'escape', 's', 'escape']) {
      await screen.press(key);
      expect(screen.widest).toBeLessThanOrEqual(columns);
      expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
      if ('unicode' in look) expect(screen.text.replace(/[“”]/g, '"')).toMatch(/^[\x00-\x7f]*$/);
    }
    expect(screen.text).toMatch(/c compare with/);
  });

  it('is read out as figures and changes in words', async () => {
    open({ look: { isRead: true }, columns: 200, rows: 60 });
    change(['P-ST-01', 0], ['P-ST-06', 4]);
    await screen.waitFor(/^button: \(selected\) Verdict: stop before, stop now, the same, 1 of \d+$/m);
    expect(screen.text).toMatch(/^heading: What moved the readiness|^heading: The readiness did not/m);
    expect(screen.text).toMatch(
      /^button: readiness down \d+ points?; Are the business objectives .*; from 3 Measurable.* to 0 No objective stated$/m,
    );
    await screen.press('c');
    await screen.waitFor(/^option: \(selected\) when it was opened/m);
  });
});
