import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Earlier } from '../../../src/report/blocks.ts';
import { compose } from '../../../src/report/compose.ts';
import { bank, halfAnswered, META } from '../support/sample.ts';
import { allText, chapterOf } from '../support/texts.ts';

const a = halfAnswered();
const analysis = analyse(a, bank(), { today: META.date });
const { dimensions, project } = analysis.readiness;
const textOf = (earlier?: Earlier) =>
  allText(chapterOf(compose(a, analysis, bank(), { ...META, ...(earlier && { earlier }) }).blocks, 'readiness'));
const [one = '', two = '', three = ''] = Object.keys(dimensions);
const now = (id: string) => Math.round(dimensions[id]?.demonstrated ?? 0);

describe('readiness beside that of an earlier assessment', () => {
  const text = textOf({
    label: 'shop#kick-off',
    readiness: 12,
    dimensions: { [one]: now(one) - 7, [two]: now(two) + 4, [three]: null },
  });

  it('says how many points each dimension won or lost since then', () => {
    expect(text).toContain('Since then');
    expect(text).toContain('+7');
    expect(text).toContain('\u22124');
    expect(text).toContain('new');
  });

  it('says how ready the project was, and is', () => {
    const is = Math.round(project?.demonstrated ?? 0);
    expect(text).toContain(
      `points won or lost since shop#kick-off. The readiness of the project was 12 then and is ${is} now.`,
    );
  });

  it('has no column for it where there is nothing to compare with', () => {
    expect(textOf()).not.toContain('Since then');
  });
});
