/** What `--require` takes: the verdict that is good enough. */
export const REQUIRABLE = ['proceed', 'proceed-with-plan', 'not-yet'] as const;

export type AssessOptions = {
  format?: string[];
  out?: string;
  attach?: boolean;
  save?: boolean;
  require?: (typeof REQUIRABLE)[number];
};
