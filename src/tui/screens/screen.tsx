import type { Place } from '../state/navigation.ts';
import { Depth } from './depth.tsx';
import { Entity } from './entity.tsx';
import { Export } from './export.tsx';
import { Home } from './home.tsx';
import { Interview } from './interview/interview-screen.tsx';
import { Landscape } from './landscape.tsx';
import { NewDepth } from './new-depth.tsx';
import { NewName } from './new-name.tsx';
import { NewScenario } from './new-scenario.tsx';
import { OpenFile } from './open-file.tsx';
import { Results } from './results/results.tsx';
import { Review } from './review.tsx';

/** The screen of a place. */
export function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case 'home':
      return <Home />;
    case 'open-file':
      return <OpenFile />;
    case 'new-scenario':
      return <NewScenario draft={place.draft} />;
    case 'new-name':
      return <NewName draft={place.draft} />;
    case 'new-depth':
      return <NewDepth draft={place.draft} />;
    case 'landscape':
      return <Landscape tab={place.tab} />;
    case 'entity':
      return <Entity key={`${place.tab} ${place.id}`} tab={place.tab} id={place.id} />;
    case 'interview':
      return <Interview at={place.at} />;
    case 'review':
      return <Review list={place.list} />;
    case 'results':
      return <Results tab={place.tab} document={place.document} />;
    case 'depth':
      return <Depth />;
    case 'export':
      return <Export />;
  }
}
