/**
 * A flow's score after its ends: an unready end pulls the flow down by half the difference, a good end cannot lift it.
 * Ends that are not assessed (null) are left out.
 */
export function propagated(own: number, ends: readonly (number | null | undefined)[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const end of ends) if (end !== null && end !== undefined) lowest = Math.min(lowest, end);
  return lowest === Number.POSITIVE_INFINITY ? own : Math.min(own, (own + lowest) / 2);
}
