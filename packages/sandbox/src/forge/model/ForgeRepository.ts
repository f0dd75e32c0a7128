import { GitDirectory } from '../git/GitDirectory';
import { RepositoryRecord } from './records';
import { SerialQueue } from './SerialQueue';
import { writeJson } from './writeJson';

/**
 * One repository: its bare git directory and the record beside it.
 *
 * @internal
 */
export class ForgeRepository {
  readonly git: GitDirectory;
  readonly #recordPath: string;
  readonly #queue = new SerialQueue();
  #record: RepositoryRecord;

  constructor(directory: string, recordPath: string, record: RepositoryRecord) {
    this.git = new GitDirectory(directory);
    this.#recordPath = recordPath;
    this.#record = record;
  }

  /** The state as last saved; never changed in place. */
  get record(): RepositoryRecord {
    return this.#record;
  }

  get fullName(): string {
    return `${this.#record.owner}/${this.#record.name}`;
  }

  /**
   * The only way to change the record: the task gets a draft, one task at a time, and what it leaves
   * is saved before the result is handed out. A task that throws changes nothing.
   */
  change<T>(task: (draft: RepositoryRecord) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      const draft = structuredClone(this.#record);
      const result = await task(draft);
      if (JSON.stringify(draft) !== JSON.stringify(this.#record)) {
        await writeJson(this.#recordPath, draft);
        this.#record = draft;
      }
      return result;
    });
  }
}
