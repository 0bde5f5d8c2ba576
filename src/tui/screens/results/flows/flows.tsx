import { useIsScreenReaderEnabled } from 'ink';
import { useMemo } from 'react';
import { indexEntities } from '../../../../analysis/entity-index.ts';
import { flowGraph } from '../../../../diagrams/flow-graph.ts';
import { useCommands } from '../../../hooks/use-keys.tsx';
import { useTerminal, useWizard } from '../../../hooks/use-wizard.tsx';
import type { PictureOf } from '../../../state/result-tabs.ts';
import { penFor } from '../../../text/pen.ts';
import { type Entry, gap, heading, said } from '../entry.ts';
import { EntryPage } from '../entry-page.tsx';
import type { Page } from '../page.ts';
import { landscapeView } from './landscape-view.ts';
import { objectView } from './object-view.ts';
import { pictureList, picturesOf } from './picture-list.ts';
import { processView } from './process-view.ts';
import { KEY, keyOf, type Sheet, type View } from './sheet.ts';
import { systemView } from './system-view.ts';

type Props = { page: Page; picture: PictureOf | undefined; rows: number };

/** The flows drawn in characters: a list of pictures, or the one that is open. */
export function Flows({ page, picture, rows }: Props) {
  const wizard = useWizard();
  const { unicode } = useTerminal();
  const isRead = useIsScreenReaderEnabled();
  const { assessment, analysis, bank, width, glyphs } = page;
  const sheet = useMemo((): Sheet => {
    const index = indexEntities(assessment);
    const pen = isRead ? undefined : penFor(unicode, glyphs.more);
    return { assessment, analysis, bank, width, glyphs, index, graph: flowGraph({ index, bank }), pen, rows };
  }, [assessment, analysis, bank, width, glyphs, rows, unicode, isRead]);
  const list = useMemo(() => pictureList(sheet), [sheet]);
  const entries = useMemo(() => (picture === undefined ? list : opened(sheet, picture)), [sheet, list, picture]);
  const turn = (by: number) => {
    const all = picturesOf(list);
    const at = picture === undefined ? 0 : all.findIndex((one) => keyOf(one) === keyOf(picture));
    const to = all[(at + by + all.length) % all.length];
    if (to !== undefined) wizard.dispatch({ type: 'replace', place: { screen: 'results', tab: 'flows', picture: to } });
  };
  useCommands('picture', { next: () => turn(1), previous: () => turn(-1) }, picture !== undefined);
  const name = picture === undefined ? 'flows' : `flows ${keyOf(picture)}`;
  return <EntryPage name={name} entries={entries} width={width} rows={rows} />;
}

function opened(sheet: Sheet, picture: PictureOf): Entry[] {
  const view = viewOf(sheet, picture);
  if (view === undefined) return [said('gone', 'It is no longer in the landscape.', sheet.width)];
  return [
    heading(view.title),
    ...(view.above[0]?.id === KEY ? [] : [gap('title')]),
    ...view.above,
    ...(view.below.length > 0 ? [gap('above')] : []),
    ...view.below,
  ];
}

function viewOf(sheet: Sheet, picture: PictureOf): View | undefined {
  switch (picture.of) {
    case 'landscape':
      return landscapeView(sheet);
    case 'system':
      return systemView(sheet, picture.id);
    case 'process':
      return processView(sheet, picture.id);
    case 'object':
      return objectView(sheet, picture.id);
  }
}
