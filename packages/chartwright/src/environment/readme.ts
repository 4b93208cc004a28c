import Handlebars from 'handlebars';
import type { Environment } from '../platform/model/environment.ts';

const template = `# Environment {{name}}

{{#if production}}Production{{else}}Not for production{{/if}}, on {{kind}}. Hosts lie under {{domains}}.

| file | whose | what |
| --- | --- | --- |
| \`environment.yaml\` | yours | what this environment is; after a change \`npx nx sync\` |
| \`values.yaml\` | yours | laid over the platform's values, last of all |
| \`teams/<team>.yaml\` | yours | laid over a team's \`values.yaml\` here, and rooted like it |
| \`contract.yaml\` | the tool's | what teams may rely on |
| \`wiring.yaml\` | the tool's | what the platform must know: regions, buckets, issuers |
{{#if eks}}
| \`aws.yaml\` | the tool's | what must be in the AWS account: CloudFormation |
| \`cluster.yaml\` | the tool's | the cluster: eksctl |
{{else}}
| \`kind.yaml\` | the tool's | the cluster: kind |
{{/if}}

## Apply, in this order

\`\`\`sh
{{#if eks}}
# 1. the key, buckets, queue and roles; all names follow from environment.yaml
aws cloudformation deploy --region {{region}} --stack-name {{cluster}}-platform \\
  --template-file environments/{{name}}/aws.yaml --capabilities CAPABILITY_NAMED_IAM

# 2. the cluster, some 20 minutes
eksctl create cluster --config-file environments/{{name}}/cluster.yaml

# 3. the platform, ring by ring{{#unless context}}; first write the name of the context that eksctl made,
#    \`kubectl config current-context\`, into environment.yaml as \`context\`{{/unless}}
{{else}}
# 1. the cluster; \`npx nx run platform:up --env={{name}}\` does all of it
kind create cluster --config environments/{{name}}/kind.yaml

# 2. the platform, ring by ring
{{/if}}
npx nx run platform:install --env={{name}}
\`\`\`
{{#if eks}}

Run all of it as the same IAM principal: the creator of the cluster is its administrator. Others get access by
\`aws.access\` in \`environment.yaml\`.
{{#unless publicApi}}
The API is reached from inside the VPC only, so steps 2 (its last part) and 3 need a way in, such as a VPN; or name your
addresses in \`cluster.publicAccessCidrs\`.
{{/unless}}
A later change of \`aws.yaml\` is applied by the same command. eksctl changes a cluster by parts:
\`eksctl upgrade cluster\`, \`eksctl update addon\`, \`eksctl create podidentityassociation\`, each with
\`--config-file environments/{{name}}/cluster.yaml\`.
{{/if}}
`;

let compiled: ReturnType<typeof Handlebars.compile> | undefined;

/** The body of an environment's \`README.md\`. */
export function renderEnvironmentReadme({
  name,
  production,
  profile,
  domains,
  cluster,
  aws,
  context,
}: Environment): string {
  compiled ??= Handlebars.compile(template, { noEscape: true, strict: true });
  return compiled({
    name,
    production,
    eks: profile === 'eks',
    kind: profile === 'eks' ? 'EKS' : 'kind',
    domains: domains.map((domain) => `\`${domain}\``).join(' or '),
    region: aws?.region ?? '',
    cluster: cluster.name,
    context: context !== undefined,
    publicApi: cluster.publicAccessCidrs.length > 0,
  });
}
