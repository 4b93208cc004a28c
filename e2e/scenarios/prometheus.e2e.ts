import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { choose } from '../support/choices.ts';
import { environmentValues, teamValues, webhookSecret } from '../support/metrics/values.ts';
import { stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';
import { attack } from './prometheus/attack.ts';
import { gateway } from './prometheus/gateway.ts';
import { grafana } from './prometheus/grafana.ts';
import { samples } from './prometheus/samples.ts';
import { useScene } from './prometheus/scene.ts';
import { teams } from './prometheus/teams.ts';
import { whatIsWritten } from './prometheus/generated-configuration.ts';

describe('metrics of the platform and its teams', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  const scene = useScene(cluster);
  stopAtFirstFailure();

  it('the platform is installed, with two teams that declare metrics and an alert', async () => {
    const made = workspace();
    await choose(made, 'dev', 'choices:\n', 'choices:\n  logTenants: namespace\n');
    await made.write('environments/dev/values.yaml', environmentValues({ central: new URL(scene().central.url).host }));
    await made.write('environments/dev/teams/checkout.yaml', teamValues('checkout', 'checkoutservice', 'service'));
    await made.write('environments/dev/teams/catalog.yaml', teamValues('catalog', 'productcatalogservice', 'pod'));
    await installPlatform(made.root, { env: 'dev', yes: true }, undefined, () => undefined);
    await scene().makeSecret(webhookSecret, { url: scene().webhook.url });
    // cert-manager's, which issues nothing here: of the operator's own web server.
    await scene().makeSecret('platform-admission', {
      'ca.crt': await readFile(cluster().authority.certificate, 'utf8'),
    });
    const opened = await openCluster('kind-dev');
    for (const team of ['storefront', 'checkout', 'catalog'])
      await releaseTeam(opened, { workspace: made, environment: 'dev', team }, 'app');
  });

  whatIsWritten(scene);
  samples(scene);
  teams(scene);
  grafana(scene);
  attack(scene);
  gateway(scene);
});
