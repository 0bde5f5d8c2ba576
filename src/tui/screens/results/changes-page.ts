import type { ChangePart, Changes } from '../../../analysis/changes/schema.ts';
import {
  METHODS,
  movedTitle,
  partTitle,
  type ShownPart,
  shownParts,
  unscoredList,
} from '../../../analysis/changes/words.ts';
import type { AnswerKey } from '../../../model/answer.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Place } from '../../state/navigation.ts';
import { counted, figure } from '../../text/numbers.ts';
import { wrapped } from '../../text/span.ts';
import { standings } from './changes-standing.ts';
import { editOf } from './edit.ts';
import { type Entry, gap, heading, type Reasons, said } from './entry.ts';
import type { Page } from './page.ts';

/** What a page of changes needs besides: since when, in words, and whether a question is asked (now, of this side). */
type Compared = { since: string; isAsked: (key: AnswerKey) => boolean };

/** Cells of what a change moved, and of the air behind. */
const MOVED_CELLS = 4;
const INDENT = MOVED_CELLS + 2;

/** Both standings, then the changes with what each moved the readiness by, then what has no part in the score. */
export function changesPage(page: Page, changes: Changes, { since, isAsked }: Compared): Entry[] {
  const { width } = page;
  const parts = shownParts(changes);
  return [
    aside('since', `Compared with ${since}`, width),
    gap('since'),
    ...standings(page, changes),
    gap('standings'),
    ...(parts.length === 0
      ? [said('none', `${movedTitle(changes)}.`, width)]
      : [
          heading(movedTitle(changes)),
          ...parts.map((one) => partEntry(page, changes, one, isAsked)),
          gap('parts'),
          aside('method', METHODS[changes.method], width),
        ]),
    ...(changes.unscored.length === 0
      ? []
      : [
          gap('unscored'),
          heading('Changed too, without a part in the score'),
          said('unscored', unscoredList(changes), width),
        ]),
  ];
}

/** What is told by the way, and opens nothing. */
function aside(id: string, text: string, width: number): Entry {
  return { ...said(id, text, width, { tone: 'muted' }), still: true };
}

function partEntry(page: Page, changes: Changes, { part, moved }: ShownPart, isAsked: Compared['isAsked']): Entry {
  const { assessment, width, glyphs } = page;
  const { kind, change, key, effect, from, to, joined } = part;
  const tone = effect === 0 ? 'muted' : effect > 0 ? 'good' : 'watch';
  const mark = { text: moved.padStart(MOVED_CELLS).padEnd(INDENT), tone } as const;
  const was = from === undefined || to === undefined ? undefined : `${from} ${glyphs.right} ${to}`;
  return {
    id: `${kind} ${change} ${key}`,
    lines: [
      ...wrapped(partTitle(part), width, { mark }),
      ...(was === undefined ? [] : wrapped(was, width, { tone: 'muted', mark: ' '.repeat(INDENT) })),
    ],
    say: [inWords(moved), partTitle(part), ...(was === undefined ? [] : [`from ${from} to ${to}`])].join('; '),
    edit: joined === undefined ? editOfPart(assessment, part) : undefined,
    reasons: () => partReasons(changes, part, isAsked),
  };
}

/** Where what changed is changed again; an answer is at its question, to which its reasons lead. */
function editOfPart(a: Assessment, { kind, key }: ChangePart): Place | undefined {
  if (kind === 'answer') return undefined;
  if (kind !== 'setting') return editOf(a, key);
  if (key === 'depth') return { screen: 'depth' };
  return key === 'profile' ? { screen: 'form', subject: { of: 'profile' } } : undefined;
}

/** What a change moved, as it is read out: not every voice says signs. */
function inWords(moved: string): string {
  if (moved === '0') return 'readiness not moved';
  const points = Number(moved.slice(1));
  return `readiness ${moved.startsWith('-') ? 'down' : 'up'} ${points === 0 ? 'under a point' : counted(points, 'point')}`;
}

function partReasons(changes: Changes, part: ChangePart, isAsked: Compared['isAsked']): Reasons {
  const { from, to, effect } = part;
  const tone = effect === 0 ? undefined : effect > 0 ? 'good' : 'watch';
  return {
    title: partTitle(part),
    facts: [
      ...(from === undefined ? [] : [{ name: 'Before', text: from }]),
      ...(to === undefined ? [] : [{ name: 'Now', text: to }]),
      {
        name: 'Moved',
        text: `readiness by ${fine(effect)}, of ${fine(changes.difference)} in all`,
        ...(tone && { tone }),
      },
      { name: 'Counted so', text: METHODS[changes.method] },
    ],
    because: answersOf(part)
      .filter(isAsked)
      .map((key) => ({ kind: 'answer', ref: key, text: `The answer to ${key}` })),
  };
}

/** Points with their sign, and with what a whole number would hide. */
function fine(points: number): string {
  return `${points > 0 ? '+' : points < 0 ? '-' : ''}${figure(Math.abs(points))}`;
}

/** The answers that a change is made up of. */
function answersOf({ kind, change, key, answers, joined }: ChangePart): readonly AnswerKey[] {
  if (kind === 'answer') return joined ?? [key];
  return change === 'removed' ? [] : answers;
}
