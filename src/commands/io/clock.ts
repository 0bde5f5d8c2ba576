/** A moment as the day that analysis and reports take, YYYY-MM-DD in UTC. The only clock of the commands. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
