import { Text, useIsScreenReaderEnabled } from 'ink';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Scroll, type ScrollLine } from '../components/scroll.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useTerminal, useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { type Binding, bindingsOf, CONTEXTS, type Context, shownKeys } from '../keymap.ts';
import { placeOf, type ScreenName } from '../state/navigation.ts';
import { toWidth, wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const HEAD_ROWS = 2;

/** What a screen listens to itself, to be told first. */
const OWN: Record<ScreenName, readonly Context[]> = {
  home: ['home', 'list', 'find', 'pick'],
  'open-file': ['text'],
  'new-scenario': ['list', 'pick'],
  'new-name': ['text'],
  'new-depth': ['choice'],
  landscape: ['landscape', 'tabs', 'list', 'find'],
  facts: ['facts', 'tabs', 'list', 'find'],
  form: ['form', 'text'],
  'own-estimate': ['skip', 'form'],
  process: ['steps', 'list'],
  interview: ['interview'],
  review: ['review', 'tabs', 'list', 'find'],
  matrix: ['matrix', 'list'],
  exchange: ['exchange', 'list'],
  results: ['results', 'tabs', 'list', 'find'],
  depth: ['choice'],
  sides: ['choice'],
  reveal: ['reveal'],
  'what-if': ['what-if', 'list'],
  workshop: ['workshop'],
  minutes: ['text'],
  settings: ['form'],
  export: ['export', 'choice', 'text'],
  occupied: ['choice'],
  move: ['text'],
  unlock: ['text'],
  lock: ['text'],
};

/** Every key there is, those of the screen behind first. */
export function Help() {
  const wizard = useWizard();
  const { body, width } = useLayout();
  const { unicode } = useTerminal();
  const isRead = useIsScreenReaderEnabled();
  const own = OWN[placeOf(useWizardState().navigation).screen];
  const first: Context[] = [...own, 'session', 'global'];
  const others = (Object.keys(CONTEXTS) as Context[]).filter((context) => !first.includes(context));
  const close = () => wizard.dispatch({ type: 'hide-help' });
  useCommands('overlay', { close });
  useCommands('global', { help: close });
  // Read out, a line is broken where the terminal ends.
  const told = (binding: Binding) => linesOf(binding, unicode, isRead ? Number.POSITIVE_INFINITY : width);
  const lines = [...first, ...others].flatMap((context): ScrollLine[] => [
    { id: context, content: <Heading>{CONTEXTS[context]}</Heading> },
    ...bindingsOf(context)
      .filter(({ label }) => label !== '')
      .flatMap((binding) => told(binding)),
    { id: `${context} end`, content: <Text> </Text> },
  ]);
  return (
    <Frame contexts={['scroll', 'overlay']}>
      <Heading>Keys</Heading>
      <Text> </Text>
      <Scroll name="help" lines={lines} rows={body - HEAD_ROWS} />
    </Frame>
  );
}

const INDENT = '  ';

/** A key and what it does, in so many cells: words that do not fit go on below where they begin. */
function linesOf(binding: Binding, unicode: boolean, width: number): ScrollLine[] {
  const keys = shownKeys(binding, unicode);
  // The widest is `left/right`.
  const cells = unicode ? 8 : 11;
  return wrap(binding.label, width - INDENT.length - cells).map((words, at) => ({
    id: `${binding.context} ${binding.command} ${at}`,
    content: (
      <Text wrap="truncate" aria-label={`${keys}: ${binding.label}`}>
        {INDENT}
        <Text {...theme.key}>{toWidth(at === 0 ? keys : '', cells)}</Text>
        {words}
      </Text>
    ),
  }));
}
