import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import { Pause } from '../../../src/tui/state/large.ts';
import { firstShop, makeWizard } from '../support/world.ts';

function large(): Assessment {
  const shop = firstShop();
  const [first] = shop.systems;
  const more = Array.from({ length: 200 }, (_, n) => ({ ...first, id: `more${n}` }) as (typeof shop.systems)[number]);
  return { ...shop, systems: [...shop.systems, ...more] };
}

const open = () => {
  const { wizard, store } = makeWizard();
  wizard.begin(large(), [{ screen: 'interview' }]);
  const answer = (points: number) => {
    const assessment = setChoice(wizard.session?.assessment ?? large(), 'P-ST-01', 'joint', { points });
    wizard.dispatch({ type: 'change-assessment', assessment, label: 'answer' });
  };
  const status = () => wizard.getState().session?.save.status;
  const saved = () => Object.values([...store.sessions.values()][0]?.assessment.answers ?? {});
  return { wizard, store, answer, status, saved };
};

describe('a large landscape', () => {
  it('is shown as unsaved after an answer, and is saved by itself, once for several answers', async () => {
    const { wizard, store, answer, status, saved } = open();
    const isSaved = new Promise<void>((resolve) => {
      wizard.subscribe(() => status() === 'saved' && resolve());
    });
    answer(1);
    expect(status()).toBe('unsaved');
    answer(2);
    answer(3);
    expect(store.saves).toBe(0);
    await isSaved;
    expect(store.saves).toBe(1);
    expect(saved()).toEqual([{ joint: { points: 3 } }]);
  });

  it('is not saved for a look around, which the end keeps', () => {
    const { wizard, store } = open();
    wizard.show({ screen: 'review', list: 'unanswered' });
    expect(store.saves).toBe(0);
    wizard.end(0);
    expect([...store.sessions.values()][0]?.cursor.screen).toBe('review');
  });

  it('is saved at once where the person leaves, asks for it or opens something else', () => {
    for (const leave of ['end', 'save', 'open'] as const) {
      const { wizard, answer, saved } = open();
      answer(4);
      if (leave === 'end') wizard.end(0);
      else if (leave === 'save') wizard.save();
      else wizard.begin(firstShop(), [{ screen: 'interview' }]);
      expect(saved()).toEqual([{ joint: { points: 4 } }]);
    }
  });
});

describe('a pause', () => {
  it('does its work once, however often it is asked for, and again when it is asked for again', async () => {
    let done = 0;
    let tell: () => void = () => {};
    const pause = new Pause(
      () => {
        done++;
        tell();
      },
      1,
      1000,
    );
    const worked = () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      });
    const first = worked();
    for (let count = 0; count < 5; count++) pause.ask();
    await first;
    expect(done).toBe(1);
    const second = worked();
    pause.ask();
    await second;
    expect(done).toBe(2);
  });

  it('does not wait for ever for an end of the asking', async () => {
    const worked = new Promise<void>((resolve) => {
      const pause = new Pause(
        () => {
          clearInterval(asking);
          resolve();
        },
        60_000,
        5,
      );
      const asking = setInterval(() => pause.ask(), 1);
    });
    await worked;
  });

  it('does nothing once it is given up', () => {
    const pause = new Pause(() => expect.unreachable(), 0, 0);
    pause.ask();
    pause.cancel();
    return new Promise((resolve) => setTimeout(resolve, 5));
  });
});
