import { ringNamed, ringsBefore } from '../model/rings.ts';
import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { hookEvents, platformFinding, type PlatformObject } from '../platform-object.ts';

/** A webhook without whose answer the API server accepts no object of its kinds. */
interface RequiredWebhook {
  readonly at: PlatformObject;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
}

/**
 * Every object's ring comes after what it needs: a custom resource after its definition, and an object that a webhook
 * validates after the webhook, which answers only once its pods run.
 *
 * @param customGroups API groups of the vendored definitions
 */
export function ringOrderFindings(objects: readonly PlatformObject[], customGroups: ReadonlySet<string>): Problem[] {
  const webhooks = objects.flatMap(webhooksOf);
  return objects.flatMap((at) => {
    if (hookEvents(at).length > 0 || at.ring === undefined) return [];
    const before = ringsBefore(at.ring);
    if (customGroups.has(at.group) && !before.includes('crds') && at.ring !== 'crds')
      return [tooEarly(at, `${at.kind}, whose definition the ring crds brings`, 'crds')];
    const webhook = webhooks.find(
      (one) => validates(one, at) && one.at.ring !== undefined && !before.includes(one.at.ring),
    );
    if (webhook === undefined) return [];
    return [tooEarly(at, `an object that the webhook ${webhook.at.name} validates`, webhook.at.ring ?? '')];
  });
}

function webhooksOf(at: PlatformObject): RequiredWebhook[] {
  if (!at.kind.endsWith('WebhookConfiguration')) return [];
  return listOf(at.value['webhooks']).flatMap((webhook) => {
    const { failurePolicy, rules } = mapOf(webhook);
    if (failurePolicy === 'Ignore') return [];
    return listOf(rules).map((rule) => {
      const texts = (key: string): string[] => listOf(mapOf(rule)[key]).flatMap((item) => textOf(item) ?? []);
      return { at, groups: texts('apiGroups'), resources: texts('resources') };
    });
  });
}

/** Webhooks for Kubernetes' own groups select namespaces that are seldom the platform's, so these groups are ignored. */
function validates({ groups, resources }: RequiredWebhook, { group, kind }: PlatformObject): boolean {
  if (!group.includes('.') || group.endsWith('.k8s.io') || !groups.includes(group)) return false;
  const plural = `${kind.toLowerCase()}${/[sxy]$/.test(kind) ? '' : 's'}`;
  return resources.some((resource) =>
    ['*', '*/*', plural, `${plural}/*`, plural.replace(/y$/, 'ies')].includes(resource),
  );
}

function tooEarly(at: PlatformObject, what: string, ring: string): Problem {
  const after = at.ring === undefined ? [] : ringNamed(at.ring).after;
  return platformFinding(at, [], {
    code: 'platform/ring-too-early',
    found: `${what}, in ring ${at.ring ?? ''}, which comes after ${after.join(', ') || 'nothing'}`,
    expected: `a ring after ${ring}`,
    fix: `move it to a ring after ${ring}, or make it a post-install hook`,
  });
}
