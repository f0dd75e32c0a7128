import { GitRepository } from '../GitRepository';

/** An open pull request as the forge itself shows it. */
export interface SeenPull {
  number: number;
  title: string;
  body: string;
  branch: string;
}

/** A repository on a forge under test, with `contractFiles` in it. */
export interface RepositoryUnderTest {
  owner: string;
  name: string;
  git: GitRepository;
  openPulls(): Promise<SeenPull[]>;
}

/** A forge that really stores git repositories, as the contract of the forges sees it. */
export interface ForgeUnderTest {
  readonly name: string;
  /** Where it listens. */
  readonly url: string;
  createRepository(): Promise<RepositoryUnderTest>;
  /** Configuration under `integrations` for the forge as it is reached at a host. */
  integrationsFor(host: string, token?: string): Record<string, object[]>;
  stop(): Promise<void>;
}
