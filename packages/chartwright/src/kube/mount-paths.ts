import { posix } from 'node:path';

/** Shared memory of the container: the one folder of the three that volumes are made for. */
const SHARED_MEMORY = '/dev/shm';

/** Folders that are the kernel's, as a message lists them. */
export const KERNEL_FOLDERS = '/proc, /sys and /dev';

/**
 * Whether a path is, or lies in, a folder in which the kernel shows processes and devices: runc mounts nothing into /proc
 * (`checkProcMount`), and what hides /sys or /dev breaks the programs of the image.
 */
export function isOfKernel(path: string): boolean {
  const whole = posix.normalize(`/${path}`).replace(/\/$/, '');
  return /^\/(proc|sys|dev)(\/|$)/.test(whole) && whole !== SHARED_MEMORY;
}
