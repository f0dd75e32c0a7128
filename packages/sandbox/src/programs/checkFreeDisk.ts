import { mkdir, stat, statfs } from 'node:fs/promises';
import { ServiceUnavailableError } from '@backstage/errors';

/** Space that is needed below a folder. */
export interface DiskNeed {
  folder: string;
  megabytes: number;
}

/**
 * Refuses to begin what the disk cannot hold: a build that dies of a full
 * disk leaves messages that name neither the cause nor the need.
 */
export async function checkFreeDisk(needs: readonly DiskNeed[]): Promise<void> {
  const disks = new Map<
    number,
    { folder: string; needed: number; available: number }
  >();
  for (const { folder, megabytes } of needs) {
    await mkdir(folder, { recursive: true });
    const { dev } = await stat(folder);
    const { bavail, bsize } = await statfs(folder);
    const disk = disks.get(dev) ?? {
      folder,
      needed: 0,
      available: (bavail * bsize) / 1_000_000,
    };
    disk.needed += megabytes;
    disks.set(dev, disk);
  }
  for (const { folder, needed, available } of disks.values()) {
    if (available < needed) {
      throw new ServiceUnavailableError(
        `Not enough free disk for the builds: ${gigabytes(
          needed,
        )} GB needed, ${gigabytes(
          available,
        )} GB available at ${folder}. Free some space, or point VELLUM_CACHE, GOCACHE and GOMODCACHE at a larger disk`,
      );
    }
  }
}

function gigabytes(megabytes: number) {
  return (megabytes / 1000).toFixed(1);
}
