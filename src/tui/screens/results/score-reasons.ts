import type { Score } from '../../../analysis/schema.ts';
import { splitAnswerKey } from '../../../model/answer.ts';
import { between, percent, whole } from '../../text/numbers.ts';
import type { Fact, Reasons } from './entry.ts';
import { nameOfEntity, type Page } from './page.ts';

/** A score that is high and rests mostly on what somebody said. */
export const HOLLOW = 'hollow';

/** What a score rests on, where anything is known: `76 % claims, 24 % documents`. */
export function restsOn({ evidence }: Score): string {
  const { claim, document, test, production } = evidence;
  const parts: [number, string][] = [
    [claim, 'claims'],
    [document, 'documents'],
    [test, 'tests'],
    [production, 'production'],
  ];
  const shares = parts.filter(([share]) => share > 0).map(([share, name]) => `${percent(share)} ${name}`);
  return shares.join(', ') || 'nothing yet';
}

/** Everything about one score, behind what else there is to say about its place. */
export function scoreReasons(
  { bank, assessment }: Page,
  title: string,
  score: Score | null,
  more: readonly Fact[] = [],
): Reasons {
  if (score === null) {
    return { title, facts: [{ text: 'Not assessed: no question about it is answered yet.' }, ...more], because: [] };
  }
  const names = new Map(bank.head.dimensions.map(({ id, name }) => [id, name]));
  const dimensions = Object.entries(score.dimensions).map(([id, value]) => `${names.get(id) ?? id} ${whole(value)}`);
  const weakest = score.weakest && nameOfEntity(assessment, score.weakest);
  const facts: (Fact | false | undefined)[] = [
    { name: 'Readiness', text: `${between(score.demonstrated, score.interval)} (${score.band})` },
    { name: 'If unknowns go well', text: whole(score.potential) },
    score.own !== undefined && { name: 'Before its ends pull it down', text: whole(score.own) },
    score.capped && { name: 'Without failed gates', text: whole(score.raw) },
    { name: 'Known', text: `${percent(score.coverage)} of what was answered` },
    { name: 'Answered', text: percent(score.completeness) },
    { name: 'Rests on', text: restsOn(score) },
    score.hollow && {
      name: 'Hollow',
      text: 'the score is high, but little more than claims stands behind it',
      tone: 'watch',
    },
    ...score.gatesFailed.map(
      (key): Fact => ({ name: 'Gate not passed', text: gateName(key, assessment), tone: 'danger' }),
    ),
    dimensions.length > 1 && { name: 'By dimension', text: dimensions.join(', ') },
    weakest ? { name: 'Weakest flow', text: weakest } : undefined,
  ];
  return {
    title,
    facts: [...facts.filter((fact): fact is Fact => fact !== false && fact !== undefined), ...more],
    because: score.because,
  };
}

function gateName(key: string, assessment: Page['assessment']): string {
  const { questionId, scopeId } = splitAnswerKey(key);
  return scopeId === undefined ? questionId : `${questionId}, ${nameOfEntity(assessment, scopeId)}`;
}
