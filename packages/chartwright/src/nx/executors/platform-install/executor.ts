import { installPlatform, type InstallOptions } from '../../../commands/platform/install/install.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';
import { tellTerminal, terminalAsk } from '../terminal.ts';

/** `nx run platform:install`: installs or upgrades an environment's platform, ring by ring. */
export default platformExecutor<InstallOptions & PlatformOptions>(async (root, options) => {
  const { problems, done } = await installPlatform(root, options, terminalAsk(), tellTerminal);
  return { problems, text: `${done.length} steps ${options.dryRun === true ? 'told' : 'done'}` };
});
