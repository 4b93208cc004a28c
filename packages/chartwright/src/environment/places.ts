/** Folder of the environments, relative to the workspace. */
export const environmentsFolder = 'environments';

/** Folder of an environment, relative to the workspace. */
export function environmentFolder(name: string): string {
  return `${environmentsFolder}/${name}`;
}

/** Tool-owned file of an environment's contract with the teams, relative to the workspace. */
export function contractFile(name: string): string {
  return `${environmentFolder(name)}/contract.yaml`;
}

/** Folder of the files with which teams depart from their own values in an environment, relative to the workspace. */
export function teamOverlaysFolder(name: string): string {
  return `${environmentFolder(name)}/teams`;
}

/** Folder of what `platform:vendor` fetches for an environment alone, relative to the workspace. */
export function vendoredFolder(name: string): string {
  return `${environmentFolder(name)}/vendored`;
}
