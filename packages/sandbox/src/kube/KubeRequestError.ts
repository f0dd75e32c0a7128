/** An answer of the API server other than success. */
export class KubeRequestError extends Error {
  constructor(
    /** HTTP status. */
    readonly status: number,
    /** What was tried, such as "get Deployment team-a/api". */
    readonly attempt: string,
    serverMessage: string,
  ) {
    super(`${attempt}: ${serverMessage} (HTTP ${status})`);
    this.name = 'KubeRequestError';
  }
}
