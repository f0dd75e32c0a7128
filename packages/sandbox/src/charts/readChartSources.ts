import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ChartSource } from './ChartSource';
import { compareVersions } from './compareVersions';

const chartSchema = z.looseObject({
  apiVersion: z.enum(['v1', 'v2']),
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  version: z
    .string()
    .regex(/^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/),
});

/** The charts below a folder, by name and with the newest version first. @internal */
export async function readChartSources(from: string): Promise<ChartSource[]> {
  const sources: ChartSource[] = [];
  for (const chart of await foldersOf(from)) {
    for (const version of await foldersOf(join(from, chart))) {
      sources.push(await readSource(from, chart, version));
    }
  }
  return sources.sort((a, b) =>
    a.name === b.name
      ? compareVersions(b.version, a.version)
      : Number(a.name > b.name) - Number(a.name < b.name),
  );
}

async function readSource(
  from: string,
  chart: string,
  version: string,
): Promise<ChartSource> {
  const directory = join(from, chart, version);
  const file = join(directory, 'Chart.yaml');
  const text = await readFile(file, 'utf8').catch(error => {
    throw new Error(
      `${directory} is no chart: its Chart.yaml cannot be read (${error.code}). Charts lie in <chart>/<version>/`,
    );
  });
  const parsed = chartSchema.safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `${file} is not valid: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  if (parsed.data.name !== chart || parsed.data.version !== version) {
    throw new Error(
      `${file} says ${parsed.data.name} ${parsed.data.version}, but its folder is ${chart}/${version}; make the two agree`,
    );
  }
  return { name: chart, version, directory, metadata: parsed.data };
}

async function foldersOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => entry.name);
}
