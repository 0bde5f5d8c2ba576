import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { colour } from './text.ts';

/** The document's own styles, so that who goes on writing changes a look once. Sizes in half points. */
export function stylesOf(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: colour('navy'), font: 'Calibri' },
    paragraph: { spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 20, color: colour('ink'), language: { value: language } },
        paragraph: { spacing: { after: 110, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 60, bold: true, color: colour('navy') },
        paragraph: { spacing: { before: 120, after: 200 } },
      },
      heading1: heading(38, 0, 200),
      heading2: heading(28, 320, 110),
      heading3: heading(23, 240, 80),
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 24 } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 17, color: colour('muted') } },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, color: colour('navy') },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 80, after: 20 } },
      },
      { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { indent: { left: 280 }, spacing: { after: 0 } } },
      {
        id: 'ContentsTitle',
        name: 'Contents title',
        basedOn: 'Normal',
        run: { size: 38, bold: true, color: colour('navy') },
        paragraph: { spacing: { after: 200 } },
      },
    ],
  };
}

export const NUMBERED = 'numbered';
export const DOTTED = 'dotted';

/** Lists that the writer can go on with. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: NUMBERED, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: DOTTED, levels: [level(LevelFormat.BULLET, '•')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 400, hanging: 280 }, spacing: { after: 60 } } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}
