import { generalQuestionText, questionText } from '../../analysis/wording.ts';
import type { Question } from '../../bank/schema.ts';
import { type Item, visibleItems } from '../../bank/visible.ts';
import type { Reply } from '../../model/answer.ts';
import type { Ground } from './facts.ts';
import { flowEnds } from './facts.ts';

/** One thing to ask a partner. */
export type Ask = {
  /** Id of the system or flow; undefined where all flows of the form are meant. */
  place: string | undefined;
  about: string;
  question: Question;
  text: string;
  /** What is said so far rests on nothing that could be shown. */
  confirm: boolean;
};

/**
 * The questions that a partner can answer and that are open: about its systems and their flows, on the side of technology
 * or about waiting for somebody outside, which nobody knows or has answered, or that are claimed and not shown.
 */
export function asksOf(ground: Ground): Ask[] {
  const { assessment, bank, systems, flows } = ground;
  const standards = new Set<string>();
  return visibleItems(assessment, bank).flatMap((item): Ask[] => {
    const { question, scopeId = '' } = item;
    if (question.answeredBy !== 'technology' && question.fix.leadTime !== true) return [];
    const state = stateOf(item.reply);
    if (state === 'known') return [];
    const system = question.scope === 'system' ? systems.find(({ id }) => id === scopeId) : undefined;
    if (system !== undefined) return [ask(item, system.name, questionText(question, system.name), state)];
    const at = question.scope === 'flow' ? flows.findIndex(({ id }) => id === scopeId) : -1;
    const flow = flows[at];
    if (flow === undefined) return [];
    if (!question.standard || !item.standard) {
      return [ask(item, `Flow ${at + 1}`, questionText(question, `flow ${at + 1} (${flowEnds(ground, flow)})`), state)];
    }
    if (standards.has(question.id)) return [];
    standards.add(question.id);
    return [ask(item, 'All flows', generalQuestionText(question), state)];
  });
}

function ask({ question, standard, scopeId }: Item, about: string, text: string, state: 'open' | 'claimed'): Ask {
  return {
    place: question.standard && standard ? undefined : scopeId,
    about,
    question,
    text,
    confirm: state === 'claimed',
  };
}

/** Points from which an answer asks for a document or a test. */
const TO_SHOW = 3;

function stateOf(reply: Reply | undefined): 'open' | 'claimed' | 'known' {
  if (reply?.na !== undefined) return 'known';
  if (typeof reply?.points !== 'number') return 'open';
  const shown = (reply.evidence?.level ?? 'claim') !== 'claim' && (reply.evidence?.ref ?? '') !== '';
  return reply.points >= TO_SHOW && !shown ? 'claimed' : 'known';
}
