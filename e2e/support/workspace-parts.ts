/** What of the repository makes a workspace as a user has it. */
export const workspaceParts = [
  'nx.json',
  'package.json',
  'platform.yaml',
  'charts',
  'environments',
  'schemas',
  'examples',
  'catalogue',
] as const;
