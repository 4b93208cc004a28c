/** The namespace of a team that names none, as the library chart has it too. */
export function teamNamespace(team: string): string {
  return `team-${team}`;
}
