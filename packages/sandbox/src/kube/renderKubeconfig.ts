import { stringify } from 'yaml';

/** What a kubeconfig says. */
export interface KubeconfigOptions {
  server: string;
  /** PEM. Embedded: providers read the file's bytes and follow no path in it. */
  certificateAuthority: string;
  user: string;
  token: string;
  namespace?: string;
}

/** A kubeconfig with one cluster, one user and one context. */
export function renderKubeconfig(options: KubeconfigOptions): string {
  const { server, certificateAuthority, user, token, namespace } = options;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'sandbox',
    clusters: [
      {
        name: 'sandbox',
        cluster: {
          server,
          'certificate-authority-data':
            Buffer.from(certificateAuthority).toString('base64'),
        },
      },
    ],
    users: [{ name: user, user: { token } }],
    contexts: [
      {
        name: 'sandbox',
        context: { cluster: 'sandbox', user, ...(namespace && { namespace }) },
      },
    ],
  });
}
