/** Two clocks that can be stopped: of the question in front, and of all of them. In milliseconds. */
export type Timer = {
  /** What was in front when it was last set. */
  key: string | undefined;
  /** Since when it runs; undefined: it stands still. */
  since: number | undefined;
  /** What had passed by then. */
  question: number;
  overall: number;
};

export type TimerAction =
  | { type: 'turn-to'; key: string | undefined; now: number }
  | { type: 'pause'; now: number }
  | { type: 'go-on'; now: number };

export function startTimer(now: number): Timer {
  return { key: undefined, since: now, question: 0, overall: 0 };
}

export function reduceTimer(timer: Timer, action: TimerAction): Timer {
  switch (action.type) {
    case 'turn-to':
      if (timer.key === action.key) return timer;
      return { ...set(timer, action.now), key: action.key, question: 0 };
    case 'pause':
      return { ...set(timer, action.now), since: undefined };
    case 'go-on':
      return timer.since === undefined ? { ...timer, since: action.now } : timer;
  }
}

/** What has passed by now. */
export function readTimer({ since, question, overall }: Timer, now: number): { question: number; overall: number } {
  const passed = since === undefined ? 0 : Math.max(0, now - since);
  return { question: question + passed, overall: overall + passed };
}

/** `1:05`, `1:01:05`. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What has passed is counted, and it runs on from now. */
function set(timer: Timer, now: number): Timer {
  return { ...timer, ...readTimer(timer, now), since: timer.since === undefined ? undefined : now };
}
