import { describe, expect, it } from 'vitest';
import { KeyGate, type KeySource } from '../../../src/tui/input/key-gate.ts';

/** A terminal whose window can be closed, after which it takes no mode any more, as those of the system do. */
function terminal() {
  const modes: boolean[] = [];
  let isGone = false;
  const source = {} as KeySource;
  for (const name of ['on', 'off', 'pause', 'resume', 'ref', 'unref', 'setEncoding'] as const) {
    Object.assign(source, { [name]: () => source });
  }
  source.setRawMode = (mode) => {
    if (isGone) throw Object.assign(new Error('setRawMode EIO'), { code: 'EIO' });
    modes.push(mode);
    return source as NodeJS.ReadStream;
  };
  const closeWindow = () => {
    isGone = true;
  };
  return { source, modes, closeWindow };
}

describe('the keyboard', () => {
  it('gives the terminal back as it was', () => {
    const { source, modes } = terminal();
    const gate = new KeyGate();
    gate.open(source, () => {});
    gate.close();
    expect(modes).toEqual([true, false]);
  });

  it('is let go without a fault where the window was closed', async () => {
    const { source, closeWindow } = terminal();
    const gate = new KeyGate();
    gate.open(source, () => {});
    closeWindow();
    let isDone = false;
    await gate.suspend(async () => {
      isDone = true;
    });
    gate.close();
    expect(isDone).toBe(true);
  });
});
