import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sbom } from '../../scripts/sbom.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLE = {
  inputs: { 'src/cli.ts': {}, 'node_modules/ink/build/index.js': {}, 'node_modules/react/index.js': {} },
};

describe('the bill of materials', () => {
  const text = sbom(BUNDLE, ROOT);
  const { components, dependencies, metadata } = JSON.parse(text);

  it('lists what is in the bundle and the fonts, each with version, licence and hash, and nothing else', () => {
    const names = components.map((one: { name: string }) => one.name);
    expect(names).toEqual(['@expo-google-fonts/ibm-plex-sans', 'dejavu-fonts-ttf', 'ink', 'react']);
    for (const { version, purl, hashes, licenses } of components) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(purl).toContain(version);
      expect(hashes[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) });
      expect(licenses).toHaveLength(1);
    }
  });

  it('says which of them needs which, and that the program consists of all', () => {
    const needs = new Map(dependencies.map((one: { ref: string; dependsOn: string[] }) => [one.ref, one.dependsOn]));
    const refs = components.map((one: Record<string, string>) => one['bom-ref']);
    expect(needs.get(metadata.component['bom-ref'])).toEqual(refs);
    expect(needs.get(refs[2])).toEqual([refs[3]]);
  });

  it('is the same each time it is made, and says nothing of when, where and with what', () => {
    expect(sbom(BUNDLE, ROOT)).toBe(text);
    expect(text).not.toMatch(/timestamp|serialNumber|"tools"|distribution|resolved|externalReferences/);
    expect(text).not.toContain(ROOT);
    expect(text.match(/https?:\/\/[^/"]+/g)).toEqual(['http://cyclonedx.org']);
  });
});
