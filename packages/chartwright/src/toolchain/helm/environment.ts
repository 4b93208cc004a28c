import { join } from 'node:path';
import { cacheFolder } from '../cache.ts';

/**
 * An environment in which helm behaves alike for everybody: no `HELM_*` setting, plugin, repository or registry login
 * of the person's own, and no kubeconfig, so no current context gives a namespace.
 *
 * @param base the caller's environment
 */
export function offlineHelmEnvironment(base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...ownHelmHomes(base), KUBECONFIG: join(cacheFolder(base), 'helm-home', 'no-kubeconfig') };
}

/** As {@link offlineHelmEnvironment}, with the person's cluster access kept. */
export function clusterHelmEnvironment(base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return ownHelmHomes(base);
}

function ownHelmHomes(base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const home = join(cacheFolder(base), 'helm-home');
  const kept = Object.entries(base).filter(([name]) => !name.startsWith('HELM_'));
  return {
    ...Object.fromEntries(kept),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_DATA_HOME: join(home, 'data'),
  };
}
