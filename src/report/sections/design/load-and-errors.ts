import { endsOf } from '../../../analysis/entity-index.ts';
import type { Flow } from '../../../model/entities.ts';
import { availability, count, counted, roughPercent, seconds, times } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import type { Known } from './known.ts';
import { decided, type SheetPart, said } from './sheet-part.ts';

export function performance(flow: Flow, { capacity }: Known): SheetPart {
  const { volume: v, latency, slo } = flow;
  const load = capacity.get(flow.id);
  return {
    name: 'Performance',
    settled: [
      ...said('', v?.normalPerDay === undefined ? '' : `${counted(v.normalPerDay, 'message')} on a normal day`),
      ...said('', v?.peakPerDay === undefined ? '' : `${count(v.peakPerDay)} on the peak day`),
      ...said('', v?.peakPerHour === undefined ? '' : `${count(v.peakPerHour)} in the peak hour`),
      ...said('', v?.sizeKB === undefined ? '' : `${count(v.sizeKB)} KB each`),
      ...said('needed within', latency?.needS === undefined ? '' : seconds(latency.needS)),
      ...said('measured', latency?.measuredS === undefined ? '' : seconds(latency.measuredS)),
      ...said('no older than', slo?.freshnessS === undefined ? '' : seconds(slo.freshnessS)),
      ...said('works', slo?.availability === undefined ? '' : `${availability(slo.availability / 100)} of the time`),
      ...said('errors under', slo?.errorRate === undefined ? '' : roughPercent(slo.errorRate)),
      ...said('breaks at', load?.breaksAt == null ? '' : `${times(load.breaksAt)} today’s peak`),
    ],
    open: [
      ...(v?.peakPerHour === undefined && v?.peakPerDay === undefined ? ['peak volume'] : []),
      ...(v?.sizeKB === undefined ? ['size of a message'] : []),
      ...(latency?.needS === undefined && slo?.freshnessS === undefined ? ['how fast it must arrive'] : []),
      ...(load?.breaksAt == null
        ? ['at which load it breaks']
        : load.breaksAt < 1
          ? ['it breaks below today’s peak']
          : []),
    ],
    questions: ['FL-04'],
  };
}

export function resilience(view: View, flow: Flow): SheetPart {
  const { errorHandling: e, reconciliation: r } = flow;
  const part: SheetPart = {
    name: 'Errors and repeats',
    settled: [
      ...said(
        '',
        flow.idempotency === 'key'
          ? 'repeats are known by a key'
          : flow.idempotency === 'upsert'
            ? 'a repeat overwrites with the same'
            : '',
      ),
      ...said(
        '',
        flow.ordering === undefined || flow.ordering === 'unknown'
          ? ''
          : { required: 'keeps the order', versioned: 'versions tell the newer', none: 'order does not matter' }[
              flow.ordering
            ],
      ),
      ...(flow.loopGuard === true ? ['echoes are stopped'] : []),
      ...said(
        'compared',
        [r?.counts === true ? 'by counts' : '', r?.sums === true ? 'by sums' : '', r?.frequency ?? '']
          .filter(Boolean)
          .join(', '),
      ),
      ...said('compared by', r?.owner === undefined ? '' : (view.people.get(r.owner)?.name ?? r.owner)),
    ],
    open: [
      ...(flow.idempotency === undefined || flow.idempotency === 'unknown'
        ? ['what a repeat does']
        : flow.idempotency === 'none'
          ? ['a repeat does harm']
          : []),
      ...(flow.ordering === undefined || flow.ordering === 'unknown' ? ['whether order matters'] : []),
      ...(flow.direction === 'two_way' && flow.loopGuard !== true ? ['how echoes are stopped'] : []),
      ...(r?.counts === true || r?.sums === true ? [] : ['how it is known that all arrived']),
    ],
    questions: ['FL-05', 'FL-06', 'FL-07', 'FL-08'],
  };
  decided(
    part,
    e?.retry,
    e?.backoff === true ? 'tries again with growing pauses' : 'tries again',
    'does not try again',
    'whether it tries again',
  );
  decided(part, e?.dlq, 'dead-letter queue', 'no dead-letter queue', 'dead-letter queue');
  decided(part, e?.replay, 'can be sent again', 'cannot be sent again', 'whether it can be sent again');
  return part;
}

export function tests(view: View, flow: Flow): SheetPart {
  const { systems } = view.context.index;
  const poor = endsOf(flow).filter((id) => {
    const all = (systems.get(id)?.interfaces ?? []).map(({ sandbox }) => sandbox);
    return (
      all.length > 0 && all.every((one) => one === undefined || one === 'none' || one === 'empty' || one === 'unknown')
    );
  });
  const procedure = [
    'contract at both ends',
    'normal case',
    'repeat and error cases',
    ...(flow.direction === 'two_way' ? ['echo and simultaneous change'] : []),
    'twice the peak volume',
    'counts after a run',
  ];
  return {
    name: 'Tests',
    settled: [`to be played through: ${procedure.join(', ')}`, ...said('accepted when:', flow.acceptance)],
    open: [
      ...(flow.acceptance === undefined ? ['acceptance criterion'] : []),
      ...poor.map((id) => `no test environment with data at ${nameOf(view, 'system', id)}`),
    ],
    questions: ['FL-12'],
  };
}

export function monitoring({ id }: Flow, { watched }: Known): SheetPart {
  const found = watched.get(id);
  return {
    name: 'Monitoring',
    settled: [
      ...(found?.signals ?? []).map(({ kpi, alert }) => `${kpi.charAt(0).toLowerCase()}${kpi.slice(1)}: ${alert}`),
      ...said('told:', (found?.receiver ?? []).join(', ')),
    ],
    open: [...(found === undefined ? ['signals and thresholds'] : found.receiver.length === 0 ? ['who is told'] : [])],
    questions: ['FL-09', 'FL-10'],
  };
}
