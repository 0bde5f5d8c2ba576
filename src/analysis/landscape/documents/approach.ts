import type { LandscapeConstants } from '../../../bank/landscape-schema.ts';
import type { Flow } from '../../../model/entities.ts';
import type { Context } from '../../context.ts';
import type { EntityIndex } from '../../entity-index.ts';
import { flowName, percent, systemName } from '../../wording.ts';
import type { AnswerBook } from '../answer-book.ts';
import { tagsOf, writersOf } from '../flow-tags.ts';
import type { ApproachPage } from './schema.ts';

type Line = ApproachPage['flows'][number];

/** How sentences call the patterns. */
const PATTERN_NAMES: Record<NonNullable<Flow['pattern']>, string> = {
  sync_api: 'synchronous API',
  async_queue: 'queue',
  event: 'event',
  webhook: 'webhook',
  cdc: 'change data capture',
  batch_file: 'batch file',
  edi: 'EDI',
  db_link: 'database link',
  manual: 'by hand',
};

/** How it is integrated (S57): the shape of the whole, topology and pattern of each flow with the reason, the roll-out. */
export function approachPage({ index, bank }: Context, answers: AnswerBook): ApproachPage {
  const writers = writersOf(index);
  const tagging = { answerWithinS: bank.landscape.answerWithinS, highVolumePerDay: bank.scoring.risk.highVolumePerDay };
  const flows = [...index.flows.values()].map((flow) =>
    lineOf(index, flow, tagsOf(index, flow, writers, tagging), bank.landscape.patterns),
  );
  const direct = flows.filter(({ topology }) => topology === 'point_to_point').length;
  const topology =
    flows.length === 0 ? 'none' : direct === flows.length ? 'point_to_point' : direct === 0 ? 'hub' : 'mixed';
  const points = answers.points('P-DL-05');
  const rollout = typeof points === 'number' ? (answers.item('P-DL-05')?.question.options[points] ?? null) : null;
  const shape = {
    none: 'No flow is entered.',
    point_to_point: 'All systems are joined directly.',
    hub: 'All flows pass through a hub.',
    mixed: `${percent(direct / Math.max(1, flows.length))} of the flows join systems directly, the others pass through a hub.`,
  }[topology];
  const roll = rollout === null ? 'How it is rolled out is not decided.' : `Roll-out: ${rollout}.`;
  return { topology, rollout, flows, text: `${shape} ${roll}` };
}

function lineOf(
  index: EntityIndex,
  flow: Flow,
  tags: ReadonlySet<string>,
  patterns: LandscapeConstants['patterns'],
): Line {
  const { topology, why } = topologyOf(index, flow);
  const advice = patterns.find(({ allOf }) => allOf.every((tag) => tags.has(tag)));
  const suits = advice?.fits ?? [];
  const fits = flow.pattern === undefined || advice === undefined ? null : suits.includes(flow.pattern);
  const reason = [advice?.reason, why].filter((part) => part !== undefined).join('. ');
  const because = reason === '' ? '' : ` ${reason}.`;
  const first = suits[0];
  const name = flowName(index, flow);
  const pattern = flow.pattern === undefined ? undefined : PATTERN_NAMES[flow.pattern];
  const better = first === undefined ? '' : PATTERN_NAMES[first];
  const text =
    pattern === undefined
      ? `${name}: the pattern is not decided; ${better} would suit.${because}`
      : fits === false
        ? `${name}: ${pattern}, though ${better} would suit better.${because}`
        : `${name}: ${pattern}.${because}`;
  return { flow: flow.id, topology, pattern: flow.pattern ?? null, suits, fits, reason, text };
}

/** The way of a flow, and why where nobody decided it. */
function topologyOf(index: EntityIndex, flow: Flow): { topology: string; why?: string } {
  if (flow.topology !== undefined) return { topology: flow.topology };
  const hub = [flow.via, flow.from, flow.to].find(
    (end) => end !== undefined && (end === flow.via || index.systems.get(end)?.category === 'integration'),
  );
  return hub === undefined
    ? { topology: 'point_to_point', why: 'Direct, as no hub stands between' }
    : { topology: 'hub', why: `Through ${systemName(index, hub)}` };
}
