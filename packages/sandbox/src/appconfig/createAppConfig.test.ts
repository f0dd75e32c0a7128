import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createAppConfig } from './createAppConfig';

const options = {
  server: 'https://127.0.0.1:20002',
  certificateAuthority: 'PEM',
  portalToken: 'portal-token',
  triesChanges: true,
  forge: { port: 20010, token: 'forge-token' },
};
const config = new ConfigReader(createAppConfig(options));

describe('createAppConfig', () => {
  it('gives Backstage one cluster, read as the portal', () => {
    const [locator] = config.getConfigArray('kubernetes.clusterLocatorMethods');
    const [cluster] = locator.getConfigArray('clusters');
    expect(cluster.getString('url')).toBe('https://127.0.0.1:20002');
    expect(cluster.getString('authProvider')).toBe('serviceAccount');
    expect(cluster.getString('serviceAccountToken')).toBe('portal-token');
    expect(Buffer.from(cluster.getString('caData'), 'base64').toString()).toBe(
      'PEM',
    );
  });

  it('makes the forge a GitHub integration that may be read', () => {
    const integration = ScmIntegrations.fromConfig(config).byUrl(
      'http://127.0.0.1:20010/vellum/platform-gitops',
    );
    expect(integration?.type).toBe('github');
    const [reading] = config.getConfigArray('backend.reading.allow');
    expect(reading.getString('host')).toBe('127.0.0.1:20010');
  });

  it('tries changes where the cluster has the account for it', () => {
    const read = (triesChanges: boolean) =>
      new ConfigReader(
        createAppConfig({ ...options, triesChanges }),
      ).getOptional('vellum.gitops.dryRun');
    expect(read(true)).toEqual({
      cluster: 'sandbox',
      serviceAccount: 'vellum-system/vellum-dry-run',
      namespace: 'vellum-dry-run',
    });
    expect(read(false)).toBeUndefined();
  });
});
