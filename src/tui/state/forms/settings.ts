import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { setDepth, setName, setProfile, setSeed } from '../../../model/edits/project.ts';
import { DEPTHS } from '../../../model/entities.ts';
import { knownLocale } from '../../../model/locale.ts';
import { type Preferences, THEMES } from '../../../sessions/preferences.ts';
import {
  type Faults,
  type Field,
  type Form,
  fixed,
  grouped,
  number,
  offered,
  one,
  text,
  type Values,
} from './field.ts';
import { changesOf } from './values.ts';

const THEME_WORDS: Record<(typeof THEMES)[number], string> = {
  auto: 'as the terminal says',
  dark: 'for a dark background',
  light: 'for a light background',
  none: 'no colours',
};
const LOCALES = ['en', 'en-US', 'de', 'fr', 'pl', 'es', 'it', 'nl', 'pt-BR', 'sv', 'ja'];
const YES_NO = [
  { value: 'yes', text: 'yes' },
  { value: 'no', text: 'no' },
];
const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');

/** What belongs to the open assessment and goes with it, into files and reports too. */
function assessmentFields({ name, depth, profile }: Assessment, bank: Bank): Field[] {
  return grouped('This assessment', [
    text('name', 'Name', name, 'It stands on the report.'),
    one(
      'depth',
      'Depth',
      depth,
      DEPTHS.map((value) => ({ value, text: value })),
      'How many questions are asked. Answers that another depth hides are kept.',
    ),
    text('currency', 'Currency', profile.currency, 'Three letters, as in EUR.'),
    number('dayRate', 'Price of a day', profile.dayRate, 'Of one person, in that currency: turns effort into money.'),
    lineField(profile.loadLine, bank),
  ]);
}

/** The random numbers of the simulation, which go with the assessment too. */
function seedFields({ seed }: Assessment): Field[] {
  const hint = 'A whole number. The same seed gives the same random numbers, and so the same report.';
  return grouped('Simulation', [number('seed', 'Seed', seed, hint)]);
}

/** What the person wants on this computer, whatever is open. */
function preferenceFields({ theme, locale, hints, screenReader }: Preferences): Field[] {
  return grouped('On this computer', [
    one(
      'theme',
      'Colours',
      theme,
      THEMES.map((value) => ({ value, text: THEME_WORDS[value] })),
      'Nothing is told by colour alone. NO_COLOR turns all colours off, whatever stands here.',
    ),
    offered(
      'locale',
      'Numbers and days',
      locale,
      LOCALES,
      'Of the results here and of reports, as in en, de or pl-PL.',
    ),
    one('hints', 'Hints', yesOrNo(hints), YES_NO, 'One line on screens that are new; yes shows all of them again.'),
    one(
      'screenReader',
      'For a screen reader',
      yesOrNo(screenReader),
      YES_NO,
      'Plain lines in place of a drawn screen, from the next start on.',
    ),
  ]);
}

/** The load line: no lower than the bank's, so that assessments can be compared. */
function lineField(own: number | undefined, { scoring }: Bank): Field {
  const least = scoring.verdict.planReadiness;
  const hint = `Readiness needed to proceed with a plan: ${least} for all. This project may ask for more, up to 100.`;
  const value = own === undefined ? '' : String(own);
  return { kind: 'number', name: 'loadLine', label: 'Load line', value, hint, placeholder: String(least) };
}

/** Without an open assessment the line can only be shown, with where it comes from. */
function bankFields({ head, scoring }: Bank): Field[] {
  const source = `${head.id} ${head.version}`;
  const hint = `From it a project may proceed with a plan. The question bank (${source}) sets it; a project may ask for more in its own settings.`;
  return grouped('Set by the question bank', [
    fixed('line', 'Load line', `readiness ${scoring.verdict.planReadiness}`, hint),
  ]);
}

/** The settings; without an open assessment, those of the computer alone. */
export function settingsForm(a: Assessment | undefined, preferences: Preferences, bank: Bank): Form {
  const own = a === undefined ? [] : assessmentFields(a, bank);
  const seed = a === undefined ? [] : seedFields(a);
  return {
    title: 'Settings',
    fields: [...own, ...preferenceFields(preferences), ...(a === undefined ? bankFields(bank) : []), ...seed],
    label: () => 'settings changed',
    check: (values) => settingsFaults(values, bank),
    keep: (now, values) => withSettings(now, [...own, ...seed], values),
  };
}

function settingsFaults({ name, seed, locale = '', loadLine = '' }: Values, bank: Bank): Faults {
  return {
    ...(name !== undefined && name.trim() === '' && { name: 'Write a name.' }),
    ...(seed?.trim() === '' && { seed: 'Write a whole number, as in 42.' }),
    ...(knownLocale(locale) === undefined && { locale: 'Write a locale that is known, as in en, de or pl-PL.' }),
    ...lineFaults(loadLine.trim(), bank.scoring.verdict.planReadiness),
  };
}

function lineFaults(text: string, least: number): Faults {
  const line = Number(text);
  if (text === '' || (Number.isInteger(line) && line >= least && line <= 100)) return {};
  return { loadLine: `Write a whole number from ${least} to 100: no project may ask for less than the question bank.` };
}

function withSettings(a: Assessment, fields: readonly Field[], values: Values): Assessment {
  const { currency, dayRate, loadLine } = a.profile;
  const before = { name: a.name, depth: a.depth, currency, dayRate, loadLine, seed: a.seed };
  const { name, depth, seed, ...profile } = changesOf(before, fields, values);
  const named = name === undefined ? a : setName(a, String(name));
  const wanted = DEPTHS.find((one) => one === depth);
  const deep = wanted === undefined ? named : setDepth(named, wanted);
  const seeded = seed === undefined ? deep : setSeed(deep, Number(seed));
  return Object.keys(profile).length === 0 ? seeded : setProfile(seeded, profile);
}

/** The preferences as the form has them. Hints that were turned on again begin anew. */
export function preferencesFrom(before: Preferences, values: Values): Preferences {
  const hints = values.hints === 'yes';
  return {
    theme: THEMES.find((one) => one === values.theme) ?? before.theme,
    locale: knownLocale(values.locale ?? '') ?? before.locale,
    hints,
    hintsDone: hints && !before.hints ? [] : before.hintsDone,
    screenReader: values.screenReader === 'yes',
  };
}
