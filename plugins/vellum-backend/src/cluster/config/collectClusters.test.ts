import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { StaticCredentials } from './StaticCredentials';
import { collectClusters } from './collectClusters';
import { readKubernetesClusters } from './readKubernetesClusters';

const { signal } = new AbortController();
const NONE = { connections: [], credentials: new Map() };

function configOf(...clusters: JsonObject[]) {
  return new ConfigReader({
    kubernetes: { clusterLocatorMethods: [{ type: 'config', clusters }] },
  });
}

const DEV = {
  name: 'dev',
  url: 'https://dev.example.org',
  authProvider: 'serviceAccount',
  serviceAccountToken: 'dev-token',
};

describe('collectClusters', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vellum-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('reads the clusters of the kubernetes plugin', async () => {
    const caFile = join(folder, 'ca.crt');
    await writeFile(caFile, 'PEM of a file');
    const { entries } = collectClusters(
      configOf(
        { ...DEV, caData: Buffer.from('PEM').toString('base64') },
        { ...DEV, name: 'test', caFile, skipTLSVerify: true },
      ),
      NONE,
    );
    expect(entries).toMatchObject([
      {
        connection: {
          name: 'dev',
          url: 'https://dev.example.org',
          ca: 'PEM',
          skipTLSVerify: false,
        },
      },
      {
        connection: { name: 'test', ca: 'PEM of a file', skipTLSVerify: true },
      },
    ]);
    expect(await entries[0].connection?.credentials.getToken({ signal })).toBe(
      'dev-token',
    );
  });

  it('finds the auth provider and the token in authMetadata, too', async () => {
    const {
      entries: [{ connection }],
    } = collectClusters(
      configOf({
        name: 'dev',
        url: 'https://dev.example.org',
        authMetadata: {
          'kubernetes.io/auth-provider': 'serviceAccount',
          serviceAccountToken: 'from-metadata',
        },
      }),
      NONE,
    );
    expect(await connection?.credentials.getToken({ signal })).toBe(
      'from-metadata',
    );
  });

  it("uses the pod's own identity where no token is given, as it is at the time of each request", async () => {
    await writeFile(join(folder, 'token'), 'first\n');
    await writeFile(join(folder, 'ca.crt'), 'PEM of the pod');
    const { serviceAccountToken, ...inCluster } = DEV;
    const {
      entries: [{ connection }],
    } = readKubernetesClusters(configOf(inCluster), {
      credentials: new Map(),
      serviceAccountFolder: folder,
    });
    expect(connection?.ca).toBe('PEM of the pod');
    expect(await connection?.credentials.getToken({ signal })).toBe('first');
    await writeFile(join(folder, 'token'), 'second\n');
    expect(await connection?.credentials.getToken({ signal })).toBe('second');
  });

  it('reads the cluster of kubectl proxy', async () => {
    const config = new ConfigReader({
      kubernetes: {
        clusterLocatorMethods: [
          { type: 'localKubectlProxy' },
          {
            type: 'config',
            clusters: [{ ...DEV, authProvider: 'localKubectlProxy' }],
          },
        ],
      },
    });
    const { entries } = collectClusters(config, NONE);
    expect(entries).toMatchObject([
      { name: 'local', connection: { url: 'http://127.0.0.1:8001' } },
      { name: 'dev', connection: { url: 'https://dev.example.org' } },
    ]);
    for (const { connection } of entries) {
      expect(
        await connection?.credentials.getToken({ signal }),
      ).toBeUndefined();
    }
  });

  it('lists what it cannot serve with a sentence that says why', () => {
    const { entries } = collectClusters(
      configOf(
        { ...DEV, name: 'oidc', authProvider: 'oidc' },
        { ...DEV, name: 'no-ca', caFile: join(folder, 'absent') },
        DEV,
      ),
      NONE,
    );
    expect(
      entries.map(({ name, unsupported }) => [name, Boolean(unsupported)]),
    ).toEqual([
      ['oidc', true],
      ['no-ca', true],
      ['dev', false],
    ]);
    expect(entries[0].unsupported).toContain('auth provider "oidc"');
    expect(entries[1].unsupported).toContain('ENOENT');
  });

  it('counts a locator that it does not read as no cluster, however many there are', () => {
    const config = new ConfigReader({
      kubernetes: {
        clusterLocatorMethods: [
          { type: 'gke', projectId: 'one' },
          { type: 'config', clusters: [DEV] },
          { type: 'gke', projectId: 'two' },
          { type: 'catalog' },
        ],
      },
    });
    const { entries, unreadSources } = collectClusters(config, NONE);
    expect(entries.map(({ name }) => name)).toEqual(['dev']);
    expect(unreadSources).toEqual([
      expect.stringContaining('locator "gke"'),
      expect.stringContaining('locator "catalog"'),
    ]);
  });

  it('goes on with the other clusters where a module cannot make credentials', () => {
    const { entries } = collectClusters(
      configOf({ ...DEV, name: 'eks', authProvider: 'aws' }, DEV),
      {
        connections: [],
        credentials: new Map([
          [
            'aws',
            () => {
              throw new Error('there is no role to assume');
            },
          ],
        ]),
      },
    );
    expect(entries).toMatchObject([
      {
        name: 'eks',
        unsupported: expect.stringContaining('there is no role to assume'),
      },
      { name: 'dev', connection: { url: 'https://dev.example.org' } },
    ]);
  });

  it('takes clusters and credentials that a module brings', async () => {
    const { entries } = collectClusters(
      configOf({ ...DEV, authProvider: 'aws' }),
      {
        connections: [
          {
            name: 'extra',
            url: 'https://extra.example.org',
            credentials: new StaticCredentials(),
          },
        ],
        credentials: new Map([
          ['aws', ({ name }) => new StaticCredentials(`aws-${name}`)],
        ]),
      },
    );
    expect(entries.map(({ name }) => name)).toEqual(['dev', 'extra']);
    expect(await entries[0].connection?.credentials.getToken({ signal })).toBe(
      'aws-dev',
    );
  });

  it('refuses two clusters of one name', () => {
    expect(() => collectClusters(configOf(DEV, DEV), NONE)).toThrow(
      'Two clusters are called "dev"',
    );
  });

  it('finds none where nothing is configured', () => {
    expect(collectClusters(new ConfigReader({}), NONE)).toEqual({
      entries: [],
      unreadSources: [],
    });
  });
});
