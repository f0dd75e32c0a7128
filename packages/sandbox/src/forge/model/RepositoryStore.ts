import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GitDirectory } from '../git/GitDirectory';
import { isBranchName } from '../git/isBranchName';
import { removeStaleLocks } from '../git/removeStaleLocks';
import { ForgeRepository } from './ForgeRepository';
import { isOwnerName, isRepositoryName } from './names';
import {
  ProtectedBranch,
  RepositoryRecord,
  repositoryRecordSchema,
} from './records';
import { SeedFiles, seedRepository } from './seedRepository';
import { SerialQueue } from './SerialQueue';
import { writeJson } from './writeJson';

/**
 * What a new repository is.
 *
 * @public
 */
export interface NewRepository {
  owner: string;
  name: string;
  description?: string;
  /** `main` where not given. */
  defaultBranch?: string;
  protectedBranches?: ProtectedBranch[];
  /** Branches that nobody may create, as a glob in which `*` also spans slashes. */
  blockBranchCreation?: string;
  /** The first commit of the default branch; without it the repository is empty. */
  seed?: SeedFiles;
}

/**
 * The repositories below one folder: `OWNER/NAME.git` and, beside it, `OWNER/NAME.json`.
 * Every request finds its repository in this map, so a name in a URL never becomes a path.
 *
 * @internal
 */
export class RepositoryStore {
  readonly #root: string;
  readonly #repositories = new Map<string, ForgeRepository>();
  readonly #queue = new SerialQueue();

  private constructor(root: string) {
    this.#root = root;
  }

  static async load(root: string): Promise<RepositoryStore> {
    const store = new RepositoryStore(root);
    await mkdir(root, { recursive: true, mode: 0o700 });
    for (const owner of await readdir(root, { withFileTypes: true })) {
      if (!owner.isDirectory() || !isOwnerName(owner.name)) {
        continue;
      }
      for (const file of await readdir(join(root, owner.name))) {
        if (file.endsWith('.json')) {
          await store.#read(join(root, owner.name, file));
        }
      }
    }
    return store;
  }

  get(owner: string, name: string): ForgeRepository | undefined {
    return this.#repositories.get(`${owner}/${name}`);
  }

  /** In the order of their names. */
  list(): ForgeRepository[] {
    return [...this.#repositories.values()].sort((a, b) =>
      a.fullName < b.fullName ? -1 : 1,
    );
  }

  create(options: NewRepository): Promise<ForgeRepository> {
    return this.#queue.run(() => this.#create(options));
  }

  async #create(options: NewRepository): Promise<ForgeRepository> {
    const { owner, name, defaultBranch = 'main' } = options;
    if (!isOwnerName(owner) || !isRepositoryName(name)) {
      throw new Error(
        `Repository "${owner}/${name}" has a name the forge does not accept: use letters, digits and dashes, and dots or underscores only after the slash`,
      );
    }
    if (this.get(owner, name)) {
      throw new Error(
        `Repository ${owner}/${name} exists already; choose another name`,
      );
    }
    if (!isBranchName(defaultBranch)) {
      throw new Error(
        `Default branch "${defaultBranch}" of ${owner}/${name} is not a valid branch name`,
      );
    }
    const directory = join(this.#root, owner, `${name}.git`);
    const draft = `${directory}.tmp`;
    await mkdir(join(this.#root, owner), { recursive: true, mode: 0o700 });
    await rm(draft, { recursive: true, force: true });
    // Left by a start that was interrupted before the record was written.
    await rm(directory, { recursive: true, force: true });
    const git = new GitDirectory(draft);
    await git.run([
      'init',
      '--quiet',
      '--bare',
      `--initial-branch=${defaultBranch}`,
      draft,
    ]);
    if (options.seed) {
      await seedRepository(git, defaultBranch, options.seed);
    }
    await rename(draft, directory);
    const record: RepositoryRecord = {
      formatVersion: 1,
      id: Math.max(0, ...this.list().map(each => each.record.id)) + 1,
      owner,
      name,
      description: options.description ?? '',
      defaultBranch,
      createdAt: new Date().toISOString(),
      protectedBranches: options.protectedBranches ?? [],
      blockBranchCreation: options.blockBranchCreation,
      nextNumber: 1,
      pullRequests: [],
    };
    const recordPath = join(this.#root, owner, `${name}.json`);
    await writeJson(recordPath, record);
    const repository = new ForgeRepository(directory, recordPath, record);
    this.#repositories.set(repository.fullName, repository);
    return repository;
  }

  async #read(recordPath: string): Promise<void> {
    const parsed = repositoryRecordSchema.safeParse(
      JSON.parse(await readFile(recordPath, 'utf8')),
    );
    if (!parsed.success) {
      throw new Error(
        `${recordPath} is not a repository record of this forge (${parsed.error.issues[0].message}); move it away or start with another root`,
      );
    }
    const { owner, name } = parsed.data;
    const directory = join(this.#root, owner, `${name}.git`);
    await removeStaleLocks(directory).catch(error => {
      throw new Error(
        `${owner}/${name} has a record but no readable repository at ${directory} (${error.code}); put it back or remove ${recordPath}`,
      );
    });
    const repository = new ForgeRepository(directory, recordPath, parsed.data);
    this.#repositories.set(repository.fullName, repository);
  }
}
