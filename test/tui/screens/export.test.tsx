import { afterEach, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type Services } from '../../../src/tui/options.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;

function open(services: Partial<Services> = {}, size: [number, number] = [100, 30]): void {
  const { wizard } = makeWizard(services);
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, { screen: 'results', tab: 'verdict' }]);
  screen = new Screen(wizard, ...size);
}

/** A renderer that is in the middle of its work until it is told to stop. */
function endless() {
  const stopped: AbortSignal[] = [];
  const exportReport: Services['exportReport'] = (_session, _format, _path, onProgress, signal) => {
    onProgress(0.4);
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        stopped.push(signal);
        reject(signal.reason);
      });
    });
  };
  return { exportReport, stopped };
}

afterEach(() => screen.close());

describe('writing the report', () => {
  it('offers every format, each with a name to write to', async () => {
    open();
    await screen.press('x');
    await screen.waitFor('Write the report');
    for (const word of ['PDF', 'Markdown', 'HTML', 'Word', 'Excel', 'CSV', 'JSON', 'YAML']) {
      expect(screen.text).toContain(word);
    }
    for (const format of EXPORT_FORMATS) {
      await screen.press('x');
      const at = EXPORT_FORMATS.indexOf(format);
      await screen.press('home', ...Array.from({ length: at }, () => 'down'), 'enter');
      await screen.waitFor(`❯ first-shop.${format}`);
      await screen.press('escape');
      await screen.waitFor('PDF: the report');
      await screen.press('escape');
      await screen.waitFor('Coverage');
    }
  });

  it('stops at Esc: nothing is said to be written, and another format can be taken', async () => {
    const { exportReport, stopped } = endless();
    open({ exportReport });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('40 %');
    await screen.press('escape');
    await screen.waitFor('Markdown: the report');
    expect(stopped).toHaveLength(1);
    expect(screen.text).not.toContain('Not written');
    await screen.press('enter');
    await screen.waitFor('❯ first-shop.pdf');
  });

  it('shows each path of a format of several files', async () => {
    open({ exportReport: async () => ['/written/shop-systems.csv', '/written/shop-flows.csv'] });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('Written:');
    expect(screen.text).toContain('/written/shop-systems.csv');
    expect(screen.text).toContain('/written/shop-flows.csv');
  });

  it('offers the diagrams as text, each with its own ending', async () => {
    open();
    await screen.press('x', '9');
    await screen.waitFor('Mermaid, for a wiki');
    await screen.press('down', 'down', 'down', 'enter');
    await screen.waitFor('❯ first-shop.drawio');
  });

  it('is made for a reader, with roles for names, or since a snapshot, as the command line has it', async () => {
    const made: unknown[] = [];
    open({
      exportReport: async (_session, format, path, _onProgress, _signal, shape) => {
        made.push([format, path, shape]);
        return path;
      },
      earlier: async () => [{ source: 'first-shop#may', name: 'snapshot may, taken 2026-05-01' }],
    });
    await screen.press('x', 'f');
    await screen.waitFor('For whom?');
    await screen.press(...'spons', 'enter');
    await screen.waitFor(/f +For +a sponsor/);
    await screen.press('n');
    await screen.waitFor(/n +Names +roles in their place/);
    await screen.press('enter');
    await screen.waitFor('❯ redacted.pdf');
    await screen.press('escape', 's');
    await screen.waitFor('snapshot may, taken 2026-05-01');
    await screen.press('down', 'enter');
    await screen.waitFor(/s +Since +since first-shop#may/);
    expect(screen.text).toMatch(/n +Names +as they are/);
    await screen.press('enter', 'enter');
    await screen.waitFor('Written:');
    expect(made).toEqual([['pdf', 'first-shop.pdf', { reader: 'sponsor', since: 'first-shop#may' }]]);
  });

  it('is locked with a passphrase that is asked for twice, unseen, or open again', async () => {
    const made: unknown[] = [];
    open({
      exportReport: async (_session, _format, path, _onProgress, _signal, shape) => {
        made.push(shape);
        return `${path}.age`;
      },
    });
    await screen.press('x');
    await screen.waitFor(/p +Lock +none: whoever has a file can read it/);
    await screen.press('p');
    await screen.waitFor('A passphrase to lock the files with?');
    expect(screen.text.replace(/\s+/g, ' ')).toContain('Nothing brings a lost passphrase back');
    await screen.press('four words are good');
    expect(screen.text).not.toContain('four');
    await screen.press('enter');
    await screen.waitFor('The same once more');
    await screen.press('four words are good', 'enter');
    await screen.waitFor(/p +Lock +with a passphrase, as files that end in .age/);
    await screen.press('2');
    await screen.waitFor('.age is put behind the name of the file');
    await screen.press('enter');
    await screen.waitFor('first-shop.md.age');
    expect(made).toEqual([{ passphrase: 'four words are good' }]);
    await screen.press('enter', 'x', 'p');
    await screen.waitFor('A passphrase to lock the files with?');
    await screen.press('escape');
    await screen.waitFor(/p +Lock +none/);
  });

  it('of a locked assessment asks whether to lock the files as well', async () => {
    const { wizard } = makeWizard();
    const lock = { identity: '', key: 'four words are good' };
    wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, { screen: 'export' }], lock);
    screen = new Screen(wizard);
    await screen.waitFor('lock the files as well?');
    await screen.waitFor('❯ Yes, with a passphrase');
    await screen.press('enter');
    await screen.waitFor('A passphrase to lock the files with?');
    await screen.press('escape');
    await screen.waitFor('lock the files as well?');
    await screen.press('down', 'enter');
    await screen.waitFor(/p +Lock +none: whoever has a file can read it/);
  });

  it('says to a screen reader whether the files are locked, and by which key', async () => {
    const { wizard } = makeWizard();
    wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, { screen: 'export' }]);
    screen = new Screen(wizard, 100, 30, { isRead: true });
    await screen.waitFor('Lock: none: whoever has a file can read it, key p');
  });

  it('for one partner is a report alone, under a name of its own', async () => {
    open();
    await screen.press('x', 'f', ...'partner of ERP', 'enter');
    await screen.waitFor(/f +For +the partner of ERP/);
    expect(screen.text).not.toContain('JSON');
    await screen.press('2');
    await screen.waitFor('❯ for-erp.md');
  });

  it('says so where there is nothing to compare with', async () => {
    open({ earlier: async () => [] });
    await screen.press('x', 's');
    await screen.waitFor('Nothing to compare with is kept yet: plimsoll snapshot first-shop');
  });

  it.each([
    [60, 15],
    [60, 20],
    [80, 24],
  ])('shows every format and what it holds at %i x %i', async (columns, rows) => {
    open({}, [columns, rows]);
    await screen.press('x');
    await screen.waitFor('Diagrams as text');
    expect(screen.text).toMatch(/everybody/);
    expect(screen.text).toMatch(/p +lock/i);
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
  });
});
