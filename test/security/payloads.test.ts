import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { program } from '../commands/support/cli.ts';
import { Terminal } from '../e2e/terminal.ts';
import { parseCsv } from '../report/support/csv.ts';
import { readPdf } from '../report/support/pdf.ts';
import { parseXml } from '../report/support/xml.ts';
import { ACTING, hostileFile, PAYLOADS } from './payloads.ts';

const { run, folder, home } = program();
const out = join(folder, 'out');
let id: string;
let files: string[];

beforeAll(() => {
  writeFileSync(join(folder, 'hostile.json'), hostileFile());
  const imported = run(['import', 'hostile.json']);
  expect(imported).toMatchObject({ code: 0, err: expect.not.stringMatching(ACTING) });
  id = imported.out.trim();
  const exported = run(['export', id, '--format', 'all,questions', '--out', 'out/']);
  expect(exported).toMatchObject({ code: 0, err: expect.not.stringMatching(ACTING) });
  files = readdirSync(out);
});

const text = (file: string) => readFileSync(join(out, file), 'utf8');
const ending = (...endings: string[]) => files.filter((file) => endings.includes(extname(file)));

describe('every file that is written of an assessment full of payloads', () => {
  it('is there: a renderer that is added is held to this too', () => {
    const endings = new Set(files.map((file) => extname(file)));
    const known = ['.pdf', '.md', '.html', '.docx', '.csv', '.xlsx', '.json', '.yaml'];
    expect([...endings].sort()).toEqual([...known, '.mmd', '.puml', '.dot', '.drawio', '.xml'].sort());
  });

  it('holds no character that acts on a terminal or turns the direction of writing', async () => {
    for (const file of files) {
      const texts =
        extname(file) === '.pdf'
          ? (await readPdf(new Uint8Array(readFileSync(join(out, file))))).pages
          : ['.docx', '.xlsx'].includes(extname(file))
            ? Object.entries(unzipSync(readFileSync(join(out, file)))).flatMap(([path, bytes]) =>
                /\.(xml|rels|svg)$/.test(path) ? [strFromU8(bytes)] : [],
              )
            : [text(file)];
      expect(texts.length).toBeGreaterThan(0);
      for (const one of texts) expect(ACTING.exec(one)?.[0], file).toBeUndefined();
    }
  }, 60_000);

  it('is XML without a fault where it is XML, in archives too', () => {
    for (const file of ending('.drawio', '.xml')) expect(() => parseXml(text(file)), file).not.toThrow();
    for (const file of ending('.docx', '.xlsx')) {
      for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(out, file))))) {
        if (/\.(xml|rels|svg)$/.test(path)) expect(() => parseXml(strFromU8(bytes)), `${file} ${path}`).not.toThrow();
      }
    }
  });

  it('has no script, no handler and nothing from outside in HTML', () => {
    const [page = ''] = ending('.html');
    const [found, outside, styles]: [string[], string[], string[]] = [[], [], []];
    const visit = (node: DefaultTreeAdapterMap['node']): void => {
      if ('tagName' in node) {
        found.push(node.tagName, ...node.attrs.map(({ name }) => `@${name}`));
        const links = node.attrs.filter(({ name }) => ['href', 'src', 'xlink:href', 'action', 'data'].includes(name));
        styles.push(...node.attrs.filter(({ name }) => name === 'style').map(({ value }) => value));
        outside.push(...links.map(({ value }) => value).filter((value) => !value.startsWith('#')));
      }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parseHtml(text(page)));
    expect(found.filter((name) => /^(script|img|iframe|object|embed|link|base|form|@on\w+)$/.test(name))).toEqual([]);
    expect(outside).toEqual([]);
    expect(styles.filter((style) => !/^(?:[a-z-]+: ?[\d.]+(?:%|pt|em|px)?;?)+$/.test(style))).toEqual([]);
  });

  it('has no formula in a table, and as many columns in each row', () => {
    for (const file of ending('.csv')) {
      const rows = parseCsv(text(file).replace(/^\ufeff/, ''));
      expect(new Set(rows.map((row) => row.length)).size, file).toBe(1);
      expect(
        rows.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell)),
        file,
      ).toEqual([]);
    }
    const sheets = Object.entries(unzipSync(readFileSync(join(out, ending('.xlsx')[0] ?? ''))));
    for (const [path, bytes] of sheets)
      if (path.includes('sheet')) expect(strFromU8(bytes), path).not.toMatch(/<f[ >]/);
  });

  it('opens no link and no tag in Markdown but its own', () => {
    for (const file of ending('.md')) {
      // Code is shown as it is; a run of backticks ends at the next one as long.
      const prose = text(file)
        .replace(/^```mermaid\n[\s\S]*?^```$/gm, '')
        .replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
      expect(prose, file).not.toMatch(/<(?!a id=|\/a>|br>)/);
      expect(prose, file).not.toMatch(/(?<!\\)\]\((?!#)/);
    }
  });

  it('begins no statement of its own in the languages of diagrams', () => {
    const [mermaid = '', plantuml = '', dot = ''] = ['.mmd', '.puml', '.dot'].map((one) => text(ending(one)[0] ?? ''));
    expect(mermaid).not.toMatch(/%%\{|javascript|click n1 href/);
    expect(plantuml).not.toMatch(/^\s*!include/m);
    expect(plantuml.match(/^@startuml/gm)?.length).toBe(plantuml.match(/^@enduml/gm)?.length);
    expect(dot).not.toMatch(/label=</);
    expect(
      dot.split('\n').filter((line) => !/^(digraph ".*" \{|\}|\s+(rankdir|node|edge|n\d+)\b.*;|)$/.test(line)),
    ).toEqual([]);
  });

  it('gives the same assessment back from JSON and YAML', () => {
    expect(parseYaml(text(ending('.yaml')[0] ?? ''))).toEqual(JSON.parse(text(ending('.json')[0] ?? '')));
  });

  it('lies in the folder that was named, whatever the assessment is called', () => {
    for (const [at, name] of [
      '../../up',
      '..\\..\\up',
      '/etc/cron.d/x',
      'C:\\x',
      'con',
      '...',
      '\u0000/../x',
    ].entries()) {
      const target = `named-${at}`;
      const { out: session } = run(['import', '-'], { input: JSON.stringify({ plimsoll: 1, name }) });
      const { code } = run(['export', session.trim(), '--format', 'json', '--out', `${target}/`]);
      expect({ name, code, files: readdirSync(join(folder, target)).length }).toEqual({ name, code: 0, files: 1 });
      expect(readdirSync(join(home, 'sessions'))).toContain(`${session.trim()}.json`);
    }
    expect(readdirSync(join(folder, '..')).filter((file) => /^(up|x)/.test(file))).toEqual([]);
  });
});

describe('what a command prints of an assessment full of payloads', () => {
  it.each([
    ['list'],
    ['list', '--json'],
    ['show', 'ID', '--all'],
    ['show', 'ID', '--json'],
    ['assess', 'hostile.json'],
    ['export', 'ID', '--format', 'md', '--out', '-'],
    ['export', 'ID', '--format', 'yaml', '--out', '-'],
    ['path', 'ID', '--budget', '20'],
    ['snapshot', 'ID'],
    ['compare', 'ID', 'hostile.json'],
    ['merge', 'ID', 'hostile.json'],
    ['lint', 'hostile.json'],
    ['delete', 'ID', '--yes'],
  ])('%s %s %s holds nothing that acts on a terminal', (...args) => {
    const { out: printed, err } = run(args.map((one) => (one === 'ID' ? id : one)));
    expect(printed + err).not.toBe('');
    expect(ACTING.exec(printed)?.[0]).toBeUndefined();
    expect(ACTING.exec(err)?.[0]).toBeUndefined();
  });

  it('a refusal of a file quotes nothing that acts', () => {
    for (const at of [0, 1, 2]) {
      const some = PAYLOADS.filter((_, index) => index % 3 === at);
      const wrong = {
        plimsoll: 1,
        depth: some[0],
        systems: Object.fromEntries(some.map((payload) => [payload, { category: payload }])),
        ...Object.fromEntries(some.map((payload) => [payload, payload])),
      };
      writeFileSync(join(folder, 'wrong.yaml'), JSON.stringify(wrong));
      const { code, out: printed, err } = run(['lint', 'wrong.yaml']);
      expect({ code, lines: printed.split('\n').length > some.length }).toEqual({ code: 2, lines: true });
      expect(ACTING.exec(printed + err)?.[0]).toBeUndefined();
    }
  });

  it.each(PAYLOADS.slice(0, 6))('a session named %j that is not there is named without what acts', (payload) => {
    const { code, err } = run(['show', '--', payload]);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('end') });
    expect(ACTING.exec(err)?.[0]).toBeUndefined();
  });

  it.each(PAYLOADS.slice(0, 6))('an option --%j that does not exist is named without what acts', (payload) => {
    const { code, err } = run(['show', 'shop', `--${payload}`]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('unknown option') });
    expect(ACTING.exec(err)?.[0]).toBeUndefined();
  });

  it('a folder named to act is printed as it is for programs, and without what acts on a terminal', async () => {
    const named = join(folder, 'folder \u001b]0;PWN\u0007\u001b[2J\u202eend');
    expect(run(['where', '--home', named]).out).toContain(join(named, 'sessions'));
    const terminal = Terminal.plimsoll(['where', '--home', named]);
    try {
      await terminal.exit();
      await terminal.see('preferences');
      expect(terminal.raw).toContain('folder ]0;PWN[2Jend');
      expect(terminal.raw).not.toMatch(/\u001b\]0|\u001b\[2J|\u202e/);
    } finally {
      terminal.close();
    }
  });
});

it('the wizard sends none of them to the terminal, on any of its screens', async () => {
  const imported = run(['import', 'hostile.json']);
  const terminal = Terminal.plimsoll(['resume', imported.out.trim()], { home });
  try {
    await terminal.see(/Readiness|Verdict|of \d+ · about/i);
    for (const key of ['r', 'tab', 'tab', 'tab', 'tab', 'tab', 'l', 'F', 'h']) {
      const before = terminal.screen;
      terminal.press(key);
      await terminal.until(() => terminal.screen !== before, `what ${key} shows`);
    }
    terminal.press('ctrl+c');
    await terminal.exit();
    expect(terminal.raw.length).toBeGreaterThan(10_000);
    expect(terminal.raw).not.toMatch(
      /\u001b\[7;7;7m|\u001b\]|\u001bP|[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u0000\u0008]/,
    );
  } finally {
    terminal.close();
  }
});
