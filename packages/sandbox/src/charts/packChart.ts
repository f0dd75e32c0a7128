import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ChartSource } from './ChartSource';

const EPOCH = new Date(0);

/**
 * Packs a chart as Helm expects it, below one folder of the chart's name. The same files give the
 * same bytes: order, times, owners and modes are fixed, so a digest changes only with the content.
 *
 * @internal
 */
export async function packChart(source: ChartSource): Promise<Buffer> {
  const tar = pack();
  const archive = buffer(tar);
  for (const path of await filesOf(source.directory)) {
    const content = await readFile(join(source.directory, path));
    tar.entry(
      {
        name: `${source.name}/${path.split(sep).join('/')}`,
        mode: 0o644,
        mtime: EPOCH,
        uid: 0,
        gid: 0,
      },
      content,
    );
  }
  tar.finalize();
  const zipped = gzipSync(await archive, { level: 9 });
  // Byte 9 of the header names the operating system that packed it: say "unknown".
  zipped[9] = 255;
  return zipped;
}

// Chart.yaml first, so that a reader finds it without unpacking the rest.
async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files: string[] = [];
  for (const entry of entries) {
    const path = relative(directory, join(entry.parentPath, entry.name));
    if (entry.isFile()) {
      files.push(path);
    } else if (!entry.isDirectory()) {
      throw new Error(
        `${join(
          directory,
          path,
        )} is neither file nor folder; a chart may have no links`,
      );
    }
  }
  return files.sort(
    (a, b) =>
      Number(b === 'Chart.yaml') - Number(a === 'Chart.yaml') ||
      Number(a > b) - Number(a < b),
  );
}
