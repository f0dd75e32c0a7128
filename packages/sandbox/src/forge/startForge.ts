import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createForgeApp } from './createForgeApp';
import { requireGit } from './git/requireGit';
import { ForgeContext, ForgeLogger } from './http/ForgeContext';
import { ForgeUrls } from './http/ForgeUrls';
import { installHooks } from './http/hooks';
import { NewRepository, RepositoryStore } from './model/RepositoryStore';
import { ForgeUser } from './model/User';
import { UserDirectory } from './model/UserDirectory';

/** @public */
export interface ForgeOptions {
  /** The folder that holds everything the forge knows; made where it is missing. */
  root: string;
  /** A free one where not given. */
  port?: number;
  /** `127.0.0.1` where not given. */
  host?: string;
  /** The token of the user `vellum`, who may do everything. */
  token: string;
  users?: ForgeUser[];
  logger?: ForgeLogger;
}

/** @public */
export interface Forge {
  /** Of the pages and of git: a repository is at `url/OWNER/NAME`. */
  url: string;
  /** Of REST: the `apiBaseUrl` of a Backstage GitHub integration. */
  apiUrl: string;
  /** Makes a bare repository, with a first commit where `seed` is given; fails where it exists. */
  createRepository(options: NewRepository): Promise<{ url: string }>;
  hasRepository(owner: string, name: string): boolean;
  /** Stops serving; what was pushed and opened stays in `root`. */
  close(): Promise<void>;
}

const SILENT: ForgeLogger = { info: () => undefined, error: () => undefined };

/**
 * Starts a git host for local use that speaks enough of GitHub's API for Backstage: real bare
 * repositories, clone and push over smart HTTP, REST, the pull-request query, and pages.
 *
 * Every request finds its repository in a map read from `root` at the start; branch state is always
 * git's own, and the record beside a repository holds only what git has no place for.
 *
 * @public
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const { host = '127.0.0.1', port = 0, logger = SILENT } = options;
  const root = resolve(options.root);
  await requireGit();
  await mkdir(root, { recursive: true, mode: 0o700 });
  await installHooks(root);
  const [store, users] = await Promise.all([
    RepositoryStore.load(root),
    UserDirectory.load(root, [
      {
        login: 'vellum',
        name: 'Vellum',
        token: options.token,
        permission: 'admin',
      },
      ...(options.users ?? []),
    ]),
  ]);

  const server = createServer();
  // Longer than clients keep an idle connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, started);
  });
  const { port: listening } = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  const urls = new ForgeUrls(`http://${shownHost}:${listening}`);
  const context: ForgeContext = {
    root,
    store,
    users,
    urls,
    visitor: { id: 0, login: 'you', name: 'You', permission: 'write' },
    logger,
  };
  server.on('request', createForgeApp(context));
  logger.info(`Git forge at ${urls.origin}`);

  return {
    url: urls.origin,
    apiUrl: urls.api,
    createRepository: async repository => {
      const { fullName } = await store.create(repository);
      return { url: urls.repositoryPage(fullName) };
    },
    hasRepository: (owner, name) => store.get(owner, name) !== undefined,
    close: () =>
      new Promise<void>((done, failed) => {
        server.close(error => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}
