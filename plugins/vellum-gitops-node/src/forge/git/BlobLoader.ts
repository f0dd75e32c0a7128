import { ForgeError } from '../ForgeError';
import { GitClient } from './GitClient';

interface WaitingBlob {
  path: string;
  done: (content: Buffer) => void;
  failed: (error: unknown) => void;
}

/**
 * Reads the contents of files. What is asked for at the same time is fetched in one request.
 *
 * @internal
 */
export class BlobLoader {
  static create(options: { git: GitClient }) {
    return new BlobLoader(options.git);
  }

  private waiting = new Map<string, WaitingBlob[]>();

  private constructor(private readonly git: GitClient) {}

  /** The content with an id; the path is for messages. */
  load(sha: string, path: string): Promise<Buffer> {
    if (this.waiting.size === 0) {
      setImmediate(() => this.fetch());
    }
    return new Promise((done, failed) => {
      const others = this.waiting.get(sha) ?? [];
      this.waiting.set(sha, [...others, { path, done, failed }]);
    });
  }

  private async fetch(): Promise<void> {
    const wanted = this.waiting;
    this.waiting = new Map();
    const all = [...wanted.values()].flat();
    const [first] = all;
    const purpose =
      all.length === 1
        ? `read ${first.path}`
        : `read ${first.path} and ${all.length - 1} more`;
    try {
      const objects = await this.git.fetchObjects({
        wants: [...wanted.keys()],
        purpose,
      });
      for (const [sha, blobs] of wanted) {
        const content = objects.get(sha)?.data;
        for (const { path, done, failed } of blobs) {
          if (content) {
            done(content);
          } else {
            failed(
              new ForgeError(
                'failed',
                `The forge did not send ${path}; try again`,
              ),
            );
          }
        }
      }
    } catch (error) {
      all.forEach(each => each.failed(error));
    }
  }
}
