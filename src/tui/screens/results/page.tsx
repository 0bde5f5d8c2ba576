import { Text, type TextProps } from 'ink';
import type { Analysis } from '../../../analysis/schema.ts';
import type { Bank } from '../../../bank/bank.ts';
import { namesIn } from '../../../bank/names.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { ScrollLine } from '../../components/scroll.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { wrap } from '../../text/fit.ts';
import { theme } from '../../theme.ts';

/** What a page of the results is made of. */
export type Page = { assessment: Assessment; analysis: Analysis; bank: Bank; width: number; glyphs: Glyphs };

/** A text in as many lines as it takes; the second and later ones begin below the text behind the mark. */
export function textLines(
  id: string,
  text: string,
  width: number,
  tone: Partial<TextProps> = {},
  mark = '',
): ScrollLine[] {
  return wrap(text, width - mark.length).map((line, index) => ({
    id: `${id} ${index}`,
    content: (
      <Text wrap="truncate">
        {index === 0 ? mark : ' '.repeat(mark.length)}
        <Text {...tone}>{line}</Text>
      </Text>
    ),
  }));
}

export function gap(id: string): ScrollLine {
  return { id: `${id} gap`, content: <Text> </Text> };
}

export function title(text: string): ScrollLine {
  return { id: `title ${text}`, content: <Text {...theme.title}>{text}</Text> };
}

/** 0-1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function whole(value: number): string {
  return String(Math.round(value));
}

/** The name of a scope of the analysis: `project`, an id, or several ids joined by +. */
export function scopeName(assessment: Assessment, scope: string): string {
  if (scope === 'project') return 'the project';
  const names = namesIn(assessment);
  const kinds = ['system', 'data', 'flow'] as const;
  return scope
    .split('+')
    .map((id) => kinds.map((kind) => names.of(kind, id)).find((name) => name !== id) ?? id)
    .join(' + ');
}
