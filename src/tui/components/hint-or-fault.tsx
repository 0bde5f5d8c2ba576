import { Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

type Props = { hint: string; fault: string | undefined; width: number };

/** Below a field: what to write, or what is wrong with what was written. */
export function HintOrFault({ hint, fault, width }: Props) {
  const glyphs = useGlyphs();
  if (fault !== undefined)
    return (
      <Text {...theme.danger} aria-label={`problem: ${fault}`}>
        {wrap(`${glyphs.flag} ${fault}`, width).join('\n')}
      </Text>
    );
  return <Text {...theme.muted}>{wrap(hint, width).join('\n')}</Text>;
}
