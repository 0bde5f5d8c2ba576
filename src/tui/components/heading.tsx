import { Text } from 'ink';
import { theme } from '../theme.ts';

/** The title of a screen or of a part of it; who listens is told that it is one. */
export function Heading({ children: text }: { children: string }) {
  return (
    <Text {...theme.title} wrap="truncate" aria-label={`heading: ${text}`}>
      {text}
    </Text>
  );
}
