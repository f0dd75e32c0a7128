/** What only a running sandbox knows, and the GitOps repository has to. */
export interface SeedAddresses {
  /** Base address of the forge, without a slash at the end. */
  forge: string;
  /** Address of the Helm chart repository. */
  charts: string;
}
