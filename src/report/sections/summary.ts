import { BROKEN } from '../../analysis/verdict-reasons.ts';
import { type Block, type Callout, type Columns, heading, paragraph, type Text, type Tone } from '../blocks.ts';
import { counted, shorten } from '../format.ts';
import type { View } from '../view.ts';
import { verdictLabel } from '../words.ts';
import { decisions } from './summary/decisions.ts';
import { notKnown } from './summary/not-known.ts';
import { outlook } from './summary/outlook.ts';
import { readinessFigure, web } from './summary/readiness.ts';
import { riskMap, topRisks } from './summary/risks.ts';
import { isTooEarly, tooEarly } from './too-early.ts';

const MOST_REASONS = 3;
const TONES: Readonly<Record<string, Tone>> = {
  stop: 'bad',
  'not-yet': 'watch',
  'proceed-with-plan': 'good',
  proceed: 'good',
};

/** One page that stands alone: verdict, how ready, what may go wrong, when and for how much, what is to be decided. */
export function summary(view: View): Block {
  return {
    kind: 'onePage',
    blocks: [
      heading(1, 'Executive summary', 'summary'),
      verdict(view),
      ...(isTooEarly(view) ? [tooEarly(view, 'a picture of readiness and risks')] : pictures(view)),
      ...outlook(view),
      decisions(view),
      notKnown(view),
    ],
  };
}

function pictures(view: View): Columns[] {
  return [
    {
      kind: 'columns',
      columns: [
        { share: 50, blocks: [readinessFigure(view), legend()] },
        { share: 50, blocks: [web(view)] },
      ],
    },
    {
      kind: 'columns',
      columns: [
        { share: 37, blocks: [riskMap(view)] },
        { share: 63, blocks: topRisks(view) },
      ],
    },
  ];
}

function verdict({ analysis: { verdict }, chapters }: View): Callout {
  const where = chapters.has('method') ? ', in the chapter on method' : '';
  const shown = weightiest(verdict.reasons).map((reason) => shorten(reason, 125));
  const left = verdict.reasons.length - shown.length;
  const more = left > 0 ? ` And ${counted(left, 'further reason')}${where}.` : '';
  return {
    kind: 'callout',
    tone: TONES[verdict.level] ?? 'neutral',
    large: true,
    title: verdict.headline.startsWith(verdictLabel(verdict.level))
      ? verdict.headline
      : `${verdictLabel(verdict.level)}: ${verdict.headline}`,
    text: [],
    points: shown.map((reason, index): Text => (index === shown.length - 1 ? `${reason}${more}` : reason)),
  };
}

/** The first few, and among them what no answer can mend, wherever it stands. */
function weightiest(reasons: readonly string[]): string[] {
  const first = reasons.slice(0, MOST_REASONS);
  const broken = reasons.slice(MOST_REASONS).find((one) => one.startsWith(BROKEN));
  return broken === undefined ? first : [...first.slice(0, -1), broken];
}

/** What a reader of this page alone needs in order to read its figures. */
function legend(): Block {
  return paragraph(
    'Dark: shown by the answers. Light, dashed: if the unknowns turn out well. Thin: where it may lie by the evidence. Load line: needed to proceed with a plan.',
    'small',
  );
}
