import { afterEach, describe, expect, it } from 'vitest';
import { CHAPTERS, chapterOf } from '../../../src/commands/files/chapter.ts';
import type { Passage, Services } from '../../../src/tui/options.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard, theBank } from '../support/world.ts';

let screen: Screen;
afterEach(() => screen.close());

function open(services: Partial<Services>, columns = 100, rows = 30, look = {}): void {
  const { wizard } = makeWizard(services);
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'results', tab: 'report' }]);
  screen = new Screen(wizard, columns, rows, look);
}

/** Opens the first chapter, once they are listed. */
async function enter(): Promise<void> {
  await screen.waitFor(/❯ +1 /);
  await screen.press('enter');
}

const saying = (...passages: Passage[]): Partial<Services> => ({
  chapters: async () => [{ anchor: 'one', title: 'The one chapter' }],
  readChapter: async () => passages,
});
/** As in the program, but in the thread of the test. */
const readChapter: Services['readChapter'] = async (anchor, assessment, analysis) =>
  chapterOf(anchor, assessment, analysis, theBank(), { today: '2026-03-01', locale: 'en' });

const WIDE: Passage = {
  kind: 'table',
  heads: ['System', 'What is said of it'],
  rightAligned: [false, false],
  rows: [
    ['ERP', 'a sentence that is much too long to stand in a column beside the name of a system '.repeat(2).trim()],
  ],
};

describe('the report, read on the screen', () => {
  it('lists every chapter of the report and opens one', async () => {
    open({ chapters: async () => CHAPTERS, readChapter }, 100, 40);
    await screen.waitFor('Summary on one page');
    for (const { title } of CHAPTERS) expect(screen.text).toContain(title);
    await screen.press('enter');
    await screen.waitFor(/(Stop|Not yet|Proceed)/);
    expect(screen.text).toContain('Readiness');
    await screen.press('escape');
    await screen.waitFor('Risk register');
  });

  it.each(CHAPTERS.map(({ anchor, title }) => [title, anchor]))('has something to say under %s', async (_, anchor) => {
    open({ chapters: async () => [{ anchor, title: 'Here' }], readChapter }, 60, 20);
    await enter();
    await screen.waitFor(/ {3}Here *\n/);
    await screen.gone('Putting the chapter together');
    expect(screen.widest).toBeLessThanOrEqual(60);
    expect(screen.lines.slice(5, 17).join('').trim()).not.toBe('');
  });

  it('sets a table in columns where all of it fits, and one below the other where not: nothing is cut', async () => {
    const narrow: Passage = { ...WIDE, rows: [['ERP', 'short']] };
    open(saying(narrow, WIDE), 60, 30);
    await enter();
    await screen.waitFor(/ERP {5}short/);
    expect(screen.text).toMatch(/ERP *\n +What is said of it: a sentence/);
    expect(screen.text.replace(/\s+/g, ' ')).toContain((WIDE.kind === 'table' && WIDE.rows[0]?.[1]) || 'nothing');
  });

  it('goes back to where the results were opened from, once another tab was turned to from a chapter', async () => {
    open(saying({ kind: 'text', text: 'All there is.' }));
    await enter();
    await screen.waitFor('All there is.');
    await screen.press('tab');
    await screen.waitFor('[verdict]');
    await screen.press('escape');
    await screen.waitFor('Start a new assessment');
  });

  it('says that too little is known, and why a chapter cannot be read', async () => {
    open(saying());
    await enter();
    await screen.waitFor('Nothing can be said here yet');
    screen.close();
    open({ ...saying(), readChapter: async () => Promise.reject(new Error('the bank is gone')) });
    await enter();
    await screen.waitFor('the bank is gone');
  });

  it('reads a row out with what its columns are called', async () => {
    open(saying({ kind: 'heading', text: 'Part' }, WIDE), 80, 40, { isRead: true });
    await screen.waitFor('The one chapter');
    await screen.press('enter');
    await screen.waitFor(/System: ERP; What is said of it: a sentence/);
  });
});
