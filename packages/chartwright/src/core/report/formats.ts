/** All formats that problems can be reported in. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;

/** Formats that programs read: the report is everything that is printed. */
export const PROGRAM_FORMATS = REPORT_FORMATS.filter((format) => format !== 'text');

/** Name of a format that problems can be reported in. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
