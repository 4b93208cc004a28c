/**
 * The part of Kargo's definitions that the generated objects use, and of the settings of its steps: strict, so that a
 * field which Kargo would pass over in silence is found. Written by hand after Kargo 1.11; see ADR 33.
 */
const text = { type: 'string', minLength: 1 };
const name = { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', maxLength: 63 };
const provider = { enum: ['azure', 'bitbucket', 'gitea', 'github', 'gitlab'] };

interface Fields {
  readonly [field: string]: unknown;
}

/** A map of exactly these fields, of which those that end with a question mark may be absent. */
function map(fields: Fields): Fields {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.map(([field]) => field).filter((field) => !field.endsWith('?')),
    properties: Object.fromEntries(entries.map(([field, schema]) => [field.replace('?', ''), schema])),
  };
}

const list = (items: Fields, minItems = 1): Fields => ({ type: 'array', minItems, items });
const object = (kind: string, fields: Fields): Fields =>
  map({ apiVersion: { const: 'kargo.akuity.io/v1alpha1' }, kind: { const: kind }, ...fields });
const step = (uses: string, config: Fields): Fields =>
  map({ uses: { const: uses }, 'as?': text, 'if?': text, config: map(config) });

const steps = [
  step('git-clone', { repoURL: text, checkout: list(map({ branch: text, path: text })) }),
  step('yaml-update', { path: text, updates: list(map({ key: text, value: text })) }),
  step('git-commit', { path: text, message: text }),
  step('git-push', { path: text, 'generateTargetBranch?': { const: true } }),
  step('git-open-pr', { repoURL: text, sourceBranch: text, targetBranch: text, 'title?': text, 'provider?': provider }),
  step('git-wait-for-pr', { repoURL: text, prNumber: text, 'provider?': provider }),
];

const subscriptions = [
  map({
    repoURL: text,
    imageSelectionStrategy: { const: 'SemVer' },
    strictSemvers: { type: 'boolean' },
    allowTagsRegexes: list(text),
  }),
  map({ repoURL: text, imageSelectionStrategy: { const: 'Digest' }, constraint: text }),
];

const placed = map({ name, namespace: name });

/** JSON Schema of any object that is generated for Kargo. */
export const kargoObjectSchema = {
  oneOf: [
    map({
      apiVersion: { const: 'v1' },
      kind: { const: 'Namespace' },
      metadata: map({
        name,
        labels: map({
          'kargo.akuity.io/project': { const: 'true' },
          'pod-security.kubernetes.io/enforce': { const: 'restricted' },
        }),
      }),
    }),
    object('Project', { metadata: map({ name }) }),
    object('ProjectConfig', {
      metadata: placed,
      spec: map({
        promotionPolicies: list(map({ stageSelector: map({ name }), autoPromotionEnabled: { type: 'boolean' } }), 0),
      }),
    }),
    object('Warehouse', {
      metadata: placed,
      spec: map({
        interval: { type: 'string', pattern: '^([0-9]+(\\.[0-9]+)?(s|m|h))+$' },
        subscriptions: list(map({ image: { oneOf: subscriptions } })),
      }),
    }),
    object('Stage', {
      metadata: placed,
      spec: map({
        requestedFreight: list(
          map({
            origin: map({ kind: { const: 'Warehouse' }, name }),
            sources: { oneOf: [map({ direct: { const: true } }), map({ stages: list(name) })] },
          }),
        ),
        promotionTemplate: map({ spec: map({ steps: list({ oneOf: steps }) }) }),
      }),
    }),
  ],
};
