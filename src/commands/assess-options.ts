import type { ReportOptions } from './files/report-options.ts';
import type { SummaryOptions } from './summary/section-names.ts';

/** What `--require` takes: the verdict that is good enough. */
export const REQUIRABLE = ['proceed', 'proceed-with-plan', 'not-yet'] as const;

export type AssessOptions = ReportOptions &
  SummaryOptions & {
    format?: string[];
    out?: string;
    attach?: boolean;
    save?: boolean;
    require?: (typeof REQUIRABLE)[number];
  };
