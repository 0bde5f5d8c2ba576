import { subjectKey } from '../state/forms/subject.ts';
import type { Place } from '../state/navigation.ts';
import { Depth } from './depth.tsx';
import { Exchange } from './exchange/exchange.tsx';
import { Export } from './export/export.tsx';
import { Facts } from './facts.tsx';
import { FormScreen } from './form.tsx';
import { Home } from './home.tsx';
import { Interview } from './interview/interview-screen.tsx';
import { Landscape } from './landscape.tsx';
import { Lock } from './lock.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { Move } from './move.tsx';
import { NewDepth } from './new-depth.tsx';
import { NewName } from './new-name.tsx';
import { NewScenario } from './new-scenario.tsx';
import { Occupied } from './occupied.tsx';
import { OpenFile } from './open-file.tsx';
import { OwnEstimate } from './own-estimate.tsx';
import { Results } from './results/results.tsx';
import { Reveal } from './reveal/reveal.tsx';
import { Review } from './review.tsx';
import { Settings } from './settings.tsx';
import { Sides } from './sides.tsx';
import { Steps } from './steps.tsx';
import { Unlock } from './unlock.tsx';
import { WhatIf } from './what-if/what-if.tsx';
import { Minutes } from './workshop/minutes.tsx';
import { Workshop } from './workshop/workshop.tsx';

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
    case 'facts':
      return <Facts tab={place.tab} />;
    case 'form':
      return <FormScreen key={subjectKey(place.subject)} subject={place.subject} at={place.at} list={place.list} />;
    case 'own-estimate':
      return <OwnEstimate />;
    case 'process':
      return <Steps id={place.id} />;
    case 'interview':
      return <Interview at={place.at} />;
    case 'review':
      return <Review list={place.list} />;
    case 'matrix':
      return <Matrix key={place.question} question={place.question} />;
    case 'exchange':
      return <Exchange />;
    case 'results':
      return <Results place={place} />;
    case 'depth':
      return <Depth />;
    case 'sides':
      return <Sides />;
    case 'reveal':
      return <Reveal at={place.at} />;
    case 'what-if':
      return <WhatIf />;
    case 'workshop':
      return <Workshop at={place.at} />;
    case 'minutes':
      return <Minutes />;
    case 'settings':
      return <Settings isOpen={place.isOpen} />;
    case 'export':
      return <Export />;
    case 'occupied':
      return <Occupied id={place.id} name={place.name} by={place.by} way={place.way} />;
    case 'unlock':
      return <Unlock id={place.id} way={place.way} />;
    case 'lock':
      return <Lock />;
    case 'move':
      return <Move />;
  }
}
