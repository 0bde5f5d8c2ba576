import type { Terminal } from '../e2e/terminal.ts';

/** Goes to the questions of an assessment of a first shop that was just begun. */
export async function toQuestions(terminal: Terminal): Promise<void> {
  await terminal.see('Payment provider');
  terminal.press('i');
  await terminal.see(/0 of \d+ · about/);
}

/** Answers the question in front and waits until so many answers are given and saved. */
export async function answer(terminal: Terminal, key: string, count: number): Promise<void> {
  terminal.press(key);
  await terminal.see(new RegExp(`${count} of \\d+ · about`));
  await terminal.see(/saved \d\d:\d\d/);
}
