import type { Changes } from '../analysis/changes/schema.ts';
import type { AnalysisOptions, LiveFigures } from '../analysis/index.ts';
import type { NextVerdict, Path } from '../analysis/path/schema.ts';
import type { Analysis } from '../analysis/schema.ts';
import type { Bank } from '../bank/bank.ts';
import type { Side } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Depth } from '../model/entities.ts';
import type { SessionLock } from '../sessions/age/lock.ts';
import type { PreferenceStore } from '../sessions/preferences.ts';
import type { Presence } from '../sessions/presence.ts';
import type { Session, SessionStore } from '../sessions/session-store.ts';

/** The formats that the wizard offers for a report. */
export const EXPORT_FORMATS = ['pdf', 'md', 'html', 'docx', 'xlsx', 'csv', 'json', 'yaml'] as const;
/** The text forms of the diagrams, each with the ending of its file. */
export const DIAGRAM_FORMATS = {
  mermaid: 'mmd',
  plantuml: 'puml',
  dot: 'dot',
  drawio: 'drawio',
  archimate: 'xml',
} as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number] | keyof typeof DIAGRAM_FORMATS;

/** What is written, as the command line has it. */
export type ExportShape = {
  /** sponsor, architect or auditor, or `vendor:` and the id of a system; absent: everybody. */
  reader?: string;
  /** Roles stand in place of names. */
  redact?: true;
  /** With what readiness is compared: a session, or SESSION#NAME. */
  since?: string;
  /** Locks the files, which then end in .age. */
  passphrase?: string;
};

/** A piece of the report, as a screen of characters can show it. */
export type Passage =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; mark?: string; tone?: 'muted' | 'strong' | 'good' | 'watch' | 'danger' }
  /** Every row has as many cells as there are heads. */
  | {
      kind: 'table';
      heads: readonly string[];
      rightAligned: readonly boolean[];
      rows: readonly (readonly string[])[];
    };

/** A side that answers alone. */
export type OneSide = Exclude<Side, 'joint'>;

/** Where the wizard opens. `example` is the finished assessment, saved as a session of its own. */
export type Start =
  | { screen: 'home' }
  /** `as`: the side that answers alone from the start. */
  | { screen: 'new'; name?: string; scenario?: string; depth?: Depth; lock?: SessionLock; as?: OneSide }
  | { screen: 'resume'; id: string }
  | { screen: 'example' };

/** A place where sessions are saved. */
export type Disk = {
  store: SessionStore;
  /** Who has which session open; absent: nobody else has any. */
  presence?: Presence;
  /** The folder, where `--home` has to name it to get there again. */
  home?: string;
};

/** Everything the wizard does outside itself, so that it can be driven without disk, clock or renderer. */
export type Services = {
  now(): Date;
  /**
   * Writes the report of a session to `path` and resolves to the paths written: several for a format of several files,
   * which are named after `path`. `onProgress` takes 0-1; `signal` stops the work before anything is written. Rejects with
   * an error whose message is for people.
   */
  exportReport(
    session: Session,
    format: ExportFormat,
    path: string,
    onProgress: (done: number) => void,
    signal?: AbortSignal,
    shape?: ExportShape,
  ): Promise<string | readonly string[]>;
  /**
   * What a session can be compared with, the newest first: its snapshots, whose source is SESSION#NAME, and other
   * sessions. Absent: nothing. `home`: where it is saved, as `Disk` has it.
   */
  earlier?(session: Session, home?: string): Promise<readonly { source: string; name: string }[]>;
  /** Reads one of these. Rejects with an error whose message is for people. */
  openEarlier?(session: Session, source: string, home?: string): Promise<Assessment>;
  /**
   * Keeps a copy of the session, which has to be saved, under a name. Resolves to the name as it is kept, and to
   * undefined where that is taken. Rejects as `openEarlier` does.
   */
  takeSnapshot?(session: Session, name: string, home?: string): Promise<string | undefined>;
  /** The chapters of the report, in the order of reading. Absent: it is not read here. */
  chapters?(): Promise<readonly { anchor: string; title: string }[]>;
  /** What stands in a chapter; nothing where too little is known for it. `signal` stops it, as `findPath`. */
  readChapter?(
    anchor: string,
    assessment: Assessment,
    analysis: Analysis,
    signal: AbortSignal,
  ): Promise<readonly Passage[]>;
  /** Writes the minutes as Markdown to `path` and resolves to the path written. `took`: minutes that the meeting took. */
  writeMinutes(session: Session, path: string, took: number | undefined): Promise<string>;
  /** Analyses outside this thread; absent: it is done here, and keys wait. */
  analyse?(assessment: Assessment, options: AnalysisOptions): Promise<Analysis>;
  /** The same for the figures of the load line alone. */
  rate?(assessment: Assessment, options: AnalysisOptions): Promise<LiveFigures>;
  /** The same for the cheapest way to a verdict, which takes seconds; `signal` stops it, and it then rejects. */
  findPath?(level: NextVerdict, assessment: Assessment, options: AnalysisOptions, signal: AbortSignal): Promise<Path>;
  /** The same for what changed between two assessments. */
  compare?(before: Assessment, after: Assessment, options: AnalysisOptions, signal: AbortSignal): Promise<Changes>;
  loadExample(): Assessment;
  /** Opens a text in the person's own editor and resolves to what they left in it. Rejects as `exportReport` does. Absent: not possible. */
  editText?(text: string): Promise<string>;
  /** Reads an assessment file. Throws InputError. */
  openFile(path: string): Assessment;
  /** A folder of the person's choice, to save in where the usual one refuses; absent: none is offered. */
  openFolder?(folder: string): Disk;
};

export type WizardOptions = {
  bank: Bank;
  store: SessionStore;
  presence?: Presence;
  /** As `Disk` has it. */
  home?: string;
  /** Where preferences are kept; absent: nowhere, and no hints are shown. */
  preferences?: PreferenceStore;
  version: string;
  start: Start;
  services: Services;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr?: NodeJS.WritableStream;
  /** False where glyphs outside ASCII do not show. Default true. */
  unicode?: boolean;
};
