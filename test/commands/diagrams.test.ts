import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

const FORMS = [
  ['mermaid', 'mmd', /^flowchart LR\n/],
  ['plantuml', 'puml', /^@startuml flow\n/],
  ['dot', 'dot', /^digraph "Small shop" \{\n/],
  ['drawio', 'drawio', /<mxfile host="plimsoll">/],
  ['archimate', 'xml', /<model xmlns="http:\/\/www\.opengroup\.org\/xsd\/archimate\/3\.0\/"/],
] as const;

it.each(FORMS)('export writes the diagrams as %s, named by format or by ending', (format, ending, start) => {
  const { folder, run } = program();
  writeFileSync(join(folder, 'small.yaml'), SMALL);
  run(['import', 'small.yaml']);
  expect(run(['export', 'small-shop', '--format', format, '--out', 'out/']).out.trim()).toBe(
    join(folder, `out/small-shop.${ending}`),
  );
  const text = readFileSync(join(folder, `out/small-shop.${ending}`), 'utf8');
  expect(text).toMatch(start);
  expect(text).toContain('SAP S');
  run(['assess', 'small.yaml', '--out', `mine.${ending}`]);
  expect(readFileSync(join(folder, `mine.${ending}`), 'utf8')).toBe(text);
});
