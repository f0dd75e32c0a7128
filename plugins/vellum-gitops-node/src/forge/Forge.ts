import { RepositoryReader } from '../repository';
import { RepositoryAddress } from './RepositoryAddress';

/**
 * A pull request, or what the forge calls one.
 *
 * @public
 */
export interface PullRequest {
  number: number;
  /** Its page. */
  url: string;
}

/**
 * A pull request with what became of it. `closed` is closed without having been merged.
 *
 * @public
 */
export interface PullRequestState extends PullRequest {
  state: 'open' | 'merged' | 'closed';
}

/**
 * Title and text of a pull request; the text is Markdown.
 *
 * @public
 */
export interface PullRequestText {
  title: string;
  body: string;
}

/**
 * A pull request to open, from a branch into a branch.
 *
 * @public
 */
export interface NewPullRequest extends PullRequestText {
  branch: string;
  target: string;
}

/**
 * Which pull request is looked for.
 *
 * @public
 */
export interface PullRequestSearch {
  branch: string;
  target: string;
  /** Goes on after a cancel. */
  uncancellable?: boolean;
}

/**
 * A commit to make: the tree of `tree` (a commit) with the files on top.
 *
 * @public
 */
export interface NewCommit {
  tree: string;
  parents: string[];
  /** A text of null deletes the file. */
  files: { path: string; text: string | null }[];
  message: string;
}

/**
 * A commit as far as it matters to whom it belongs.
 *
 * @public
 */
export interface ForgeCommit {
  sha: string;
  message: string;
  author: string;
}

/**
 * What two commits have and each other lack.
 *
 * @public
 */
export interface CommitComparison {
  /** The commits of the head that the base lacks, oldest first; a forge may list only the first of them. */
  ahead: ForgeCommit[];
  /** How many there are. */
  aheadBy: number;
  /** How many the base has that the head lacks. */
  behindBy: number;
  /** The newest commit that both have; absent where the forge does not tell. */
  mergeBase?: string;
  /** The files that the head changes since then; absent where the forge does not tell, or not of all. */
  files?: string[];
}

/**
 * A repository as the credentials see it.
 *
 * @public
 */
export interface RepositoryState {
  defaultBranch: string;
  /** Its page. */
  url: string;
  /**
   * Whether the forge says that whoever the credentials belong to may push branches and open pull requests. Absent where it
   * does not say. A token may be allowed less than its owner, which shows only when it is used.
   */
  canPush?: boolean;
  /** Nobody can change an archived repository. */
  isArchived?: boolean;
}

/**
 * One repository on a forge, as much of it as a change by pull request needs. Every method throws ForgeError.
 * Nothing here can overwrite a commit: branches are created where there is none, or moved forward.
 *
 * A cancel stops requests, and then the reason of the cancel is thrown instead. What others see (branches and pull
 * requests) is not broken off in the middle: the cancel comes before it, or after its answer. Requests marked
 * `uncancellable` go on after a cancel; they find out what is there and clean up.
 *
 * @public
 */
export interface Forge {
  readonly address: RepositoryAddress;

  readRepository(): Promise<RepositoryState>;

  /** The commit at the head of a branch; undefined where there is no such branch. */
  readBranch(
    branch: string,
    options?: { uncancellable?: boolean },
  ): Promise<string | undefined>;

  /** The files at a commit. */
  openReader(commit: string): RepositoryReader;

  compareCommits(options: {
    base: string;
    head: string;
  }): Promise<CommitComparison>;

  /**
   * Makes a commit that no branch shows yet. Where it lies until a branch
   * shows it is the forge's own affair, so only this instance can give it to a branch. Left alone, it is garbage.
   */
  prepareCommit(options: NewCommit): Promise<string>;

  /** Throws a conflict where the branch exists. */
  createBranch(branch: string, commit: string): Promise<void>;

  /**
   * Moves a branch forward from the head that was read, `from`, to a commit that descends from it. Throws a conflict where the
   * branch has moved to a commit that `to` does not descend from. Never forced.
   */
  moveBranch(branch: string, move: { from: string; to: string }): Promise<void>;

  /**
   * Deletes a branch if it still points to the commit, and says whether it did. Goes on after a cancel, because it
   * is what cleans up.
   */
  deleteBranch(branch: string, commit: string): Promise<boolean>;

  /** The open pull request from a branch into a branch. */
  findPullRequest(options: PullRequestSearch): Promise<PullRequest | undefined>;

  /** Throws a conflict where there is one already. */
  openPullRequest(options: NewPullRequest): Promise<PullRequest>;

  /** Whether a pull request is still open. Throws `not-found` where there is none of this number. */
  readPullRequest(number: number): Promise<PullRequestState>;

  /** Gives a pull request another title and text. */
  updatePullRequest(number: number, text: PullRequestText): Promise<void>;
}
