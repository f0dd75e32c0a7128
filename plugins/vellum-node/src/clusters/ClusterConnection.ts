/**
 * The portal's identity in one cluster.
 *
 * @public
 */
export interface ClusterCredentials {
  /**
   * A bearer token that is valid now, or `undefined` where the server asks for none. Called before each request, so
   * an implementation that fetches tokens over the network has to cache them. The token is sent, never logged.
   */
  getToken(options: { signal: AbortSignal }): Promise<string | undefined>;
}

/**
 * How the portal reaches one cluster.
 *
 * @public
 */
export interface ClusterConnection {
  /** What entities name in `vellum.io/cluster`; unique. */
  name: string;
  /** Base URL of the API server; a path is kept, as gateways need it. */
  url: string;
  /** PEM certificates that sign the server's; the system's roots where absent. */
  ca?: string;
  /** Accept any certificate. For throw-away clusters only. */
  skipTLSVerify?: boolean;
  /** Who the portal is there. */
  credentials: ClusterCredentials;
}
