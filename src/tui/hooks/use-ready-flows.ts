import { useMemo } from 'react';
import type { AnalysisOptions } from '../../analysis/index.ts';
import { loadLineOf } from '../../analysis/load-line.ts';
import type { Assessment } from '../../model/assessment.ts';
import { briefAnalysisOf } from '../state/figures.ts';
import { useRemembered } from './use-remembered.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** How ready a flow is: undefined while it is computed, null where nothing is answered. */
export type Ready = { demonstrated: number; gatesFailed: readonly string[] } | null | undefined;

/** How ready flows are, by id, and the load line they are held against; `isKnown`: false while it is computed. */
export type ReadyFlows = { of: (flow: string) => Ready; line: number; isKnown: boolean };

/** The readiness of all flows, computed outside this thread where there is another. */
export function useReadyFlows(): ReadyFlows {
  const { bank, services } = useWizard();
  const { session } = useOpenSession();
  const apart = useMemo(() => {
    const { analyse } = services;
    return analyse && ((a: Assessment, options: AnalysisOptions) => analyse(a, { ...options, simulate: false }));
  }, [services]);
  const analysis = useRemembered(briefAnalysisOf, apart);
  return {
    of: (flow) => analysis?.readiness.flows[flow],
    line: loadLineOf({ assessment: session.assessment, bank }),
    isKnown: analysis !== undefined,
  };
}
