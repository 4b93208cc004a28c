import { gitopsFolder, type GitopsEngine, type GitopsInput } from './input.ts';

/** The body of the `README.md` beside an environment's GitOps files. */
export function renderGitopsReadme(engine: GitopsEngine, input: GitopsInput): string {
  return engine === 'argocd' ? argocd(input) : flux(input);
}

function packaging({ charts, chartVersion }: GitopsInput): string {
  return `The umbrella comes as a package, since Git holds none of the vendored charts. At each new version, before the commit
that names it:

\`\`\`sh
npx nx run platform:vendor
npx nx run platform:package
helm push dist/platform/platform-${chartVersion}.tgz ${charts}
\`\`\``;
}

function argocd(input: GitopsInput): string {
  const folder = gitopsFolder(input.environment.name);
  return `# ${input.environment.name} by Argo CD

${packaging(input)}

Then, once, with Argo CD 3.1 or later in the namespace \`argocd\`:

\`\`\`sh
kubectl apply --filename ${folder}/root.yaml
\`\`\`

The root application makes the others in waves, one a ring. Waves wait for an application only where Argo CD checks the
health of applications, which it does not by itself. An application of kinds without a health check, such as definitions, is
healthy before it is applied, so this check also asks whether what is wanted was applied, or is there already; add to the
ConfigMap \`argocd-cm\`:

\`\`\`yaml
data:
  resource.customizations.health.argoproj.io_Application: |
    hs = {status = "Progressing", message = "not applied yet"}
    if obj.status == nil or obj.status.health == nil then
      return hs
    end
    local function areWanted(sources)
      local wanted = obj.spec.sources
      return wanted == nil or (sources ~= nil and sources[1].targetRevision == wanted[1].targetRevision)
    end
    local done = obj.status.operationState
    local applied = done ~= nil and done.phase == "Succeeded" and done.syncResult ~= nil and areWanted(done.syncResult.sources)
    local seen = obj.status.sync
    local same = seen ~= nil and seen.status == "Synced" and seen.comparedTo ~= nil and areWanted(seen.comparedTo.sources)
    if applied or same then
      hs.status = obj.status.health.status
      hs.message = obj.status.health.message or ""
    elseif done ~= nil and done.phase ~= "Succeeded" then
      hs.message = done.message or ""
    end
    return hs
\`\`\`

Each team's project is limited to its namespace and this repository, and holds none of what the platform grants.
Change \`environments/${input.environment.name}/\`, not these files: \`npx nx sync\` renews them.
`;
}

function flux(input: GitopsInput): string {
  const folder = gitopsFolder(input.environment.name);
  return `# ${input.environment.name} by Flux

${packaging(input)}

Then, with Flux 2 bootstrapped from this repository (its GitRepository is called \`flux-system\`):

\`\`\`sh
kubectl apply --filename ${folder}/flux.yaml
\`\`\`

A HelmRelease waits for those of the rings before it. The environment's values files are copied into ConfigMaps by
\`kustomization.yaml\`; a change of them is a change of the release. A team's own part is applied by an account of its
namespace, so it can reach nothing outside.
Change \`environments/${input.environment.name}/\`, not these files: \`npx nx sync\` renews them.
`;
}
