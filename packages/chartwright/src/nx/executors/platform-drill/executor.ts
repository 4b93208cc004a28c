import { type DrillOptions, drillTeam } from '../../../commands/platform/drill/drill.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';
import { tellTerminal, terminalAsk } from '../terminal.ts';

/** `nx run platform:drill`: tries to restore a team's backup into a scratch namespace. */
export default platformExecutor<DrillOptions & PlatformOptions>((root, options) =>
  drillTeam(root, options, terminalAsk(), tellTerminal),
);
