import { describe, expect, it } from 'vitest';
import { leave } from '../../../src/tui/state/leave.ts';
import type { KeyQueue } from '../../../src/tui/state/saving-time.ts';
import { firstShop, makeWizard, NOON } from '../support/world.ts';

function opened() {
  const made = makeWizard();
  made.wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview', at: 'P-ST-01' }]);
  return made;
}

function rename({ wizard }: ReturnType<typeof opened>, name: string): void {
  wizard.dispatch({ type: 'change-assessment', assessment: { ...firstShop(), name }, label: 'name' });
}

describe('saving', () => {
  it('follows every change at once', () => {
    const made = opened();
    rename(made, 'Second shop');
    expect(made.store.load('first-shop')?.assessment.name).toBe('Second shop');
    expect(made.wizard.getState().session?.save.status).toBe('saved');
  });

  it('keeps where the person stands, but not what merely lies on the way', () => {
    const { wizard, store } = opened();
    wizard.dispatch({ type: 'go', place: { screen: 'export' } });
    expect(store.load('first-shop')?.cursor).toEqual({ screen: 'interview', at: 'P-ST-01' });
    wizard.dispatch({ type: 'start-over', way: [{ screen: 'home' }, { screen: 'results', tab: 'plan' }] });
    expect(store.load('first-shop')?.cursor).toEqual({ screen: 'results', at: 'plan' });
  });

  it('does not write where nothing is to be kept', () => {
    const { wizard, store } = opened();
    const before = store.saves;
    wizard.dispatch({ type: 'show-help' });
    wizard.dispatch({ type: 'set-cursor', list: 'x', at: 1 });
    expect(store.saves).toBe(before);
  });

  it('waits while more keys do after the first, says so, and is made up for when none is left', () => {
    const made = opened();
    const keys: KeyQueue = { waiting: true, onIdle: undefined };
    made.wizard.follow(keys);
    const before = made.store.saves;
    rename(made, 'First change');
    expect(made.store.saves).toBe(before + 1);
    rename(made, 'Second shop');
    rename(made, 'Third shop');
    expect(made.store.saves).toBe(before + 1);
    expect(made.wizard.getState().session?.save.status).toBe('unsaved');
    keys.onIdle?.();
    expect(made.store.saves).toBe(before + 2);
    expect(made.store.load('first-shop')?.assessment.name).toBe('Third shop');
    expect(made.wizard.getState().session?.save.status).toBe('saved');
    keys.onIdle?.();
    expect(made.store.saves).toBe(before + 2);
  });

  it('waits no longer than a second, and not for the end', async () => {
    let now = NOON;
    const made = makeWizard({ now: () => now });
    made.wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
    made.wizard.follow({ waiting: true, onIdle: undefined });
    rename(made, 'Second shop');
    now = new Date(NOON.getTime() + 1001);
    rename(made, 'Third shop');
    expect(made.store.load('first-shop')?.assessment.name).toBe('Third shop');
    rename(made, 'Fourth shop');
    made.wizard.end(0);
    expect(made.store.load('first-shop')?.assessment.name).toBe('Fourth shop');
  });

  it('that fails is said, works on in memory, and is made up for later', () => {
    const made = opened();
    made.store.fault = new Error('the disk is full');
    rename(made, 'Second shop');
    expect(made.wizard.getState().session?.save).toEqual({ status: 'failed', reason: 'the disk is full' });
    expect(made.wizard.session?.assessment.name).toBe('Second shop');
    made.store.fault = undefined;
    made.wizard.save();
    expect(made.store.load('first-shop')?.assessment.name).toBe('Second shop');
  });

  it('goes on in a copy where somebody else changed the same', () => {
    const made = opened();
    const other = made.store.load('first-shop');
    if (other) made.store.save({ ...other, assessment: { ...other.assessment, name: 'Theirs' } });
    rename(made, 'Ours');
    expect(made.store.load('first-shop')?.assessment.name).toBe('Theirs');
    expect(made.wizard.session?.id).toBe('ours-copy-');
    expect(made.store.load('ours-copy-')?.assessment.name).toBe('Ours (copy)');
    expect(made.wizard.getState().navigation.notice?.text).toContain('Your answers go on in a copy');
  });
});

describe('ending', () => {
  it('saves once more and gives the code', async () => {
    const { wizard } = opened();
    wizard.end(130);
    expect(await wizard.ended).toBe(130);
  });

  it('because of a fault keeps the fault and saves', async () => {
    const { wizard } = opened();
    wizard.fail(new Error('broken'));
    expect(await wizard.ended).toBe(1);
    expect(wizard.fault).toEqual(new Error('broken'));
  });

  it('with answers that could not be saved asks first, and obeys the second time', async () => {
    const made = opened();
    made.store.fault = new Error('the disk is full');
    rename(made, 'Second shop');
    leave(made.wizard);
    expect(made.wizard.getState().navigation.notice?.text).toContain('Press q again');
    leave(made.wizard);
    expect(await made.wizard.ended).toBe(0);
  });
});

describe('showing a screen', () => {
  it('goes back to it where the person came along it', () => {
    const { wizard } = opened();
    wizard.show({ screen: 'results', tab: 'verdict' });
    wizard.show({ screen: 'review', list: 'unknown' });
    wizard.show({ screen: 'interview' });
    expect(wizard.getState().navigation.stack.map(({ screen }) => screen)).toEqual(['home', 'interview']);
    expect(wizard.place).toEqual({ screen: 'interview', at: 'P-ST-01' });
  });
});
