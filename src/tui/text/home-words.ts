/** What the first screen says, whoever draws it. */
export const HOME_TITLE = 'Will your systems integration sink the project?';
export const HOME_TEXT = 'Answer what you know; see how much load the plan carries.';

export const HOME_ACTIONS = {
  new: { key: 's', title: 'Start a new assessment', text: '10, 25 or 30 minutes' },
  example: { key: 'x', title: 'Look at the finished example', text: 'what you get' },
  'open-file': { key: 'o', title: 'Open an assessment file', text: 'YAML or JSON' },
} as const;

/** Cells of an action's title, before its text. */
export const HOME_TITLE_CELLS = 31;
export const PROGRAM = 'PLIMSOLL';

/** The groups of keys that hold there, the closest first. */
export const HOME_CONTEXTS = ['list', 'pick', 'home', 'find', 'global'] as const;
