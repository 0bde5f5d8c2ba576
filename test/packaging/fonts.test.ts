import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const shipped = (file: string) => readFileSync(new URL(`../../assets/fonts/${file}`, import.meta.url));

describe('the fonts that are shipped', () => {
  it.each([
    ['IBMPlexSans-Regular.ttf', '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'],
    ['IBMPlexSans-SemiBold.ttf', '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'],
    ['DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  ])('%s is as its makers published it, as its licence asks', (file, source) => {
    expect(shipped(file).equals(readFileSync(require.resolve(source)))).toBe(true);
  });

  it.each(['LICENSE-DejaVu.txt', 'LICENSE-IBM-Plex-OFL.txt'])('come with %s', (file) => {
    expect(shipped(file).length).toBeGreaterThan(1000);
  });
});
