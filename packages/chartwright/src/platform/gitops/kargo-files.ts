import { stamp } from '../../core/ownership.ts';
import { yamlText } from '../../core/yaml/text.ts';
import { kargoObjects } from './kargo.ts';
import { kargoFolder, kargoProject, type KargoTeam } from './kargo-input.ts';

/**
 * The stamped files for Kargo.
 *
 * @returns path relative to {@link kargoFolder}, to content
 */
export function renderKargo(teams: readonly KargoTeam[]): Map<string, string> {
  const files = teams.map((team) => {
    const path = `${team.name}.yaml`;
    const text = kargoObjects(team)
      .map((object) => yamlText(object))
      .join('---\n');
    return [path, stamp(path, text)] as const;
  });
  return new Map([...files, ['README.md', stamp('README.md', readme(teams))]]);
}

function readme(teams: readonly KargoTeam[]): string {
  const project = kargoProject(teams[0]?.name ?? '<team>');
  return `# Promotion by Kargo

A file a team: its project, the warehouse that finds its images, and a stage for each environment. In the cluster that
has Kargo 1.10 or later, by hand or by the GitOps engine of that cluster:

\`\`\`sh
kubectl apply --filename ${kargoFolder}
\`\`\`

Kargo changes \`environments/<env>/teams/<team>.yaml\` in this repository, which needs a Secret in the project's
namespace, such as \`${project}\`, with the label \`kargo.akuity.io/cred-type: git\`. Which rights it needs, and how to
promote: the guide to promoting of Chartwright.

Change \`promotion\` in \`platform.yaml\`, not these files: \`npx nx sync\` renews them.
`;
}
