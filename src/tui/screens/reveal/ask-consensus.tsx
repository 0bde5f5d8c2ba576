import type { AgendaItem } from '../../../analysis/agreement/schema.ts';
import { LIMITS } from '../../../model/text.ts';
import { Prompt } from '../../components/prompt.tsx';
import { useWizard } from '../../hooks/use-wizard.tsx';
import type { Points } from '../../state/consensus.ts';
import { labelOf } from './label.ts';

/** What is asked about a consensus: why, then who decided; or why there is none. */
export type Asking =
  | { step: 'note'; points: Points }
  | { step: 'by'; points: Points; note: string }
  | { step: 'apart' };

type Props = {
  asking: Asking;
  item: AgendaItem;
  width: number;
  /** Goes on to another question, or back to none. */
  onAsk: (asking: Asking | undefined) => void;
  onSettled: (points: Points, label: string, note: string, by: string) => void;
  onApart: (note: string) => void;
};

export function AskConsensus({ asking, item, width, onAsk, onSettled, onApart }: Props) {
  const { bank } = useWizard();
  switch (asking.step) {
    case 'note':
      return (
        <Prompt
          key="note"
          label={`Agreed on ${labelOf(bank, item.questionId, asking.points)}. Why?`}
          hint="It goes into the minutes and stands beside the answer. May stay empty."
          width={width}
          check={tooLong}
          onAccept={(note) => onAsk({ step: 'by', points: asking.points, note })}
          onCancel={() => onAsk(undefined)}
        />
      );
    case 'by':
      return (
        <Prompt
          key="by"
          label="Who decided?"
          hint="Names or a role, as the minutes shall say it. May stay empty."
          start={item.decider.people.join(', ')}
          isOffered
          width={width}
          check={tooLong}
          onAccept={(by) =>
            onSettled(asking.points, labelOf(bank, item.questionId, asking.points, true), asking.note, by)
          }
          onCancel={() => onAsk({ step: 'note', points: asking.points })}
        />
      );
    case 'apart':
      return (
        <Prompt
          key="apart"
          label="The answers stay apart. Why, and who settles it?"
          hint="It is parked in the minutes; until it is settled the lower answer counts. May stay empty."
          width={width}
          check={tooLong}
          onAccept={onApart}
          onCancel={() => onAsk(undefined)}
        />
      );
  }
}

function tooLong(text: string): string | undefined {
  return text.length > LIMITS.line ? `Shorten it to ${LIMITS.line} characters.` : undefined;
}
