import type { Flow } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { enumerate, flowName, systemName } from '../wording.ts';
import { unreadableWindows } from './batch-run.ts';
import { amount, duration } from './duration.ts';
import type { FlowCapacity } from './schema.ts';

/** `assumed`: it breaks, if at all, only by a peak that is assumed from a normal day. */
type Figures = Omit<FlowCapacity, 'text' | 'because'> & { assumed: boolean };

/** What a flow asks of its ends, and where it breaks, in one sentence. */
export function sayFlow(index: EntityIndex, flow: Flow, figures: Figures, headroom: number): string {
  const parts = [
    load(figures),
    ...limits(index, figures, headroom),
    ...windows(index, flow),
    ...payload(index, flow, figures),
  ];
  return `${flowName(index, flow)}: ${parts.join('; ')}.`;
}

function load({ basis, callsPerMinute, messagesPerHour, batch }: Figures): string {
  if (batch !== null) {
    if (batch.rows === null) return 'how many rows a run holds is not known';
    const length = batch.durationS === null ? '' : `, about ${duration(Math.max(1, Math.round(batch.durationS)))}`;
    return `${amount(batch.rows)} rows a run at the peak${length}`;
  }
  if (basis === 'unknown') return 'its volume is not stated';
  if (callsPerMinute === null)
    return `${amount(messagesPerHour ?? 0)} messages an hour at the peak, its pattern is not stated`;
  if (callsPerMinute === 0) return `${amount(messagesPerHour ?? 0)} messages an hour at the peak, none by a call`;
  return `${amount(callsPerMinute)} calls a minute at the peak`;
}

/** The figures from which it is told where the flow breaks are always among them. */
function limits(index: EntityIndex, figures: Figures, headroom: number): string[] {
  const { tightest, callsPerMinute: calls, unknownLimits, batch, breaksAt, breaksBy } = figures;
  const said: string[] = [];
  if (batch?.rows && batch.maxRows !== null && (breaksBy === 'rows' || batch.rows * headroom > batch.maxRows)) {
    const isNear = batch.rows <= batch.maxRows && batch.rows * headroom > batch.maxRows;
    said.push(`at most ${amount(batch.maxRows)} fit${isNear ? `, less than ${amount(headroom)} times the peak` : ''}`);
  } else if (batch?.rows && batch.maxRows === null) said.push('how many rows fit is not known');
  if (
    batch?.durationS &&
    batch.windowS !== null &&
    (breaksBy === 'window' || batch.durationS * headroom > batch.windowS)
  ) {
    said.push(`${duration(batch.windowS)} are free for it`);
  }
  if (tightest !== null) {
    const bears = `${systemName(index, tightest.system)} bears ${amount(tightest.limitPerMinute)}`;
    const asked = amount(tightest.loadPerMinute);
    const isAloneOver = calls !== null && calls > tightest.limitPerMinute && amount(calls) === asked;
    const isAsked = !isAloneOver && (calls !== null || breaksAt !== null);
    said.push(`${bears}${isAsked ? ` and is asked ${asked} by all flows` : ''}`);
  }
  if (breaksAt !== null)
    said.push(
      breaksAt < 1
        ? `it breaks at ${amount(breaksAt)} times today's peak, ${figures.assumed ? 'which is assumed from a normal day' : 'so it breaks already'}`
        : `it breaks at ${amount(breaksAt)} times today's peak`,
    );
  if (unknownLimits.length > 0) {
    const who = enumerate(unknownLimits.map((system) => systemName(index, system)));
    said.push(`the limit of ${who} is not known`);
  }
  return said;
}

function windows(index: EntityIndex, flow: Flow): string[] {
  return unreadableWindows(index, flow).map((system) => {
    const said = index.systems.get(system)?.limits?.batchWindow ?? '';
    return `how long the window of ${systemName(index, system)} is (“${said}”) is not known`;
  });
}

function payload(index: EntityIndex, flow: Flow, figures: Figures): string[] {
  const size = flow.volume?.sizeKB;
  if (size === undefined || figures.payload !== 'too-large') return [];
  const tooSmall = [flow.from, flow.via ?? '', flow.to].filter((end) => {
    const limit = index.systems.get(end)?.limits?.maxPayloadKB;
    return typeof limit === 'number' && size > limit;
  });
  return [
    `a message of ${amount(size)} KB is too large for ${enumerate(tooSmall.map((end) => systemName(index, end)))}`,
  ];
}
