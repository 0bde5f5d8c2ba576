const WIZARD_COMMANDS: readonly (string | undefined)[] = [undefined, 'new', 'resume', 'demo'];
const INSTEAD_OF_WIZARD = ['-h', '--help', '-V', '--version', '--out'];
const WITH_VALUE = ['--home', '--bank', '--passphrase-file'];

/**
 * Makes ready what must be ready before anything else loads. Keys typed while the wizard loads are kept only in raw
 * mode; colour is decided through FORCE_COLOR, the one variable that Ink reads when it is imported.
 */
export function prepareTerminal(args: readonly string[], { stdin, stdout, env }: NodeJS.Process): void {
  if (stdin.isTTY && stdout.isTTY && opensWizard(args)) stdin.setRawMode(true);
  if (args.includes('--no-color') || env.NO_COLOR || env.TERM === 'dumb') env.FORCE_COLOR = '0';
}

/** Whether these arguments open the wizard, as far as that can be said before they are parsed. */
export function opensWizard(args: readonly string[]): boolean {
  if (args.some((arg) => INSTEAD_OF_WIZARD.includes(arg) || arg.startsWith('--out='))) return false;
  const command = args.find((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1] ?? ''));
  return WIZARD_COMMANDS.includes(command);
}
