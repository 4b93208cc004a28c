/** Teams of one list: a list may hold 1 MiB, and a team takes some 330 bytes of it. */
export const teamsOfList = 1000;

/** Name of the team with that number; they sort as they count. */
export function teamName(number: number): string {
  return `team${String(number).padStart(5, '0')}`;
}

/** A list for `nx generate team-charts`: teams as they are, most with one service, every tenth with three workloads. */
export function teamList(first: number, count: number): string {
  const teams = Array.from({ length: count }, (_, index) => teamEntry(first + index));
  return `teams:\n${teams.join('')}`;
}

function teamEntry(number: number): string {
  const team = teamName(number);
  const image = (workload: string): string => `registry.example.com/${team}/${workload}:1.0.0`;
  const others = `      worker:
        image: ${image('worker')}
        env: { QUEUE: orders }
      store:
        image: ${image('store')}
        ports: { tcp: { containerPort: 5432 } }
        persistence: { mountPath: /data, size: 10Gi }
`;
  return `  ${team}:
    tenant:
      contact: ${team}@example.com
      access:
        developers: { groups: [${team}-developers] }
    workloads:
      web:
        image: ${image('web')}
        ports: { http: { containerPort: 8080 } }
        expose: { hosts: [${team}.example.com] }
${number % 10 === 9 ? others : ''}`;
}
