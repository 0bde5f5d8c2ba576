import { crc32, deflateSync } from 'node:zlib';
import { ImageRun, Paragraph } from 'docx';
import type { Figure } from '../blocks.ts';
import { COLOURS } from '../pdf/theme.ts';
import { safeText } from '../safe-text.ts';
import { renderSvg } from '../svg/render.ts';

/** Word counts pictures in pixels of 1/96 inch. */
const PIXELS = 4 / 3;

/**
 * A drawing as a picture that stays sharp and can be changed into shapes. Word asks for a second picture for programs that
 * show no SVG; drawing one in dots would take a whole program more, so it is a plain pale surface: what the figure says
 * stands in words or as a table below it.
 */
export function figureParagraph({ title, alt, drawing }: Figure, room: number): Paragraph {
  const scale = Math.min(1, room / drawing.width) * PIXELS;
  const transformation = { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) };
  const altText = { name: safeText(title), title: safeText(title), description: safeText(alt) };
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(renderSvg(drawing, { attributes: `width="${drawing.width}" height="${drawing.height}"` })),
        transformation,
        fallback: { type: 'png', data: plainPicture(COLOURS.zebra) },
        altText,
      }),
    ],
  });
}

/** A picture of one dot, as PNG. */
function plainPicture(hex: string): Buffer {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const dots = deflateSync(Buffer.from([0, red ?? 0, green ?? 0, blue ?? 0]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
