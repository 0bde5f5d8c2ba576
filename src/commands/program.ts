import { Argument, Command, Option } from 'commander';
import { DEPTHS } from '../model/entities/enums.ts';
import { AUDIENCES } from '../report/audience.ts';
import { type AssessOptions, REQUIRABLE } from './assess-options.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import type { DemoOptions } from './demo.ts';
import type { ExportOptions } from './export.ts';
import { FORMATS } from './files/formats.ts';
import { type Globals, VERSION } from './io/globals.ts';
import { harmless } from './io/output.ts';
import type { MergeOptions } from './merge.ts';
import type { NewOptions } from './new.ts';
import type { PathOptions } from './path.ts';
import type { SnapshotOptions } from './snapshot.ts';
import { SECTION_NAMES, type SummaryOptions } from './summary/section-names.ts';
import type { VerifyOptions } from './verify.ts';

/** What --locale does, where a command has it. */
const LOCALE = 'how numbers and dates are written, as in de or en-US; the text stays English';

/** The command line. Each command loads what it needs when it runs; `onDone` takes its exit code, 0 where it returns none. */
export function buildProgram(onDone: (code: number) => void): Command {
  const program = new Command('plimsoll')
    .description('Will your IT systems integration sink the project? An interview, a scored model, a report.')
    .usage('[command] [options]')
    .argument('[command...]')
    .option('--json', 'print the result as JSON, where a command prints one')
    .option('--home <dir>', 'keep everything in this folder (also: PLIMSOLL_HOME)')
    .option('--bank <dir>', 'use the questions, rules and scenarios of this pack')
    .option('--passphrase-file <file>', 'where the passphrase of what is locked stands (also: PLIMSOLL_PASSPHRASE)')
    .option('--no-color', 'no colours (also: NO_COLOR)')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand('help [command]', 'explain a command')
    .configureOutput({ outputError: (text, write) => write(harmless(text).replace(/^error: /, 'plimsoll: ')) })
    .showHelpAfterError('plimsoll --help shows what there is.')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', '\nWithout a command the wizard opens. `-` stands for standard input or output.')
    .exitOverride();
  const globals = (): Globals => program.opts<Globals>();
  const ends =
    <A extends unknown[]>(action: (...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<void> => {
      const code = await action(...args);
      onDone(typeof code === 'number' ? code : 0);
    };

  program.action(
    ends(async (words: string[]) => (await import('./no-command.ts')).noCommand(words, program, globals())),
  );

  program
    .command('new [name]')
    .description('begin an assessment in the wizard')
    .option('--scenario <id>', 'the kind of project, as plimsoll scenarios lists them')
    .addOption(new Option('--depth <depth>', 'how deep to ask').choices(DEPTHS))
    .addOption(new Option('--as <side>', 'this side answers alone').choices(['business', 'technology']))
    .option('--passphrase', 'lock it with a passphrase, which is asked for')
    .action(
      ends(async (name: string | undefined, options: NewOptions) =>
        (await import('./new.ts')).newAssessment(name, options, globals()),
      ),
    );
  program
    .command('resume [session]')
    .description('go on where you left; a name, an id or the start of one, else the latest')
    .action(ends(async (session: string | undefined) => (await import('./resume.ts')).resume(session, globals())));
  program
    .command('list')
    .description('saved assessments, newest first')
    .action(ends(async () => (await import('./list.ts')).list(globals())));
  withSections(program.command('show <session>'))
    .description('the result: the most important of everything, all of it, or chosen sections')
    .action(
      ends(async (session: string, options: SummaryOptions) =>
        (await import('./show.ts')).show(session, options, globals()),
      ),
    );
  withFiles(program.command('export <sessions...>'))
    .option('--passphrase', 'lock the files with a passphrase: NAME.age, which plimsoll import and age open')
    .description(
      'write reports and assessment files; --format questions: a message to each person who knows what is unknown',
    )
    .action(
      ends(async (sessions: string[], options: ExportOptions) =>
        (await import('./export.ts')).exportSessions(sessions, options, globals()),
      ),
    );
  withSections(withFiles(program.command('assess <file>')))
    .description('an assessment file in, the result out; needs no terminal')
    .option('--save', 'keep it as a saved assessment too')
    .addOption(new Option('--require <verdict>', 'end with 4 if the verdict is worse').choices(REQUIRABLE))
    .action(
      ends(async (file: string, options: AssessOptions) =>
        (await import('./assess.ts')).assess(file, options, globals()),
      ),
    );
  program
    .command('import <file>')
    .description(
      'save an assessment file, or the one in a PDF report, as an assessment to go on with; or take in a filled-in message with questions',
    )
    .option('--into <session>', 'of a message: the session it goes into; without it, the one it names')
    .action(
      ends(async (file: string, options: { into?: string }) =>
        (await import('./import.ts')).importFile(file, options, globals()),
      ),
    );
  program
    .command('snapshot <session>')
    .description('keep a copy of a saved assessment as it is now, for compare')
    .option('--name <name>', 'what to call it; without it, the day')
    .option('--list', 'say which snapshots there are')
    .action(
      ends(async (session: string, options: SnapshotOptions) =>
        (await import('./snapshot.ts')).snapshot(session, options, globals()),
      ),
    );
  program
    .command('compare <before> <after>')
    .description('what changed between two sessions, snapshots (SESSION#NAME) or files, and what it moved')
    .action(
      ends(async (before: string, after: string) => (await import('./compare.ts')).compare(before, after, globals())),
    );
  program
    .command('merge <first> <second>')
    .description("two people's assessments of one project as one session; sessions, SESSION#NAME or files")
    .addOption(
      new Option('--as <sides>', 'whose they are: what differs stands beside each other').choices([
        'business,technology',
        'technology,business',
      ]),
    )
    .addOption(new Option('--take <which>', 'whose word counts where they differ').choices(['first', 'second']))
    .option('--name <name>', 'what to call it; without it, as the first')
    .action(
      ends(async (first: string, second: string, options: MergeOptions) =>
        (await import('./merge.ts')).merge(first, second, options, globals()),
      ),
    );
  program
    .command('path <source>')
    .description('the cheapest actions that lead to a verdict or a score; a session, SESSION#NAME or a file')
    .option('--to <target>', 'proceed-with-plan (the default), proceed, or a score from 0 to 100')
    .option('--budget <days>', 'also ways to spend so many person-days')
    .option('--locale <tag>', LOCALE)
    .action(
      ends(async (source: string, options: PathOptions) =>
        (await import('./path.ts')).path(source, options, globals()),
      ),
    );
  program
    .command('verify <report>')
    .description('compute a PDF report again from the assessment in it and compare; 0: it agrees, 4: it does not')
    .option('--font <file>', 'a font that the report was made with; may be repeated', collected)
    .action(
      ends(async (file: string, options: VerifyOptions) =>
        (await import('./verify.ts')).verify(file, options, globals()),
      ),
    );
  program
    .command('lint <file>')
    .description('check an assessment file, or a pack where it is a folder')
    .action(ends(async (file: string) => (await import('./lint.ts')).lint(file, globals())));
  withReport(program.command('demo'))
    .description('open the finished example; with --out write its report')
    .option('--out <dir>', 'write the report into this folder instead')
    .action(ends(async (options: DemoOptions) => (await import('./demo.ts')).demo(options, globals())));
  program
    .command('scenarios')
    .description('the kinds of project to begin with')
    .action(ends(async () => (await import('./scenarios.ts')).scenarios(globals())));
  program
    .command('questions')
    .description('every question and its answers')
    .action(ends(async () => (await import('./questions.ts')).questions(globals())));
  program
    .command('risks')
    .description('every risk rule, what sets it off and what helps')
    .action(ends(async () => (await import('./risks.ts')).risks(globals())));
  program
    .command('schema')
    .description('JSON Schema of the assessment file')
    .option('--analysis', 'of what assess --json prints')
    .action(ends(async (options: { analysis?: boolean }) => (await import('./schema.ts')).schema(options)));
  program
    .command('delete <session>')
    .description('delete a saved assessment; asks first, keeps a backup')
    .option('--yes', 'do not ask')
    .action(
      ends(async (session: string, options: { yes?: boolean }) =>
        (await import('./delete.ts')).deleteSession(session, options, globals()),
      ),
    );
  program
    .command('where')
    .description('the folders in use, and the file of preferences')
    .action(ends(async () => (await import('./where.ts')).where(globals())));
  program
    .command('completion')
    .description('the script that lets a shell complete commands, options, sessions; the README says where it goes')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .action(ends(async (shell: Shell) => (await import('./completion.ts')).completion(shell)));
  program
    .command('complete [words...]', { hidden: true })
    .description('what may follow these words')
    .action(ends(async (words: string[]) => (await import('./completion.ts')).complete(words, program, globals())));
  return program;
}

/** The values of an option that may be repeated. */
function collected(value: string, all: string[] = []): string[] {
  return [...all, value];
}

function withFiles(command: Command): Command {
  return withReport(command)
    .option('--format <names>', `${FORMATS.join(', ')} or all; several with commas or by repeating it`, collected)
    .option('--out <path>', 'a file, a folder, or - for standard output')
    .option('--no-attach', 'keep the assessment itself out of the PDF');
}

function withReport(command: Command): Command {
  return command
    .option(
      '--for <reader>',
      `only the chapters for a ${AUDIENCES.join(', ')}; vendor:SYSTEM makes the form for one partner`,
    )
    .option('--chapters <names>', 'only these chapters, as in scope,risks; a wrong name lists them', collected)
    .option('--since <source>', 'show what changed in readiness since then: a session, SESSION#NAME or a file')
    .option('--redact', 'roles in place of the names of people, vendors, systems and the organisation')
    .option('--locale <tag>', LOCALE)
    .option(
      '--font <file>',
      'a font for what the fonts of the PDF lack, as Chinese or Thai; may be repeated',
      collected,
    );
}

function withSections(command: Command): Command {
  return command
    .option('--all', 'tell everything')
    .option('--section <names>', 'only these, whole; several with commas or by repeating it', collected)
    .addHelpText('after', `\nSections: ${SECTION_NAMES.join(', ')}.`);
}
