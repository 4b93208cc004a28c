/** Body of the workspace's first `AGENTS.md`, which is then the user's: how an assistant works here. */
export const agentsMd = `# For AI assistants

This workspace holds a Kubernetes platform and a Helm chart for each team, generated and checked by \`@chartwright/nx\`.

| to                            | run                                                                        |
| ----------------------------- | -------------------------------------------------------------------------- |
| create a team's chart         | \`nx generate team-chart <team> --image=… --port=… --host=… --no-interactive\` |
| add a workload                | \`nx generate workload <team> <name> --image=… --port=… --no-interactive\`     |
| add anything else             | \`nx generate add <thing> <team> --no-interactive\`                            |
| switch a component on or off  | \`nx generate component <name> --no-interactive\`, with \`--disable\` for off    |
| check one chart               | \`nx run <team>:lint\`                                                         |
| check the platform            | \`nx run platform:validate --env=<env>\`                                       |
| see what would be installed   | \`nx run <team>:render\`, then read \`dist/<team>\`                              |
| see what a change does        | \`nx run platform:review --base=main\`                                         |
| find where a value comes from | \`nx run platform:explain --path=<path> --env=<env>\`                          |
| update derived files          | \`nx sync\`; in CI \`nx sync:check\`                                             |

Run \`nx\` as the workspace does: \`npx nx\`, \`pnpm nx\` or \`yarn nx\`. Add \`--dry-run\` to a generator to see its diff first.

- Edit: \`platform.yaml\`, \`environments/<env>/environment.yaml\`, \`environments/<env>/values.yaml\`, \`environments/<env>/teams/<team>.yaml\`, \`charts/teams/<team>/values.yaml\`.
- Never edit a file whose first lines say \`Tool-owned by @chartwright/nx, do not edit\`; change what it is made from and run \`nx sync\`.
- An error names file, line, what was found, what was expected, and the fix. Do that, then run the same command again.
- End every change with \`nx sync\` and \`nx run-many -t lint\`; until \`nx run platform:vendor\` was run add \`--exclude=platform\`, and \`--own\` to checks of the platform.
- Never install, uninstall or change a cluster, and never put a secret into values, unless asked to.
`;
