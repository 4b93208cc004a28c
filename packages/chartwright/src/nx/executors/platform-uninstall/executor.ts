import { uninstallPlatform, type UninstallOptions } from '../../../commands/platform/uninstall.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';
import { tellTerminal, terminalAsk } from '../terminal.ts';

/** `nx run platform:uninstall`: takes an environment's platform away, the last ring first. */
export default platformExecutor<UninstallOptions & PlatformOptions>(async (root, options) => {
  const done = await uninstallPlatform(root, options, terminalAsk(), tellTerminal);
  return { problems: [], text: done.filter((line) => !line.startsWith('✔')).join('\n') };
});
