import { ClusterCredentials } from '@vellum-io/backstage-plugin-vellum-node';

/** A token of the configuration, or none. @internal */
export class StaticCredentials implements ClusterCredentials {
  constructor(private readonly token?: string) {}

  async getToken(): Promise<string | undefined> {
    return this.token;
  }
}
