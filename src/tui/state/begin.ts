import { InputError } from '../../model/problem.ts';
import type { Start } from '../options.ts';
import type { Draft } from './navigation.ts';
import { newAssessment } from './new-assessment.ts';
import { openById } from './others.ts';
import { handTo } from './sides.ts';
import { WAY_OF_NEW, wayTo } from './ways.ts';
import type { Wizard } from './wizard.ts';

/** Opens the wizard where the command line asked for. Throws InputError where there is no such session. */
export function begin(wizard: Wizard, start: Start): void {
  switch (start.screen) {
    case 'home':
      return;
    case 'resume': {
      if (!openById(wizard, start.id)) {
        const message = `there is no assessment "${start.id}"`;
        throw new InputError([{ severity: 'error', message, mend: 'see them all with: plimsoll list' }]);
      }
      return;
    }
    case 'example':
      openExample(wizard);
      return;
    case 'new': {
      const { screen: _, ...draft } = start;
      nextOfNew(wizard, draft);
    }
  }
}

/** The finished example as a session of its own, with its results in front; the one from before if it is still there. */
export function openExample(wizard: Wizard): void {
  const example = wizard.services.loadExample();
  const before = wizard.store.list().find(({ name, damaged }) => name === example.name && damaged === undefined);
  const way = wayTo({ screen: 'results' });
  if (before === undefined || !openById(wizard, before.id, way)) wizard.begin(example, way);
}

/** Asks for what a new assessment still needs, in its order; begins it where nothing is missing. */
export function nextOfNew(wizard: Wizard, draft: Draft): void {
  const { scenario, name, depth, as, lock } = draft;
  if (scenario === undefined) wizard.dispatch({ type: 'go', place: { screen: 'new-scenario', draft } });
  else if (name === undefined) wizard.dispatch({ type: 'go', place: { screen: 'new-name', draft } });
  else if (depth === undefined) wizard.dispatch({ type: 'go', place: { screen: 'new-depth', draft } });
  else {
    const assessment = newAssessment(wizard.bank, { scenario, name, depth });
    wizard.begin(assessment, WAY_OF_NEW, lock);
    if (as !== undefined) handTo(wizard, as);
  }
}
