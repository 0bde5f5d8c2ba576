import { existsSync, readFileSync } from 'node:fs';
import Conf from 'conf';
import { z } from 'zod';
import { DEFAULT_LOCALE } from '../model/locale.ts';
import { folders, makePrivateFolder, PREFERENCES, preferencesFile } from './folders.ts';

/** The looks of the wizard; `auto` goes by what the terminal tells. */
export const THEMES = ['auto', 'dark', 'light', 'none'] as const;

/** What is wrong in a file falls back alone: one bad line does not lose the others. */
const preferences = z.object({
  theme: z.enum(THEMES).catch('auto'),
  /** In which locale reports write numbers and days. */
  locale: z.string().catch(DEFAULT_LOCALE),
  /** Whether hints are shown to who is here for the first time. */
  hints: z.boolean().catch(true),
  /** Hints that have done their work. */
  hintsDone: z.array(z.string()).catch([]),
  /** Text for a screen reader in place of a drawn screen. */
  screenReader: z.boolean().catch(false),
});

/** What a person wants of the program, whatever assessment is open. */
export type Preferences = z.infer<typeof preferences>;

export const DEFAULT_PREFERENCES: Preferences = preferences.parse({});

/** Keeps the preferences of a person on this machine. */
export interface PreferenceStore {
  /** Those that hold where nothing is kept or the file cannot be read. */
  read(): Preferences;
  /** Throws what the system says, and NoHome. */
  write(preferences: Preferences): void;
}

/** The preferences in a file of their own beside the folder of sessions (see `folders`). */
export function openPreferences(home: string | undefined, env: NodeJS.ProcessEnv): PreferenceStore {
  const folder = () => folders(home, env).home;
  return {
    read: () => {
      try {
        const file = preferencesFile(home, env);
        if (!existsSync(file)) return DEFAULT_PREFERENCES;
        return preferences.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return DEFAULT_PREFERENCES;
      }
    },
    write: (wanted) => {
      makePrivateFolder(folder());
      new Conf<Preferences>({ cwd: folder(), configName: PREFERENCES, configFileMode: 0o600 }).store = wanted;
    },
  };
}
