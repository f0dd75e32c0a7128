/** One context of a kubeconfig, with what belongs to it read in. */
export interface KubeContext {
  name: string;
  namespace?: string;
  server: string;
  tls: {
    /** PEM; without it the machine's own authorities count. */
    ca?: string;
    cert?: string;
    key?: string;
    servername?: string;
    rejectUnauthorized?: boolean;
  };
  /** Who asks: credentials, and whom the kubeconfig says to act as. */
  headers: Record<string, string | string[]>;
}
