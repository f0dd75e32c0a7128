/**
 * A content that is asked for.
 *
 * @internal
 */
export interface WantedBlob {
  sha: string;
  /** For messages. */
  path: string;
}

type Waiting = WantedBlob & {
  done: (content: Buffer) => void;
  failed: (error: unknown) => void;
};

/**
 * Collects the contents that are asked for at the same time, so that they can be fetched together.
 *
 * @internal
 */
export class BlobQueue {
  static create(options: {
    /** The contents, in the order in which they are wanted. */
    fetch(wanted: readonly WantedBlob[]): Promise<readonly Buffer[]>;
  }): BlobQueue {
    return new BlobQueue(options);
  }

  private waiting: Waiting[] = [];

  private constructor(
    private readonly options: Parameters<typeof BlobQueue.create>[0],
  ) {}

  load(sha: string, path: string): Promise<Buffer> {
    if (this.waiting.length === 0) {
      setImmediate(() => this.fetch());
    }
    return new Promise((done, failed) => {
      this.waiting.push({ sha, path, done, failed });
    });
  }

  private async fetch(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    try {
      const contents = await this.options.fetch(waiting);
      waiting.forEach(({ done }, index) => done(contents[index]));
    } catch (error) {
      waiting.forEach(({ failed }) => failed(error));
    }
  }
}
