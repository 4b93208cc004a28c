import { stringify } from 'yaml';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

/** A webhook that a later version of a chart brings. */
export const webhook = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  name: 'loki',
} as const;

const url = 'https://loki.test/';

/** Its manifest, for a template of the chart. */
export const webhookYaml = stringify({
  apiVersion: webhook.apiVersion,
  kind: webhook.kind,
  metadata: { name: webhook.name },
  webhooks: [
    { name: 'rules.loki.test', clientConfig: { url }, sideEffects: 'None', admissionReviewVersions: ['v1'], rules: [] },
  ],
});

/** As a controller writes it at run time; the chart does not know it. */
export const caBundle = Buffer.from('a certificate').toString('base64');

/** Writes the CA into the webhook. */
export async function injectAuthority(kube: Kube): Promise<void> {
  const [only] = (await kube.get(webhook))['webhooks'] as object[];
  await kube.merge(webhook, { webhooks: [{ ...only, clientConfig: { url, caBundle } }] });
}

/** The CA that the webhook has now. */
export async function authorityOf(kube: Kube): Promise<string | undefined> {
  const [only] = (await kube.get(webhook))['webhooks'] as { clientConfig: { caBundle?: string } }[];
  return only?.clientConfig.caBundle;
}
