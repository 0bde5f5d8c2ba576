import type { ReportOptions } from './files/report-options.ts';

/** What `--require` takes: the verdict that is good enough. */
export const REQUIRABLE = ['proceed', 'proceed-with-plan', 'not-yet'] as const;

export type AssessOptions = ReportOptions & {
  format?: string[];
  out?: string;
  attach?: boolean;
  save?: boolean;
  require?: (typeof REQUIRABLE)[number];
};
