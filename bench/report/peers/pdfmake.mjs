import pdfmake from 'pdfmake';
import { cellRuns, done, fonts, INK, report, runs } from './read.mjs';

/** The report as a document of pdfmake: its own tables with repeated heads, its own contents and links, figures as SVG. */
pdfmake.addFonts({ Plex: { normal: `${fonts}/IBMPlexSans-Regular.ttf`, bold: `${fonts}/IBMPlexSans-SemiBold.ttf` } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const anchors = new Set();
const ids = new Set();
collect(report.blocks);

const SIZES = { 1: 22, 2: 16, 3: 12 };
const pdf = pdfmake.createPdf({
  pageSize: 'A4',
  pageMargins: [42, 58, 42, 52],
  defaultStyle: { font: 'Plex', fontSize: 9.5, color: INK.ink, lineHeight: 1.15 },
  info: { title: report.title, author: report.author },
  footer: (page, pages) => ({
    text: `${report.title}   ${page} / ${pages}`,
    fontSize: 7.5,
    color: INK.muted,
    margin: [42, 12],
  }),
  content: report.blocks.flatMap(block),
});
done(await pdf.getBuffer());

function collect(blocks) {
  for (const one of blocks) {
    if (one.kind === 'heading') anchors.add(one.anchor);
    for (const row of one.rows ?? []) if (row.anchor) anchors.add(row.anchor);
    for (const column of one.kind === 'columns' ? one.columns : []) collect(column.blocks);
    collect(one.blocks ?? []);
  }
}

function text(all) {
  return all.map(({ text: inside, strong, muted, to }) => ({
    text: inside,
    ...(strong ? { bold: true } : {}),
    ...(muted ? { color: INK.muted } : {}),
    ...(to && anchors.has(to) ? { linkToDestination: to, color: INK.accent } : {}),
  }));
}

function id(anchor) {
  if (!anchor || ids.has(anchor)) return {};
  ids.add(anchor);
  return { id: anchor };
}

function block(one) {
  switch (one.kind) {
    case 'heading':
      return [
        {
          text: one.text,
          fontSize: SIZES[one.level],
          bold: true,
          color: INK.navy,
          margin: [0, 12, 0, 6],
          ...id(one.anchor),
          ...(one.listed ? { tocItem: true, tocMargin: [(one.level - 1) * 16, 0, 0, 0] } : {}),
          ...(one.level === 1 ? { pageBreak: 'before' } : {}),
        },
      ];
    case 'paragraph':
      return [{ text: text(runs(one.text)), margin: [0, 0, 0, 6], fontSize: one.look === 'small' ? 7.5 : 9.5 }];
    case 'list':
      return [
        { [one.ordered ? 'ol' : 'ul']: one.items.map((item) => ({ text: text(runs(item)) })), margin: [0, 0, 0, 6] },
      ];
    case 'table':
      return one.rows.length === 0 ? [] : [table(one)];
    case 'callout':
      return [
        {
          table: {
            widths: ['*'],
            body: [
              [
                {
                  fillColor: INK.zebra,
                  stack: [
                    { text: one.title, bold: true, color: INK.navy, fontSize: one.large ? 17 : 10.5 },
                    ...one.text.map((inside) => ({ text: text(runs(inside)) })),
                    ...(one.points ? [{ ul: one.points.map((point) => ({ text: text(runs(point)) })) }] : []),
                  ],
                },
              ],
            ],
          },
          layout: 'noBorders',
          margin: [0, 0, 0, 8],
        },
      ];
    case 'keyValues':
      return [pairs(one.pairs)];
    case 'figure':
      return [
        { text: one.title, bold: true, margin: [0, 4] },
        { svg: one.svg, width: Math.min(one.drawing.width, 500), margin: [0, 0, 0, 8] },
      ];
    case 'columns':
      return [
        {
          columns: one.columns.map(({ share, blocks }) => ({ width: `${share}%`, stack: blocks.flatMap(block) })),
          columnGap: 12,
        },
      ];
    case 'wide': {
      const inside = one.blocks.flatMap(block);
      return inside.map((part, at) =>
        at === 0 ? { ...part, pageOrientation: 'landscape', pageBreak: 'before' } : part,
      );
    }
    case 'cover':
      return [
        { text: one.eyebrow, color: INK.accent, margin: [0, 110, 0, 8] },
        { text: one.title, fontSize: 34, bold: true, color: INK.navy },
        { text: one.subtitle, fontSize: 13, margin: [0, 12, 0, 200] },
        pairs(one.facts),
      ];
    case 'contents':
      return [{ toc: { title: { text: one.title, fontSize: 22, bold: true } }, pageBreak: 'before' }];
    default:
      return one.blocks.flatMap(block);
  }
}

function pairs(all) {
  const body = all.map(({ key, value }) => [{ text: key, color: INK.muted }, { text: text(runs(value)) }]);
  return body.length === 0
    ? ''
    : { table: { widths: [140, '*'], body }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 8] };
}

function table({ columns, rows, caption }) {
  const head = columns.map((column) => ({
    text: column.head,
    bold: true,
    fontSize: 8.25,
    alignment: column.align ?? 'left',
  }));
  const body = rows.map(({ cells, anchor }) =>
    columns.map((column, at) => ({
      text: text(cellRuns(cells[at] ?? '')),
      fontSize: 8.25,
      alignment: column.align ?? 'left',
      ...(at === 0 ? id(anchor) : {}),
    })),
  );
  const sum = columns.reduce((total, { share = 0 }) => total + share, 0);
  const widths = columns.map(({ share = 0, grow }) =>
    sum > 0 ? `${(share / sum) * 100}%` : grow === 0 ? 'auto' : '*',
  );
  const inside = {
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
    layout: 'lightHorizontalLines',
  };
  return { stack: [...(caption ? [{ text: caption, bold: true }] : []), inside], margin: [0, 2, 0, 8] };
}
