import { Sandbox } from '@vellum-io/sandbox';
import { NamedObject } from './readNamed';

/** One object of an Application's tree, as Argo CD judges it. */
export interface TreeNode extends NamedObject {
  /** Absent where Argo CD has no check for the kind. */
  health?: { status: string; message?: string };
}

/** Argo CD's own API: the only place that tells what it says of each object, since no Application holds that. */
export class ArgocdClient {
  static async signIn(sandbox: Sandbox): Promise<ArgocdClient> {
    const { url, password } = await sandbox.argocd();
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    const { token } = (await response.json()) as { token: string };
    return new ArgocdClient(url, token);
  }

  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async readTree(application: string): Promise<TreeNode[]> {
    const { nodes = [] } = await this.get<{ nodes?: TreeNode[] }>(
      `/api/v1/applications/${application}/resource-tree`,
    );
    return nodes;
  }

  /** What Git says, rendered: as JSON texts. */
  async readManifests(application: string): Promise<string[]> {
    const { manifests = [] } = await this.get<{ manifests?: string[] }>(
      `/api/v1/applications/${application}/manifests`,
    );
    return manifests;
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    if (!response.ok) {
      throw new Error(`Argo CD answered ${response.status} to ${path}`);
    }
    return (await response.json()) as T;
  }
}
