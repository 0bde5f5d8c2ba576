import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { updateEntity } from '../../../src/model/edits/entities.ts';
import { setName } from '../../../src/model/edits/project.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(question: string, columns = 100, rows = 30, assessment: Assessment = firstShop('standard')): void {
  ({ wizard } = makeWizard());
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'interview' }, { screen: 'matrix', question }]);
  screen = new Screen(wizard, columns, rows);
}

const pointsOf = (key: string) => wizard.session?.assessment.answers[key]?.joint?.points;

afterEach(() => screen.close());

describe('one question about many', () => {
  it('is filled line by line with digits, and moves the load line', async () => {
    open('SY-02');
    await screen.waitFor('0 of 7 answered');
    expect(screen.text).toContain('readiness --');
    screen.burst('3', '1', '?');
    await screen.waitFor('3 of 7 answered');
    await screen.settled();
    const ids = wizard.session?.assessment.systems.map(({ id }) => `SY-02@${id}`) ?? [];
    expect(ids.map(pointsOf).slice(0, 4)).toEqual([3, 1, 'unknown', undefined]);
    expect(screen.text).toMatch(/readiness \d/);
    expect(screen.text).toMatch(/❯ · .* \[·\] /);
  });

  it('gives the answer that the arrows look at, and says its words first', async () => {
    open('SY-02', 60, 20);
    await screen.waitFor('0 of 7');
    await screen.press('right', 'right', 'right', 'right');
    expect(screen.text).toContain('4  Under control of the project');
    await screen.press('space');
    await screen.waitFor('1 of 7');
    expect(pointsOf('SY-02@shop')).toBe(4);
  });

  it('fills what is open below and leaves what is answered, as one step', async () => {
    open('SY-02');
    await screen.waitFor('0 of 7');
    await screen.press('down', '1', 'up', 'up', '4', 'down');
    await screen.press('=');
    await screen.waitFor('4 for 5 open lines from here on');
    expect(
      Object.values(wizard.session?.assessment.answers ?? {})
        .map(({ joint }) => joint?.points)
        .sort(),
    ).toEqual([1, 4, 4, 4, 4, 4, 4]);
    await screen.press('z');
    await screen.waitFor('2 of 7');
  });

  it('asks for the reason where it does not apply, and takes no such answer at a gate', async () => {
    open('SY-02');
    await screen.waitFor('0 of 7');
    await screen.press('-');
    await screen.waitFor('Why does it not apply?');
    screen.burst('not ours', 'enter');
    await screen.waitFor('1 of 7');
    await screen.press('shift+tab', '-');
    await screen.waitFor('This question is a gate');
    expect(screen.text).not.toContain('Does not apply');
  });

  it('shows which flows the answer for all of them counts for', async () => {
    open('FL-05');
    await screen.waitFor('All flows');
    await screen.press('3');
    await screen.waitFor('(3)');
    await screen.press('1');
    await screen.waitFor(/✓ .* {2}1 /);
    await screen.press('up', 'backspace');
    expect(screen.text).not.toMatch(/ {2}1 {3}·/);
  });

  it('opens the whole question and leads back, turns to the next question and explains its terms', async () => {
    open('SY-02');
    await screen.waitFor('0 of 7');
    await screen.press('enter');
    await screen.waitFor('question ');
    await screen.press('escape');
    await screen.waitFor('0 of 7');
    await screen.press('tab');
    await screen.waitFor('SY-03 ·');
    await screen.press('t');
    await screen.waitFor('Does each system currently allow');
    await screen.press('escape', 'f');
    await screen.waitFor(/❯ ! /);
  });

  it('is reached from the interview and from what is open; a question asked once says that it has none', async () => {
    ({ wizard } = makeWizard());
    wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
    screen = new Screen(wizard);
    await screen.waitFor('P-ST-01');
    await screen.press('m');
    await screen.waitFor('asked once');
    wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: 'SY-01@shop' } });
    await screen.press('m');
    await screen.waitFor('Who is responsible for each system?');
    await screen.press('escape', 'g');
    await screen.waitFor('Go to');
    screen.burst('FL-05', 'tab');
    await screen.waitFor('All flows');
    await screen.press('v');
    await screen.waitFor('[unanswered');
    await screen.press('pagedown', 't');
    await screen.gone('[unanswered');
    await screen.press('escape');
    await screen.waitFor('[unanswered');
    await screen.press('m');
    await screen.waitFor(/of \d+ answered/);
  });

  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
    [60, 15],
  ])('keeps its columns with wide, right-to-left and long names at %i x %i', async (columns, rows) => {
    const names = [
      '注文管理システム統合プラットフォーム',
      'نظام إدارة المخزون المركزي للشركة',
      '👩🏽‍💻 Team 🛒 shop',
      'X'.repeat(90),
    ];
    const named = names.reduce(
      (a, name, at) => updateEntity(a, 'systems', a.systems[at]?.id ?? '', { name }),
      setName(firstShop('standard'), '統合 '.repeat(30)),
    );
    open('SY-02', columns, rows, named);
    await screen.waitFor('0 of 7');
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
    const { default: stringWidth } = await import('string-width');
    const starts = screen.lines
      .filter((line) => /[·\]] {2,3}· {3}·/.test(line))
      .map((line) => stringWidth(line.slice(0, line.search(/[ []·[ \]] {1,2} · {3}·/))));
    expect(starts.length).toBeGreaterThan(1);
    expect(new Set(starts).size).toBe(1);
  });
});
