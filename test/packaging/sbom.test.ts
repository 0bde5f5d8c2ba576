import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI } from '../commands/support/cli.ts';

const shipped = (file: string) => readFileSync(join(dirname(CLI), file), 'utf8');

it('the bill of materials that is shipped names every package whose licence comes along, and the fonts', () => {
  const { components } = JSON.parse(shipped('sbom.cdx.json'));
  const listed = components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
  const licensed = [...shipped('third-party-licences.txt').matchAll(/^={80}\n(\S+ \S+) - /gm)].map(([, one]) => one);
  expect(licensed.length).toBeGreaterThan(40);
  expect([...listed].sort()).toEqual([...new Set([...licensed, ...FONTS])].sort());
});

const FONTS = ['@expo-google-fonts/ibm-plex-sans', 'dejavu-fonts-ttf'].map((name) => {
  const { version } = JSON.parse(readFileSync(join(dirname(CLI), '..', 'node_modules', name, 'package.json'), 'utf8'));
  return `${name} ${version}`;
});
