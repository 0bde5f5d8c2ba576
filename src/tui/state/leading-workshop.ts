import { addMinute } from '../../model/edits/minutes.ts';
import type { Minute } from '../../model/entities.ts';
import { change } from './landscaping.ts';
import { readTimer, reduceTimer, startTimer, type TimerAction } from './timer.ts';
import type { Wizard } from './wizard.ts';

/** Opens the workshop at a question, or leaves it; its clock goes on where it stood still. */
export function toWorkshop(wizard: Wizard): void {
  const place = wizard.place;
  if (place.screen === 'workshop') {
    move(wizard, { type: 'pause', now: nowOf(wizard) });
    wizard.show({ screen: 'interview' });
    if (place.at !== undefined) wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: place.at } });
    return;
  }
  const at = place.screen === 'interview' ? place.at : undefined;
  wizard.show({ screen: 'workshop', ...(at !== undefined && { at }) });
  move(wizard, { type: 'go-on', now: nowOf(wizard) });
}

/** Stops the clock, or lets it go on. */
export function togglePause(wizard: Wizard): void {
  const isRunning = wizard.getState().navigation.timer?.since !== undefined;
  move(wizard, { type: isRunning ? 'pause' : 'go-on', now: nowOf(wizard) });
}

/** The clock of the question begins anew where another one is in front. */
export function turnTo(wizard: Wizard, key: string | undefined): void {
  if (wizard.getState().navigation.timer?.key !== key) move(wizard, { type: 'turn-to', key, now: nowOf(wizard) });
}

/** Takes down what was decided or parked about a question. */
export function takeDown(wizard: Wizard, kind: Minute['kind'], text: string, key: string, by = ''): boolean {
  const at = wizard.services.now().toISOString();
  const label = kind === 'decision' ? 'decision taken down' : 'point parked';
  return change(wizard, label, (a) => addMinute(a, { at, kind, text, key, ...(by !== '' && { by }) }));
}

/** Minutes that the workshop has taken so far; undefined where there was none. */
export function minutesTaken(wizard: Wizard): number | undefined {
  const { timer } = wizard.getState().navigation;
  return timer && readTimer(timer, nowOf(wizard)).overall / 60_000;
}

function move(wizard: Wizard, action: TimerAction): void {
  const timer = wizard.getState().navigation.timer ?? startTimer(nowOf(wizard));
  wizard.dispatch({ type: 'set-timer', timer: reduceTimer(timer, action) });
}

function nowOf(wizard: Wizard): number {
  return wizard.services.now().getTime();
}
