import { isCommon } from './shaping.ts';

/** Scripts that set no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Opening brackets and quotes stay with what follows, every other sign with what it follows. */
const OPENS = /^[\p{Ps}\p{Pi}]+$/u;
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Cuts text without spaces where a line may end: between the words of scripts that have no spaces. */
export function breakable(text: string): string[] {
  if (isCommon(text) || !UNSPACED.test(text)) return [text];
  const parts: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of words.segment(text)) {
    if (OPENS.test(segment)) opening += segment;
    else if (isWordLike || parts.length === 0 || opening !== '') {
      parts.push(opening + segment);
      opening = '';
    } else parts[parts.length - 1] += segment;
  }
  if (opening !== '') parts.push(opening);
  return parts;
}
