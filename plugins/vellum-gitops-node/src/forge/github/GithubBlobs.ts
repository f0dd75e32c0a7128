import { mapWithLimit } from '../../repository/mapWithLimit';
import { WantedBlob } from '../files/BlobQueue';
import { ForgeError, ForgeErrorReason } from '../ForgeError';
import { fetchBlobs } from '../git/fetchBlobs';
import { GitClient } from '../git/GitClient';
import { ForgeApi } from '../http/ForgeApi';
import { githubSchemas } from './githubSchemas';

/** The REST API gives one content for each request, of which it allows few thousand in an hour. */
const MANY = 16;

/** Contents that are read through the REST API at the same time. */
const PARALLEL_READS = 8;

/** Failures that mean: git is not served to us here. Those that mean "not now" would meet the REST API too. */
const NOT_SERVED: ForgeErrorReason[] = [
  'not-found',
  'unauthenticated',
  'forbidden',
  'refused',
  'failed',
];

/**
 * Reads the contents of files on GitHub: a few through the REST API, many in one request by git's own protocol. Where that is
 * not served, the REST API gives them all.
 *
 * @internal
 */
export class GithubBlobs {
  static create(options: { api: ForgeApi; git: GitClient }) {
    return new GithubBlobs(options.api, options.git);
  }

  private isServed = true;

  private constructor(
    private readonly api: ForgeApi,
    private readonly git: GitClient,
  ) {}

  /** The contents, in the order in which they are wanted. */
  async fetch(wanted: readonly WantedBlob[]): Promise<Buffer[]> {
    const together =
      this.isServed && wanted.length > MANY
        ? await this.readTogether(wanted)
        : undefined;
    return (
      together ??
      mapWithLimit(wanted, PARALLEL_READS, each => this.readOne(each))
    );
  }

  /** Undefined where git is not served. */
  private async readTogether(
    wanted: readonly WantedBlob[],
  ): Promise<Buffer[] | undefined> {
    try {
      return await fetchBlobs(this.git, wanted);
    } catch (error) {
      if (error instanceof ForgeError && NOT_SERVED.includes(error.reason)) {
        this.isServed = false;
        return undefined;
      }
      throw error;
    }
  }

  private async readOne({ sha, path }: WantedBlob): Promise<Buffer> {
    const { content } = await this.api.send({
      method: 'GET',
      path: `/git/blobs/${sha}`,
      purpose: `read ${path}`,
      schema: githubSchemas.blob,
    });
    return Buffer.from(content, 'base64');
  }
}
