/** All formats that problems can be reported in. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;

/** Name of a format that problems can be reported in. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
