import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { packChart } from './packChart';
import { readChartSources } from './readChartSources';

/** @public */
export interface PackChartsOptions {
  /** The folder of the charts, laid out `<chart>/<version>/`; see ChartSource. */
  from: string;
  /** Where the repository is written; what an earlier run left there goes. */
  to: string;
}

/** @public */
export interface PackedChart {
  name: string;
  version: string;
  file: string;
  digest: string;
}

// Helm wants times in the index. A fixed one keeps the index the same for the same charts.
const CREATED = '1970-01-01T00:00:00Z';

/**
 * Makes a Helm chart repository of a folder of charts: one `<chart>-<version>.tgz` each, and an
 * index.yaml that is written last, so that it never names a file that is not there yet.
 *
 * @public
 */
export async function packCharts(
  options: PackChartsOptions,
): Promise<PackedChart[]> {
  const { from, to } = options;
  await mkdir(to, { recursive: true });
  const entries: Record<string, Array<Record<string, unknown>>> = {};
  const packed: PackedChart[] = [];
  for (const source of await readChartSources(from)) {
    const { name, version, metadata } = source;
    const archive = await packChart(source);
    const digest = createHash('sha256').update(archive).digest('hex');
    const file = `${name}-${version}.tgz`;
    await replaceFile(join(to, file), archive);
    entries[name] = entries[name] ?? [];
    entries[name].push({ ...metadata, created: CREATED, digest, urls: [file] });
    packed.push({ name, version, file, digest });
  }
  const index = { apiVersion: 'v1', entries, generated: CREATED };
  await replaceFile(join(to, 'index.yaml'), stringify(index));
  const current = new Set(packed.map(chart => chart.file));
  for (const file of await readdir(to)) {
    if (file.endsWith('.tgz') && !current.has(file)) {
      await rm(join(to, file));
    }
  }
  return packed;
}

async function replaceFile(
  path: string,
  content: string | Buffer,
): Promise<void> {
  const draft = `${path}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}
