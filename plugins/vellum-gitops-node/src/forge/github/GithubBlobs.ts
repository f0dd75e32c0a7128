import { mapWithLimit } from '../../repository/mapWithLimit';
import { ForgeError, ForgeErrorReason } from '../ForgeError';
import { BlobLoader } from '../git/BlobLoader';
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

interface WantedBlob {
  sha: string;
  path: string;
  done: (content: Buffer) => void;
  failed: (error: unknown) => void;
}

/**
 * Reads the contents of files on GitHub: a few through the REST API, many that are wanted at the same time in one request by git's
 * own protocol. Where that is not served, the REST API gives them all.
 *
 * @internal
 */
export class GithubBlobs {
  static create(options: { api: ForgeApi; git: GitClient }) {
    return new GithubBlobs(
      options.api,
      BlobLoader.create({ git: options.git }),
    );
  }

  private wanted: WantedBlob[] = [];
  private isServed = true;

  private constructor(
    private readonly api: ForgeApi,
    private readonly many: BlobLoader,
  ) {}

  /** The content with an id; the path is for messages. */
  load(sha: string, path: string): Promise<Buffer> {
    if (this.wanted.length === 0) {
      setImmediate(() => this.fetch());
    }
    return new Promise((done, failed) => {
      this.wanted.push({ sha, path, done, failed });
    });
  }

  private async fetch(): Promise<void> {
    const { wanted } = this;
    this.wanted = [];
    try {
      const contents =
        (wanted.length > MANY ? await this.readMany(wanted) : undefined) ??
        (await mapWithLimit(wanted, PARALLEL_READS, each =>
          this.readOne(each),
        ));
      wanted.forEach(({ done }, index) => done(contents[index]));
    } catch (error) {
      wanted.forEach(({ failed }) => failed(error));
    }
  }

  /** Undefined where git is not served. */
  private async readMany(
    wanted: readonly WantedBlob[],
  ): Promise<Buffer[] | undefined> {
    if (!this.isServed) {
      return undefined;
    }
    try {
      return await Promise.all(
        wanted.map(({ sha, path }) => this.many.load(sha, path)),
      );
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
