import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Fonts that systems come with, or that people install, for scripts beyond those of the program's own fonts; what comes
 * first is asked first. A report that needs one is no longer the same on every machine: only its names in those scripts
 * are, and only where a font of the program lacks them.
 */
const NAMES = [
  'NotoSansCJK-Regular.ttc',
  'NotoSansCJKsc-Regular.otf',
  'NotoSansCJKjp-Regular.otf',
  'NotoSansCJKkr-Regular.otf',
  'NotoSansSC-Regular.otf',
  'NotoSansJP-Regular.otf',
  'NotoSansKR-Regular.otf',
  'PingFang.ttc',
  'Hiragino Sans GB.ttc',
  'AppleSDGothicNeo.ttc',
  'msyh.ttc',
  'YuGothM.ttc',
  'malgun.ttf',
  'wqy-microhei.ttc',
  'wqy-zenhei.ttc',
  'DroidSansFallbackFull.ttf',
  'NotoSansThai-Regular.ttf',
  'NotoSansDevanagari-Regular.ttf',
  'NotoSansBengali-Regular.ttf',
  'NotoSansTamil-Regular.ttf',
  'NotoSansTelugu-Regular.ttf',
  'NotoSansKannada-Regular.ttf',
  'NotoSansMalayalam-Regular.ttf',
  'NotoSansGujarati-Regular.ttf',
  'NotoSansGurmukhi-Regular.ttf',
  'NotoSansSinhala-Regular.ttf',
  'NotoSansKhmer-Regular.ttf',
  'NotoSansLao-Regular.ttf',
  'NotoSansMyanmar-Regular.ttf',
  'NotoSansEthiopic-Regular.ttf',
  'NotoSansSymbols-Regular.ttf',
  'NotoSansSymbols2-Regular.ttf',
  'LeelawUI.ttf',
  'Nirmala.ttf',
  'Nirmala.ttc',
  'mmrtext.ttf',
  'ebrima.ttf',
  'seguisym.ttf',
  'Arial Unicode.ttf',
  'ARIALUNI.TTF',
  'FreeSans.ttf',
  'unifont.ttf',
];
/** Folders below a known one are looked into so deep. */
const DEEPEST = 4;

type System = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Undefined where the person has none, as in some containers. */
  home: string | undefined;
};

/** The folders that fonts are installed in. */
export function fontFolders({ platform, env, home }: System): string[] {
  if (platform === 'win32') {
    const own = env.LOCALAPPDATA;
    return [
      join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      ...(own === undefined ? [] : [join(own, 'Microsoft', 'Windows', 'Fonts')]),
    ];
  }
  const own = (...folders: string[]) => (home === undefined ? [] : folders.map((folder) => join(home, folder)));
  if (platform === 'darwin') return [...own('Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
  return [...own('.local/share/fonts', '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** Those of the known fonts that are there, in the order of the list. Folders that cannot be read are left out. */
export async function systemFontFiles(
  folders: readonly string[] = fontFolders({ platform: process.platform, env: process.env, home: homeFolder() }),
): Promise<string[]> {
  const there = new Map<string, string>();
  for (const folder of folders) await look(folder, DEEPEST, there);
  return NAMES.flatMap((name) => there.get(name.toLowerCase()) ?? []);
}

function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

const WANTED = new Set(NAMES.map((name) => name.toLowerCase()));

async function look(folder: string, depth: number, there: Map<string, string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = entry.name.toLowerCase();
    if (entry.isDirectory()) {
      if (depth > 1) await look(path, depth - 1, there);
    } else if (WANTED.has(name) && !there.has(name)) there.set(name, path);
  }
}
