import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { parse } from 'yaml';
import { ChartRepository, packCharts, startChartRepository } from '.';

const CHARTS: Record<string, string> = {
  'README.md': 'Not a chart\n',
  'knative-operator/v1.20.0/Chart.yaml':
    'apiVersion: v2\nname: knative-operator\nversion: v1.20.0\nappVersion: "1.20.0"\n',
  'knative-operator/v1.20.0/values.yaml': 'replicas: 1\n',
  'knative-operator/v1.20.0/templates/deployment.yaml': 'kind: Deployment\n',
  'knative-operator/v1.9.0/Chart.yaml':
    'apiVersion: v2\nname: knative-operator\nversion: v1.9.0\n',
  'base/1.30.3/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.30.3\n',
};

describe('the chart repository', () => {
  let directory: string;
  let from: string;
  let to: string;
  let repository: ChartRepository | undefined;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vellum-charts-test-'));
    from = join(directory, 'charts');
    to = join(directory, 'packed');
    for (const [path, content] of Object.entries(CHARTS)) {
      await write(path, content);
    }
  });
  afterEach(async () => {
    await repository?.close();
    repository = undefined;
    await rm(directory, { recursive: true, force: true });
  });

  async function write(path: string, content: string) {
    await mkdir(dirname(join(from, path)), { recursive: true });
    await writeFile(join(from, path), content);
  }

  async function unpack(archive: Buffer): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    const tar = extract();
    tar.end(gunzipSync(archive));
    for await (const entry of tar) {
      files[entry.header.name] = await text(entry);
    }
    return files;
  }

  it('serves every chart with an index that names and verifies it', async () => {
    await packCharts({ from, to });
    repository = await startChartRepository({ root: to });
    const response = await fetch(`${repository.url}/index.yaml`);
    const index = parse(await response.text());

    expect(index.apiVersion).toBe('v1');
    expect(Object.keys(index.entries)).toEqual(['base', 'knative-operator']);
    const versions = index.entries['knative-operator'];
    expect(versions.map((each: any) => each.version)).toEqual([
      'v1.20.0',
      'v1.9.0',
    ]);
    expect(versions[0]).toMatchObject({
      apiVersion: 'v2',
      name: 'knative-operator',
      appVersion: '1.20.0',
      urls: ['knative-operator-v1.20.0.tgz'],
    });

    const url = new URL(versions[0].urls[0], `${repository.url}/`);
    const archive = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(createHash('sha256').update(archive).digest('hex')).toBe(
      versions[0].digest,
    );
    expect(await unpack(archive)).toEqual({
      'knative-operator/Chart.yaml':
        CHARTS['knative-operator/v1.20.0/Chart.yaml'],
      'knative-operator/templates/deployment.yaml': 'kind: Deployment\n',
      'knative-operator/values.yaml': 'replicas: 1\n',
    });
  });

  it('packs the same files to the same bytes, whenever and wherever they lie', async () => {
    const first = await packCharts({ from, to });
    const copy = join(directory, 'copy');
    await cp(from, copy, { recursive: true });
    const later = new Date('2031-02-03T04:05:06Z');
    await utimes(join(copy, 'base/1.30.3/Chart.yaml'), later, later);
    const other = join(directory, 'other');
    expect(await packCharts({ from: copy, to: other })).toEqual(first);
    expect(await readFile(join(other, 'index.yaml'), 'utf8')).toBe(
      await readFile(join(to, 'index.yaml'), 'utf8'),
    );
  });

  it('forgets a version whose folder is gone', async () => {
    await packCharts({ from, to });
    await rm(join(from, 'knative-operator/v1.9.0'), { recursive: true });
    await packCharts({ from, to });
    expect((await readdir(to)).sort()).toEqual([
      'base-1.30.3.tgz',
      'index.yaml',
      'knative-operator-v1.20.0.tgz',
    ]);
  });

  it.each([
    ['x/1.0.0/values.yaml', 'a: 1\n', 'x/1.0.0 is no chart'],
    [
      'x/1.0.0/Chart.yaml',
      'apiVersion: v2\nname: y\nversion: 1.0.0\n',
      'says y 1.0.0, but its folder is x/1.0.0',
    ],
    [
      'x/1.0/Chart.yaml',
      'apiVersion: v2\nname: x\nversion: "1.0"\n',
      'is not valid: version',
    ],
  ])('refuses a chart with %s %j', async (path, content, message) => {
    await write(path, content);
    await expect(packCharts({ from, to })).rejects.toThrow(message);
  });

  it.each([
    ['/', 404],
    ['/..%2fcharts/README.md', 404],
    ['/../charts/README.md', 404],
    ['/nothing-1.0.0.tgz', 404],
    ['/index.yaml?x=1', 200],
  ])('answers %s with %i', async (path, status) => {
    await packCharts({ from, to });
    repository = await startChartRepository({ root: to });
    const response = await fetch(`${repository.url}${path}`);
    expect(response.status).toBe(status);
    await response.text();
  });

  it('takes nothing', async () => {
    await packCharts({ from, to });
    repository = await startChartRepository({ root: to });
    const response = await fetch(`${repository.url}/index.yaml`, {
      method: 'PUT',
      body: 'x',
    });
    expect(response.status).toBe(405);
  });
});
