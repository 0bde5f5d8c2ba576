import type { ScreenName } from './state/navigation.ts';

/**
 * Every key of the wizard, as data. The dispatcher, the footer and the help read the same list, so that none of them
 * can say something else than the others.
 */

/** Where a group of keys holds. A screen names the groups that it listens to, the closest first. */
export const CONTEXTS = {
  interview: 'Answering',
  matrix: 'One question about many',
  exchange: 'Who sends what to whom',
  landscape: 'The landscape',
  facts: 'Facts',
  steps: 'Steps of a process',
  review: 'What is open',
  results: 'Results',
  picture: 'Pictures of flows',
  reasons: 'Where it comes from',
  reveal: 'Both sides',
  'what-if': 'What if',
  workshop: 'Workshop',
  export: 'Writing the report',
  home: 'Welcome',
  choice: 'Choosing',
  list: 'Lists',
  find: 'Long lists',
  pick: 'Lists to choose from',
  tabs: 'Tabs',
  text: 'Writing',
  skip: 'Before the results',
  form: 'Forms',
  dialog: 'Dialogs',
  scroll: 'Reading',
  overlay: 'What stands in front of a screen',
  session: 'Anywhere in an assessment',
  global: 'Anywhere',
} as const;
export type Context = keyof typeof CONTEXTS;

/** What a key may depend on. */
export type KeyFacts = {
  canUndo: boolean;
  canRedo: boolean;
  /** Whether there is a screen to go back to. */
  canGoBack: boolean;
  /** The screen in front. */
  screen: ScreenName;
  /** Whether a hint is in sight. */
  hasHint?: boolean;
  /** The disk refuses what was answered. */
  isNotSaved?: boolean;
  /** Its tab, where it has tabs. */
  tab?: string | undefined;
  /** The question in front is asked about one subject alone. */
  isAskedOnce?: boolean;
};

export type Binding = {
  context: Context;
  command: string;
  /** Chords as `Key.chord` writes them. */
  keys: readonly string[];
  /** How the keys are written in footer and help, where the chords would read badly. */
  shown?: string;
  /** In the help: a whole thought. */
  label: string;
  /** In the footer: a word or two; without it the key is in the help alone. */
  short?: string;
  /** Absent: always. */
  when?: (facts: KeyFacts) => boolean;
  /** Where the footer tells of it, though it is heard elsewhere too; absent: wherever it is heard. */
  told?: (facts: KeyFacts) => boolean;
  /** Where the footer names it before the others; absent: nowhere. */
  ahead?: (facts: KeyFacts) => boolean;
};

function bind<const C extends Context, const N extends string>(
  context: C,
  command: N,
  keys: readonly string[],
  label: string,
  rest: Pick<Binding, 'shown' | 'short' | 'when' | 'told' | 'ahead'> = {},
): Binding & { context: C; command: N } {
  return { context, command, keys, label, ...rest };
}

/** Tabs of facts in which nothing is added: what there is follows from something else. */
const NOT_ADDED: ReadonlySet<string> = new Set(['project', 'decisions', 'effort', 'risks', 'minutes']);

/** Tabs of results whose lines follow from others. */
const FOLLOWS: ReadonlySet<string> = new Set(['verdict', 'plan', 'questions', 'agenda', 'expired', 'report']);

/** Whether what lines of the tab rest on is changed from there. */
function isChanged({ tab }: KeyFacts): boolean {
  return !FOLLOWS.has(tab ?? '');
}

/** In the interview, to answer and to see what comes of it are named first. */
function isAsking({ screen }: KeyFacts): boolean {
  return screen === 'interview';
}

/** Whether the line with the mark is tried out as done. */
function isTried({ screen, tab }: KeyFacts): boolean {
  return screen === 'results' && (tab === 'plan' || tab === 'risks' || tab === 'systems');
}

export const KEYMAP = [
  bind('choice', 'move', ['up', 'down', 'k', 'j'], 'move to an option', { shown: '↑↓', short: 'choose' }),
  bind('choice', 'choose', ['enter'], 'take the option and go on', { shown: '⏎', short: 'take' }),

  bind('interview', 'move', ['up', 'down', 'k', 'j'], 'move to an answer', {
    shown: '↑↓',
    short: 'choose',
    ahead: isAsking,
  }),
  bind('interview', 'choose', ['enter'], 'give the marked answer and go on', {
    shown: '⏎',
    short: 'answer',
    ahead: isAsking,
  }),
  bind('interview', 'answer-0', ['0'], 'answer at once', { shown: '0-4' }),
  bind('interview', 'answer-1', ['1'], ''),
  bind('interview', 'answer-2', ['2'], ''),
  bind('interview', 'answer-3', ['3'], ''),
  bind('interview', 'answer-4', ['4'], ''),
  bind('interview', 'answer-unknown', ['?', 'u'], 'we do not know', { shown: '? u' }),
  bind('interview', 'not-applicable', ['-'], 'does not apply; asks for the reason'),
  bind('interview', 'previous', ['left', 'shift+tab'], 'back to the question before', {
    shown: '←',
    short: 'previous',
    ahead: isAsking,
  }),
  bind('interview', 'next', ['right', 'tab'], 'on to the next question', { shown: '→' }),
  bind('interview', 'note', ['n'], 'write a note to the answer', { short: 'note' }),
  bind('interview', 'evidence', ['e'], 'say what proves the answer', { short: 'evidence' }),
  bind('interview', 'until', ['d'], 'until which day the answer holds'),
  bind('interview', 'flag', ['f'], 'flag the question to come back to it'),
  bind('interview', 'go-to', ['g', 'ctrl+p'], 'go to a section, system or flow: type a few letters', {
    shown: 'g',
    short: 'go to',
  }),
  bind('interview', 'glossary', ['t'], 'the terms of the question, explained', { short: 'terms' }),
  bind('interview', 'matrix', ['m'], 'the same question about all systems, data objects or flows, as a table', {
    short: 'as table',
    told: ({ isAskedOnce }) => isAskedOnce !== true,
  }),
  bind('interview', 'only', ['o'], 'only what is unanswered; again: unknown, flagged, disputed; then all', {
    short: 'only open',
  }),
  bind('interview', 'search', ['/'], 'search the questions'),
  bind('interview', 'exception', ['x'], 'a question about all flows: answer it apart for one that differs'),
  bind('interview', 'why', ['w'], 'where the figures of the load line come from', { short: 'why' }),
  bind('interview', 'clear-answer', ['backspace', 'delete'], 'take the answer back', { shown: '⌫' }),

  bind('matrix', 'answer-0', ['0'], 'answer the line at once and go on to the next', { shown: '0-4', short: 'answer' }),
  bind('matrix', 'answer-1', ['1'], ''),
  bind('matrix', 'answer-2', ['2'], ''),
  bind('matrix', 'answer-3', ['3'], ''),
  bind('matrix', 'answer-4', ['4'], ''),
  bind('matrix', 'answer-unknown', ['?', 'u'], 'we do not know', { shown: '? u' }),
  bind('matrix', 'not-applicable', ['-'], 'does not apply; asks for the reason'),
  bind('matrix', 'left', ['left'], 'look at the answer before', { shown: '←→', short: 'look at answers' }),
  bind('matrix', 'right', ['right'], 'look at the next answer', { shown: '→' }),
  bind('matrix', 'give', ['space'], 'give the answer that is looked at', { short: 'give' }),
  bind('matrix', 'fill', ['='], 'the answer that is looked at, for all lines that are open from here on', {
    short: 'all open below',
  }),
  bind('matrix', 'clear-answer', ['backspace', 'delete'], 'take the answer back', { shown: '⌫' }),
  bind('matrix', 'flag', ['f'], 'flag it to come back to it'),
  bind('matrix', 'open', ['enter'], 'the whole question about this one: note, evidence, reasons', {
    shown: '⏎',
    short: 'whole question',
  }),
  bind('matrix', 'next', ['tab'], 'the next question about them', { shown: '⇥', short: 'next question' }),
  bind('matrix', 'previous', ['shift+tab'], 'the question before'),
  bind('matrix', 'glossary', ['t'], 'the terms of the question, explained'),

  bind('reveal', 'move', ['up', 'down', 'k', 'j'], 'move to an answer', { shown: '↑↓', short: 'choose' }),
  bind('reveal', 'choose', ['enter'], 'agree on the marked answer', { shown: '⏎', short: 'agree on it' }),
  bind('reveal', 'answer-0', ['0'], 'agree on an answer at once', { shown: '0-4' }),
  bind('reveal', 'answer-1', ['1'], ''),
  bind('reveal', 'answer-2', ['2'], ''),
  bind('reveal', 'answer-3', ['3'], ''),
  bind('reveal', 'answer-4', ['4'], ''),
  bind('reveal', 'answer-unknown', ['?', 'u'], 'agree that nobody knows', { shown: '? u' }),
  bind('reveal', 'apart', ['a'], 'keep the answers apart; says why', { short: 'keep apart' }),
  bind('reveal', 'previous', ['left', 'shift+tab'], 'the topic before', { shown: '←→', short: 'topics' }),
  bind('reveal', 'next', ['right', 'tab'], 'the next topic', { shown: '→' }),
  bind('reveal', 'question', ['o'], 'the whole question', { short: 'question' }),
  bind('reveal', 'agenda', ['w'], 'how far apart both sides are on the whole, and the agenda', { short: 'agenda' }),

  bind('exchange', 'left', ['left'], 'to the system before that receives', { shown: '←→' }),
  bind('exchange', 'right', ['right'], 'to the next system that receives', { shown: '→' }),
  bind('exchange', 'open', ['enter'], 'the form of the flow; where there are several, asks which', {
    shown: '⏎',
    short: 'open',
  }),
  bind('exchange', 'add', ['a'], 'add a flow between the two', { short: 'add a flow' }),
  bind('exchange', 'remove', ['x', 'd', 'delete'], 'strike a flow out; says what goes along', {
    shown: 'x',
    short: 'strike out',
  }),
  bind('exchange', 'next', ['n'], 'to the next cell with a flow', { short: 'next flow' }),
  bind('exchange', 'previous', ['N'], 'to the cell with a flow before'),
  bind('exchange', 'way-back', ['b'], 'the same two systems the other way round', { short: 'way back' }),
  bind('exchange', 'find', ['/', 'g'], 'go to a system: type a few letters', { shown: '/', short: 'find' }),
  bind('exchange', 'page-left', ['['], 'a page of columns to the left'),
  bind('exchange', 'page-right', [']'], 'a page of columns to the right'),

  bind('workshop', 'move', ['up', 'down', 'k', 'j'], 'move to an answer', { shown: '↑↓', short: 'choose' }),
  bind('workshop', 'choose', ['enter'], 'give the marked answer and go on', { shown: '⏎', short: 'answer' }),
  bind('workshop', 'answer-0', ['0'], 'answer at once', { shown: '0-4' }),
  bind('workshop', 'answer-1', ['1'], ''),
  bind('workshop', 'answer-2', ['2'], ''),
  bind('workshop', 'answer-3', ['3'], ''),
  bind('workshop', 'answer-4', ['4'], ''),
  bind('workshop', 'answer-unknown', ['?', 'u'], 'nobody in the room knows', { shown: '? u' }),
  bind('workshop', 'decide', ['d'], 'take a decision down', { short: 'decided' }),
  bind('workshop', 'park', ['p'], 'park a point, to be settled elsewhere', { short: 'park' }),
  bind('workshop', 'pause', ['space'], 'stop the clock, or let it go on', { short: 'pause' }),
  bind('workshop', 'minutes', ['m'], 'write the minutes as Markdown', { short: 'minutes' }),
  bind('workshop', 'previous', ['left', 'shift+tab'], 'the question before', { shown: '←→', short: 'questions' }),
  bind('workshop', 'next', ['right', 'tab'], 'on to the next question', { shown: '→' }),
  bind('workshop', 'flag', ['f'], 'flag the question to come back to it'),

  bind('export', 'reader', ['f'], 'for whom: everybody, sponsor, architect, auditor, or one partner', {
    short: 'for whom',
  }),
  bind('export', 'names', ['n'], 'roles in place of the names of people, suppliers, systems, or names again', {
    short: 'names',
  }),
  bind('export', 'since', ['s'], 'show what changed since an earlier snapshot or another assessment', {
    short: 'since',
  }),
  bind('export', 'lock', ['p'], 'lock the files with a passphrase, or leave them open again', { short: 'lock' }),

  bind('what-if', 'keep', ['y'], 'keep all that was tried, as one step', { short: 'keep all' }),
  bind('what-if', 'drop', ['x', 'delete'], 'drop all that was tried', { shown: 'x', short: 'drop all' }),
  bind('what-if', 'open', ['enter'], 'go to the question', { shown: '⏎', short: 'question' }),

  bind('home', 'new', ['s'], 'start a new assessment'),
  bind('home', 'example', ['x'], 'look at the finished example'),
  bind('home', 'open-file', ['o'], 'open an assessment file'),

  bind('landscape', 'open', ['enter'], 'look at it and change it', { shown: '⏎', short: 'edit' }),
  bind('landscape', 'interview', ['i'], 'on to the questions', { short: 'questions' }),
  bind('landscape', 'add', ['a'], 'add one', { short: 'add' }),
  bind('landscape', 'remove', ['d', 'delete'], 'strike it out', { shown: 'd', short: 'strike out' }),
  bind('landscape', 'copy', ['y'], 'make a copy of it', { short: 'copy' }),
  bind('landscape', 'confirm', ['c', 'space'], 'confirm what the scenario assumed', { shown: 'c', short: 'confirm' }),
  bind('landscape', 'confirm-all', ['C'], 'confirm all of this tab', { short: 'confirm all' }),
  bind('landscape', 'glossary', ['t'], 'the terms on the screen, explained', { short: 'terms' }),

  bind('facts', 'open', ['enter'], 'look at it and change it', { shown: '⏎', short: 'edit' }),
  bind('facts', 'add', ['a'], 'add one', { short: 'add', when: ({ tab }) => !NOT_ADDED.has(tab ?? '') }),
  bind('facts', 'remove', ['d', 'delete'], 'take it out', {
    shown: 'd',
    short: 'take out',
    when: ({ tab }) => tab !== 'project',
  }),
  bind('facts', 'glossary', ['t'], 'the terms on the screen, explained', { short: 'terms' }),

  bind('steps', 'open', ['enter'], 'change the step', { shown: '⏎', short: 'edit' }),
  bind('steps', 'add', ['a'], 'add a step behind the last', { short: 'add' }),
  bind('steps', 'remove', ['d', 'delete'], 'take the step out', { shown: 'd', short: 'take out' }),
  bind('steps', 'move-up', ['K', 'shift+up'], 'move the step up', { shown: 'K J', short: 'move it' }),
  bind('steps', 'move-down', ['J', 'shift+down'], 'move the step down'),
  bind('steps', 'process', ['e'], 'what the process itself needs', { short: 'the process' }),

  bind('review', 'open', ['enter'], 'go to the question', { shown: '⏎', short: 'go there' }),
  bind('review', 'glossary', ['t'], 'the terms of the question, explained', { short: 'terms' }),
  bind('review', 'matrix', ['m'], 'the question about all systems, data objects or flows, as a table', {
    short: 'as table',
  }),

  bind('results', 'open', ['enter'], 'see why, with the answers and rules behind it', { shown: '⏎', short: 'open' }),
  bind('results', 'path', ['p'], 'in the plan: the cheapest way to the next verdict', {
    short: 'cheapest path',
    when: ({ tab }) => tab === 'plan',
  }),
  bind(
    'results',
    'only',
    ['o'],
    'in the risks: only red, yellow, green, watched, or what rests on unknowns; then all',
    {
      short: 'only some',
      when: ({ tab }) => tab === 'risks',
    },
  ),
  bind('results', 'grid', ['m'], 'in the risks: the grid of likelihood and impact, or the explanation alone', {
    short: 'grid',
    when: ({ tab }) => tab === 'risks',
  }),
  bind('results', 'reveal', ['d'], 'in the agenda: both sides side by side, topic by topic, and what you agree on', {
    short: 'discuss',
    when: ({ tab }) => tab === 'agenda',
  }),
  bind('results', 'try', ['T'], 'what if this were done: tries it out, nothing is kept', {
    short: 'what if',
    when: isTried,
  }),
  bind(
    'results',
    'compare-with',
    ['c'],
    'in the changes: what to compare with: when it was opened, a snapshot, another',
    {
      short: 'compare with',
      when: ({ tab }) => tab === 'changes',
    },
  ),
  bind('results', 'snapshot', ['s'], 'in the changes: keep the state of now under a name, to compare with later', {
    short: 'snapshot',
    when: ({ tab }) => tab === 'changes',
  }),
  bind('results', 'export', ['x'], 'write the report: for whom, in which format, with names or roles', {
    short: 'export',
  }),
  bind('results', 'edit', ['e'], 'change what the line rests on: an entry, a failure scenario, a risk', {
    short: 'edit',
    told: isChanged,
  }),
  bind('results', 'glossary', ['t'], 'the terms on the screen, explained', { short: 'terms' }),

  bind('picture', 'next', ['tab', 'right'], 'the next picture', { shown: '⇥', short: 'next picture' }),
  bind('picture', 'previous', ['shift+tab', 'left'], 'the picture before', { shown: '←' }),

  bind('reasons', 'open', ['enter'], 'go to the question behind the line', { shown: '⏎', short: 'go to question' }),
  bind('reasons', 'glossary', ['t'], 'the terms on the screen, explained', {
    short: 'terms',
    when: ({ screen }) => screen === 'results',
  }),

  bind('tabs', 'next-tab', ['tab', 'right'], 'next tab; behind the last comes the first', {
    shown: '⇥',
    short: 'next tab',
  }),
  bind('tabs', 'previous-tab', ['shift+tab', 'left'], 'tab before; before the first comes the last', { shown: '←' }),

  bind('list', 'up', ['up', 'k'], 'move, also with j and k', { shown: '↑↓', short: 'move' }),
  bind('list', 'down', ['down', 'j'], ''),
  bind('list', 'page-up', ['pageup', 'ctrl+u'], 'a page up', { shown: 'PgUp' }),
  bind('list', 'page-down', ['pagedown', 'ctrl+d'], 'a page down', { shown: 'PgDn' }),
  bind('list', 'first', ['home'], 'to the first', { shown: 'Home' }),
  bind('list', 'last', ['end', 'G'], 'to the last', { shown: 'End' }),

  bind('find', 'find', ['/'], 'find a line: type a few letters', { short: 'find' }),

  bind('pick', 'take', ['enter'], 'take the line with the mark', { shown: '⏎', short: 'take' }),

  bind('scroll', 'up', ['up', 'k'], 'scroll', { shown: '↑↓', short: 'scroll' }),
  bind('scroll', 'down', ['down', 'j'], ''),
  bind('scroll', 'page-up', ['pageup', 'ctrl+u'], 'a page up', { shown: 'PgUp' }),
  bind('scroll', 'page-down', ['pagedown', 'ctrl+d', 'space'], 'a page down', { shown: 'PgDn' }),
  bind('scroll', 'first', ['home'], 'to the top', { shown: 'Home' }),
  bind('scroll', 'last', ['end', 'G'], 'to the end', { shown: 'End' }),

  bind('overlay', 'close', ['escape'], 'back to the screen behind', { shown: 'esc', short: 'back' }),

  bind('skip', 'skip', ['enter', 'r'], 'on to the results without a figure of your own (r too)', {
    short: 'go on without',
  }),

  bind('form', 'accept', ['ctrl+s'], 'keep the form', { shown: 'ctrl-s', short: 'keep' }),
  bind('form', 'next-field', ['down', 'tab', 'enter'], 'next field', { shown: '↑↓', short: 'field' }),
  bind('form', 'previous-field', ['up', 'shift+tab'], 'field before'),
  bind('form', 'next-value', ['right'], 'change the value', { shown: '←→', short: 'change' }),
  bind('form', 'toggle-value', ['space'], 'take one of several in or out', { shown: 'space', short: 'take' }),
  bind('form', 'previous-value', ['left'], 'the value before'),

  bind('text', 'accept', ['enter'], 'take the text as it stands', { shown: '⏎', short: 'accept' }),
  bind('text', 'break-line', ['ctrl+o'], 'begin a new line, in a note', { shown: 'ctrl-o' }),
  bind('text', 'own-editor', ['ctrl+g'], 'write a note in your own editor (VISUAL, EDITOR)', { shown: 'ctrl-g' }),

  bind('dialog', 'cancel', ['escape'], 'close without a change', { shown: 'esc', short: 'cancel' }),

  bind('session', 'results', ['r'], 'the results so far', {
    short: 'results',
    ahead: isAsking,
    when: ({ screen }) => screen !== 'results',
  }),
  bind('session', 'landscape', ['l'], 'systems, data objects and flows', {
    short: 'landscape',
    when: ({ screen }) => screen !== 'landscape',
  }),
  bind('session', 'facts', ['F'], 'project, people, decisions, processes, failures, own figures, minutes', {
    short: 'facts',
    when: ({ screen }) => screen !== 'facts',
  }),
  bind('session', 'review', ['v'], 'what is open: unanswered, unknown, flagged, disputed', {
    short: 'open points',
    when: ({ screen }) => screen !== 'review',
  }),
  bind('session', 'sides', ['S'], 'who answers: business, technology, or both together; then compare'),
  bind('session', 'exchange', ['M'], 'who sends what to whom: all systems as a table of flows', {
    short: 'who to whom',
    when: ({ screen }) => screen !== 'exchange',
  }),
  bind('session', 'what-if', ['T'], 'what if: try answers out, nothing is kept; then before and after', {
    when: (facts) => !isTried(facts),
  }),
  bind('session', 'workshop', ['W'], 'the question large for a room, with a clock and minutes; again: back'),
  bind('session', 'depth', ['D'], 'another depth: quick, standard or deep; no answer is lost'),
  bind('session', 'undo', ['z'], 'undo', { when: (facts) => facts.canUndo }),
  bind('session', 'redo', ['Z'], 'redo', { when: (facts) => facts.canRedo }),
  bind('session', 'save', ['ctrl+s'], 'save now (every answer is saved anyway); where you only watch: write here', {
    shown: 'ctrl-s',
  }),
  bind('session', 'lock', ['L'], 'lock it with a passphrase'),
  bind('session', 'move', ['O'], 'save in another folder, where this one refuses', {
    short: 'other folder',
    when: ({ isNotSaved }) => isNotSaved === true,
  }),

  bind('global', 'back', ['escape'], 'back to where you came from', {
    shown: 'esc',
    short: 'back',
    when: (facts) => facts.canGoBack,
  }),
  bind('global', 'help', ['h', 'f1', '?'], 'every key (? too, where it is no answer)', { shown: 'h', short: 'help' }),
  bind('global', 'settings', [','], 'settings: colours, numbers and days, hints; name, depth, currency, load line', {
    when: ({ screen }) => screen !== 'settings',
  }),
  bind('global', 'hide-hint', ['.'], 'hide the hint', { when: (facts) => facts.hasHint === true }),
  bind('global', 'quit', ['q'], 'close; everything is saved', { short: 'close' }),
  bind('global', 'interrupt', ['ctrl+c'], 'close at once; everything is saved', { shown: 'ctrl-c' }),
  bind('global', 'suspend', ['ctrl+z'], 'back to the shell for a while', { shown: 'ctrl-z' }),
] as const;

type Entry = (typeof KEYMAP)[number];
/** The commands of a context. */
export type CommandOf<C extends Context> = Extract<Entry, { context: C }>['command'];

const BINDINGS: readonly Binding[] = KEYMAP;

/** The binding of a key in a context, if what it depends on holds. */
export function bindingFor(context: Context, chord: string, facts: KeyFacts): Binding | undefined {
  return BINDINGS.find((one) => one.context === context && one.keys.includes(chord) && (one.when?.(facts) ?? true));
}

export function bindingsOf(context: Context): readonly Binding[] {
  return BINDINGS.filter((one) => one.context === context);
}

/** How chords are written where they stand for themselves. */
const WRITTEN: Record<string, string> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: '⏎',
  tab: '⇥',
  'shift+tab': 'shift-⇥',
  backspace: '⌫',
  delete: 'Del',
  escape: 'esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

const ASCII_KEYS: Record<string, string> = {
  '↑↓': 'up/down',
  '←→': 'left/right',
  '←': 'left',
  '→': 'right',
  '⏎': 'enter',
  '⇥': 'tab',
  '⌫': 'backspace',
  '↑': 'up',
  '↓': 'down',
  'shift-⇥': 'shift-tab',
};

/** How a binding's keys are written. */
export function shownKeys(binding: Binding, unicode: boolean): string {
  const [first = ''] = binding.keys;
  const shown = binding.shown ?? WRITTEN[first] ?? first.replace('+', '-');
  return unicode ? shown : (ASCII_KEYS[shown] ?? shown);
}

/** What the footer of a screen says: the keys of its contexts that have a short word, each key once, the first ones first. */
export function footerHints(
  contexts: readonly Context[],
  facts: KeyFacts,
  unicode: boolean,
): { keys: string; short: string }[] {
  const taken = new Set<string>();
  const ahead: { keys: string; short: string }[] = [];
  const others: { keys: string; short: string }[] = [];
  for (const binding of contexts.flatMap(bindingsOf)) {
    const free = binding.keys.filter((key) => !taken.has(key));
    for (const key of binding.keys) taken.add(key);
    const isTold = (binding.when?.(facts) ?? true) && (binding.told?.(facts) ?? true);
    if (binding.short === undefined || free.length === 0 || !isTold) continue;
    const row = binding.ahead?.(facts) === true ? ahead : others;
    row.push({ keys: shownKeys(binding, unicode), short: binding.short });
  }
  return [...ahead, ...others];
}
