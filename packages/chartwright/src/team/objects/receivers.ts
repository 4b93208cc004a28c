import { groupOf } from '../../kube/catalog.ts';
import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, valueAt } from '../../core/untyped.ts';
import { teamMonitors } from '../generated/team-monitors.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';
import { unselected } from './selection.ts';

const { addresses, http } = teamMonitors.receivers;
const outside = new RegExp(teamMonitors.receivers.outside.join(''));
const inside = new RegExp(teamMonitors.receivers.inside);

/**
 * Receivers of a team that have Alertmanager call addresses inside the cluster, from the platform's namespace, and
 * configurations that it passes over. What is refused is in schemas/team.monitors.yaml, which the guard rail
 * `receivers` is made of too. An address in a Secret is not seen.
 */
export function receiverTermFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  if (groupOf(object.apiVersion) !== 'monitoring.coreos.com' || object.kind !== 'AlertmanagerConfig') return [];
  return [
    ...unselected(object, global.platform.monitorLabels, 'Alertmanager'),
    ...listOf(mapOf(object.value['spec'])['receivers']).flatMap((receiver, index) =>
      Object.entries(addresses).flatMap(([list, fields]) =>
        listOf(mapOf(receiver)[list]).flatMap((_, position) =>
          ofConfig(object, ['spec', 'receivers', index, list, position], fields),
        ),
      ),
    ),
  ];
}

function ofConfig(object: ManifestObject, at: readonly Segment[], fields: readonly string[]): Problem[] {
  return [...fields.map((field) => [field]), ...http.map((field) => ['httpConfig', ...field.split('.')])].flatMap(
    (field) => addressFindings(object, [...at, ...field]),
  );
}

function addressFindings(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const address = valueAt(object.value, at);
  if (typeof address !== 'string') return [];
  const written = address.toLowerCase();
  if (outside.test(written) && !inside.test(written)) return [];
  return [
    finding(object, at, {
      code: 'objects/receiver-reach',
      found: shown(object, at),
      expected:
        "a host outside the cluster, by a name with a domain, since Alertmanager calls it from the platform's namespace",
      fix: 'name a host outside the cluster, or ask the platform for a receiver of its own',
    }),
  ];
}
