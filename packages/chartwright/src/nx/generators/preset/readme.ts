/** What the README of a workspace holds that `create-nx-workspace` has just made: advertisement of its own. */
const ofNx = 'nx-logo.png';

/** True for a README that nobody has written. */
export function isReadmeOfNx(text: string): boolean {
  return text.includes(ofNx);
}

/** The README of a new workspace; from then on it is the user's. */
export function workspaceReadme(name: string, exec: string): string {
  const nx = `${exec} nx`;
  return `# ${name}

A Kubernetes platform and a Helm chart for each team on it, by [@chartwright/nx](https://github.com/chartwright/chartwright).

\`\`\`sh
${nx} run-many -t lint --exclude=platform      # every team's chart
${nx} run platform:validate --env=dev --own    # the platform's own objects
${nx} run platform:vendor                      # the charts of its components, by digest
${nx} run platform:up --env=dev                # a kind cluster with all of it; needs Docker
\`\`\`

| file                                  | what                                                          |
| ------------------------------------- | ------------------------------------------------------------- |
| \`platform.yaml\`                       | the components of the platform                                |
| \`environments/<env>/environment.yaml\` | one cluster: its domains, its account, its size                |
| \`environments/<env>/values.yaml\`      | what this cluster sets otherwise                               |
| \`charts/teams/<team>/values.yaml\`     | what a team runs                                               |
| everything else in \`charts\`, \`environments\` | made from these by \`${nx} sync\`; not to be edited |

A team: \`${nx} generate team-chart <team> --image=… --port=… --host=…\`. More in [charts/README.md](charts/README.md).
`;
}
