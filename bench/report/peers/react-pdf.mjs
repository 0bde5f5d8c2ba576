import {
  Circle,
  Document,
  Font,
  Line,
  Link,
  Page,
  Path,
  Polyline,
  Rect,
  renderToBuffer,
  Svg,
  Text,
  View,
} from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { cellRuns, done, fonts, INK, report, runs } from './read.mjs';

/** The report as components of react-pdf: rows of flex boxes as tables, SVG primitives as figures. It has no contents with pages. */
Font.register({
  family: 'Plex',
  fonts: [{ src: `${fonts}/IBMPlexSans-Regular.ttf` }, { src: `${fonts}/IBMPlexSans-SemiBold.ttf`, fontWeight: 600 }],
});
Font.registerHyphenationCallback((word) => [word]);

const SIZES = { 1: 22, 2: 16, 3: 12 };
const anchors = new Set();
const used = new Set();
collect(report.blocks);

// A part each: in longer stretches, above all on turned pages, its layout runs out of numbers.
const stretches = [];
for (const one of report.blocks) {
  const wide = one.kind === 'wide';
  for (const part of wide ? one.blocks : [one]) {
    const last = stretches.at(-1);
    const begins = ['onePage', 'figureData'].includes(part.kind) || part.level < 3;
    if (last?.wide === wide && !begins) last.blocks.push(part);
    else stretches.push({ wide, blocks: [part] });
  }
}
const style = { fontFamily: 'Plex', fontSize: 9.5, color: INK.ink, padding: '58 42 52 42', lineHeight: 1.35 };
const footer = { position: 'absolute', bottom: 24, left: 42, fontSize: 7.5, color: INK.muted };
const pages = stretches.map(({ wide, blocks }, at) =>
  h(
    Page,
    { key: at, size: 'A4', orientation: wide ? 'landscape' : 'portrait', style },
    ...blocks.map(block),
    h(Text, {
      fixed: true,
      style: footer,
      render: ({ pageNumber, totalPages }) => `${report.title}   ${pageNumber} / ${totalPages}`,
    }),
  ),
);
done(await renderToBuffer(h(Document, { title: report.title, author: report.author }, ...pages)));

function collect(blocks) {
  for (const one of blocks) {
    if (one.kind === 'heading') anchors.add(one.anchor);
    for (const row of one.rows ?? []) if (row.anchor) anchors.add(row.anchor);
    for (const column of one.kind === 'columns' ? one.columns : []) collect(column.blocks);
    collect(one.blocks ?? []);
  }
}

function id(anchor) {
  if (!anchor || used.has(anchor)) return {};
  used.add(anchor);
  return { id: anchor };
}

function text(all, look = {}, more = {}) {
  return h(
    Text,
    { style: look, ...more },
    ...all.map(({ text: inside, strong, muted, to }) => {
      const own = { ...(strong ? { fontWeight: 600 } : {}), ...(muted ? { color: INK.muted } : {}) };
      if (to && anchors.has(to)) return h(Link, { src: `#${to}`, style: { ...own, color: INK.accent } }, inside);
      return h(Text, { style: own }, inside);
    }),
  );
}

function block(one) {
  switch (one.kind) {
    case 'heading': {
      const look = { fontSize: SIZES[one.level], fontWeight: 600, color: INK.navy, margin: '12 0 6 0' };
      return text([{ text: one.text }], look, id(one.anchor));
    }
    case 'paragraph':
      return text(runs(one.text), { marginBottom: 6, fontSize: one.look === 'small' ? 7.5 : 9.5 });
    case 'list':
      return h(
        View,
        { style: { marginBottom: 6 } },
        ...one.items.map((item, at) => point(one.ordered ? `${at + 1}.` : '•', item)),
      );
    case 'table':
      return one.rows.length === 0 ? null : table(one);
    case 'callout':
      return h(
        View,
        { style: { backgroundColor: INK.zebra, padding: 9, marginBottom: 8 } },
        text([{ text: one.title }], { fontWeight: 600, color: INK.navy, fontSize: one.large ? 17 : 10.5 }),
        ...one.text.map((inside) => text(runs(inside))),
        ...(one.points ?? []).map((inside) => point('•', inside)),
      );
    case 'keyValues':
      return pairs(one.pairs);
    case 'figure':
      return h(View, { wrap: false }, text([{ text: one.title, strong: true }]), figure(one.drawing));
    case 'columns':
      return h(
        View,
        { style: { flexDirection: 'row', gap: 12 } },
        ...one.columns.map(({ share, blocks }) => h(View, { style: { flex: share } }, ...blocks.map(block))),
      );
    case 'cover':
      return h(
        View,
        {},
        text([{ text: one.eyebrow }], { color: INK.accent, marginTop: 110 }),
        text([{ text: one.title }], { fontSize: 34, fontWeight: 600, color: INK.navy }),
        text([{ text: one.subtitle }], { fontSize: 13, marginBottom: 200 }),
        pairs(one.facts),
      );
    case 'contents':
      return null;
    default:
      return h(View, {}, ...one.blocks.map(block));
  }
}

function point(sign, item) {
  return h(
    View,
    { style: { flexDirection: 'row' } },
    h(Text, { style: { width: 16 } }, sign),
    text(runs(item), { flex: 1 }),
  );
}

function pairs(all) {
  const line = { flexDirection: 'row', borderBottom: `0.5 solid ${INK.rule}`, padding: 3 };
  return h(
    View,
    { style: { marginBottom: 8 } },
    ...all.map(({ key, value }) =>
      h(
        View,
        { style: line, wrap: false },
        h(Text, { style: { width: 140, color: INK.muted } }, key),
        text(runs(value), { flex: 1 }),
      ),
    ),
  );
}

function table({ columns, rows, caption }) {
  const cell = (column, inside, more) =>
    text(
      inside,
      {
        flex: column.share ?? (column.grow === 0 ? 0.4 : 1),
        fontSize: 8.25,
        textAlign: column.align ?? 'left',
        paddingRight: 6,
      },
      more,
    );
  const line = (look, cells) =>
    h(View, { style: { flexDirection: 'row', padding: '3 0', borderBottom: look }, wrap: false }, ...cells);
  return h(
    View,
    { style: { marginBottom: 8 } },
    caption ? text([{ text: caption, strong: true }]) : null,
    line(
      `1 solid ${INK.navy}`,
      columns.map((column) => cell(column, [{ text: column.head, strong: true }])),
    ),
    ...rows.map(({ cells, anchor }) =>
      line(
        `0.5 solid ${INK.rule}`,
        columns.map((column, at) => cell(column, cellRuns(cells[at] ?? ''), at === 0 ? id(anchor) : {})),
      ),
    ),
  );
}

function figure({ width, height, shapes, colours }) {
  const k = Math.min(1, 500 / width);
  const inks = (one) => ({
    fill: one.fill ? colours[one.fill] : 'none',
    ...(one.stroke ? { stroke: colours[one.stroke], strokeWidth: one.lineWidth ?? 1 } : {}),
  });
  const drawn = shapes.map((one) => {
    switch (one.kind) {
      case 'rect':
        return h(Rect, { x: one.x, y: one.y, width: one.width, height: one.height, rx: one.radius ?? 0, ...inks(one) });
      case 'line':
        return h(Line, { x1: one.x1, y1: one.y1, x2: one.x2, y2: one.y2, ...inks(one) });
      case 'polyline':
        return h(Polyline, { points: one.points.map((pair) => pair.join(',')).join(' '), ...inks(one) });
      case 'circle':
        return h(Circle, { cx: one.x, cy: one.y, r: one.radius, ...inks(one) });
      case 'path':
        return h(Path, { d: one.data, ...inks(one) });
      default:
        return h(
          Text,
          {
            x: one.x,
            y: one.y,
            style: { fontSize: one.size, fill: colours[one.fill] },
            textAnchor: one.anchor ?? 'start',
          },
          one.text,
        );
    }
  });
  return h(Svg, { viewBox: `0 0 ${width} ${height}`, width: width * k, height: height * k }, ...drawn);
}
