/** Body of `charts/README.md`: where a newcomer to the workspace finds things. */
export const chartsReadme = `# Charts

| folder | what |
| --- | --- |
| \`teams/<team>\` | a thin chart for each team; its \`values.yaml\` is the team's, the rest is the tool's |
| \`lib-team\` | the library chart with all templates of the team charts; \`npx nx sync\` renews it |

| to | run |
| --- | --- |
| make a team's chart | \`npx nx generate team-chart <team>\` |
| make many at once | \`npx nx generate team-charts --from=teams.yaml\` |
| add a workload | \`npx nx generate workload <team> <name> --image=… --port=…\` |
| remove a team | \`npx nx generate remove-team <team>\` |
| bring all tool-owned files up to date | \`npx nx sync\` (in CI: \`npx nx sync:check\`) |
| check | \`npx nx run-many -t lint\` |
`;
