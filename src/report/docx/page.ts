import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Report } from '../blocks.ts';
import { colour, plainRuns } from './text.ts';

/** A4 in twentieths of a point. */
const PAPER = { width: 11_906, height: 16_838 } as const;
const MARGIN = { top: 1100, bottom: 1000, left: 1000, right: 1000, header: 500, footer: 500 } as const;

/** Room for text across a page, in twentieths of a point. */
export function textWidth(isWide: boolean): number {
  return (isWide ? PAPER.height : PAPER.width) - MARGIN.left - MARGIN.right;
}

/** Pages upright or turned, with what stands above and below on each of them; on a cover, nothing. */
export function section(
  report: Report,
  { isWide, isCover }: { isWide: boolean; isCover: boolean },
  children: ISectionOptions['children'],
): ISectionOptions {
  const small = { size: 15, color: colour('muted') } as const;
  const title = [report.organisation, report.title, report.classification].filter(Boolean).join(' · ');
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(isWide) }];
  const page = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the two round itself for a landscape.
        size: { ...PAPER, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
      },
    },
    headers: {
      default: new Header({
        children: isCover
          ? [new Paragraph({})]
          : [new Paragraph({ alignment: AlignmentType.RIGHT, children: plainRuns(report.classification, small) })],
      }),
    },
    footers: {
      default: new Footer({
        children: isCover
          ? [new Paragraph({})]
          : [
              new Paragraph({
                tabStops,
                children: [
                  ...plainRuns(title, small),
                  new TextRun({ ...small, text: '\t' }),
                  new TextRun({ ...small, children: page }),
                ],
              }),
            ],
      }),
    },
    children,
  };
}
