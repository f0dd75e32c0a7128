/** What the app has to know about a sandbox. */
export interface AppConfigOptions {
  /** Address of the API server. */
  server: string;
  /** PEM. */
  certificateAuthority: string;
  portalToken: string;
  /** Whether the cluster has the account of examples/rbac/dry-run. */
  triesChanges: boolean;
  /** PEM of what secrets are sealed with; absent where nothing opens them. */
  sealingCertificate?: string;
  forge: { port: number; token: string };
}

/** Configuration for Backstage, to be given with `--config` after its own. */
export function createAppConfig(options: AppConfigOptions) {
  const { server, certificateAuthority, portalToken, triesChanges, forge } =
    options;
  const { sealingCertificate } = options;
  const host = `127.0.0.1:${forge.port}`;
  return {
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: 'sandbox',
              title: 'Sandbox',
              url: server,
              authProvider: 'serviceAccount',
              serviceAccountToken: portalToken,
              caData: Buffer.from(certificateAuthority).toString('base64'),
              skipMetricsLookup: true,
            },
          ],
        },
      ],
    },
    integrations: {
      github: [
        {
          host,
          apiBaseUrl: `http://${host}/api/v3`,
          rawBaseUrl: `http://${host}/raw`,
          token: forge.token,
        },
      ],
    },
    vellum: {
      gitops: {
        repoUrl: `${host}?owner=vellum&repo=platform-gitops`,
        branch: 'main',
        entities: {
          cluster: 'sandbox',
          system: 'ml-platform',
          fluxKustomization: 'flux-system/platforms',
        },
        ...(sealingCertificate && {
          sealing: { certificate: sealingCertificate },
        }),
        ...(triesChanges && {
          dryRun: {
            cluster: 'sandbox',
            serviceAccount: 'vellum-system/vellum-dry-run',
            namespace: 'vellum-dry-run',
          },
        }),
        layouts: {
          kubeflowProfile: {
            fluxKustomization: 'flux-system/kubeflow-profiles',
          },
          seldonTeam: { fluxKustomization: 'flux-system/seldon-teams' },
        },
      },
    },
    backend: { reading: { allow: [{ host }] } },
    catalog: {
      locations: [
        {
          type: 'url',
          target: `http://${host}/vellum/platform-gitops/blob/main/catalog/all.yaml`,
          rules: [
            {
              allow: [
                'Location',
                'Component',
                'Resource',
                'System',
                'API',
                'Group',
                'User',
                'Domain',
              ],
            },
          ],
        },
      ],
    },
  };
}
