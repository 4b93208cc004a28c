import type { InstallOptions } from '../../../commands/platform/install/install.ts';
import { bringUp } from '../../../commands/platform/up.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';
import { tellTerminal, terminalAsk } from '../terminal.ts';

/** `nx run platform:up`: makes the environment's kind cluster where it is not there, and installs the platform. */
export default platformExecutor<InstallOptions & PlatformOptions>(async (root, options) => {
  const { problems, done } = await bringUp(root, options, terminalAsk(), tellTerminal);
  return { problems, text: `${done.length} steps ${options.dryRun === true ? 'told' : 'done'}` };
});
