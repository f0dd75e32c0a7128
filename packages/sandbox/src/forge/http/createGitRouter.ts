import { spawn } from 'node:child_process';
import { Request, Response, Router } from 'express';
import { gitEnvironment } from '../git/gitEnvironment';
import { ForgeRepository } from '../model/ForgeRepository';
import { Account } from '../model/User';
import { includesPermission } from '../model/UserDirectory';
import { ApiError } from './ApiError';
import { authenticate } from './authenticate';
import { CgiHeaderReader } from './CgiHeader';
import { ForgeContext } from './ForgeContext';
import { handle } from './handle';
import { hookEnvironment, hooksFolder } from './hooks';

const GIT_PATH =
  /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/**
 * Clone, fetch and push over smart HTTP, by git's own `http-backend`.
 * Reading is open to all; pushing needs a token with write permission.
 *
 * @internal
 */
export function createGitRouter(context: ForgeContext): Router {
  const router = Router();
  router.all(
    GIT_PATH,
    handle(async (request, response) => {
      const [owner, name, service] = Object.values(request.params);
      const wanted =
        service === 'info/refs' ? String(request.query.service) : service;
      if (!/^git-(upload|receive)-pack$/.test(wanted)) {
        response.status(403).type('text').send('Only smart HTTP is served.\n');
        return;
      }
      let account: Account | undefined;
      try {
        account = authenticate(request, context.users);
      } catch (error) {
        if (error instanceof ApiError) {
          askForToken(response, 'That token is not known to this forge.');
          return;
        }
        throw error;
      }
      const pushes = wanted === 'git-receive-pack';
      if (pushes && !account) {
        askForToken(response, 'Pushing needs a token as the password.');
        return;
      }
      const repository = context.store.get(owner, name);
      if (!repository) {
        response.status(404).type('text').send('Repository not found.\n');
        return;
      }
      if (pushes && !includesPermission(account!.permission, 'write')) {
        response
          .status(403)
          .type('text')
          .send(
            `Permission to ${repository.fullName}.git denied to ${
              account!.login
            }.\n`,
          );
        return;
      }
      await runBackend(
        context,
        repository,
        service,
        request,
        response,
        account,
      );
    }),
  );
  return router;
}

function askForToken(response: Response, message: string): void {
  response
    .status(401)
    .set('WWW-Authenticate', 'Basic realm="Vellum forge"')
    .type('text')
    .send(`${message}\n`);
}

function runBackend(
  context: ForgeContext,
  repository: ForgeRepository,
  service: string,
  request: Request,
  response: Response,
  account: Account | undefined,
): Promise<void> {
  const url = new URL(request.originalUrl, context.urls.origin);
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment({
        'http.receivepack': 'true',
        'core.hooksPath': hooksFolder(context.root),
        'receive.autogc': 'false',
        // Clients may ask for folders without the contents of files.
        'uploadpack.allowFilter': 'true',
        // refs/pull/* is the forge's own: seen by clients, never pushed to.
        'receive.hideRefs': 'refs/pull',
      }),
      ...hookEnvironment(repository.record),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: context.root,
      PATH_INFO: `/${repository.fullName}.git/${service}`,
      REQUEST_METHOD: request.method,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.get('content-type') ?? '',
      CONTENT_LENGTH: request.get('content-length') ?? '',
      HTTP_CONTENT_ENCODING: request.get('content-encoding') ?? '',
      GIT_PROTOCOL: request.get('git-protocol') ?? '',
      REMOTE_ADDR: request.socket.remoteAddress ?? '',
      ...(account ? { REMOTE_USER: account.login } : {}),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const reader = new CgiHeaderReader();
    let headed = false;
    child.on('error', reject);
    child.stderr.on('data', chunk =>
      context.logger.error(`git http-backend: ${String(chunk).trim()}`),
    );
    child.stdout.on('data', (chunk: Buffer) => {
      if (headed) {
        if (!response.write(chunk)) {
          child.stdout.pause();
        }
        return;
      }
      const result = reader.push(chunk);
      if (result) {
        headed = true;
        response.status(result.header.status);
        result.header.fields.forEach(([key, value]) =>
          response.setHeader(key, value),
        );
        response.write(result.body);
      }
    });
    response.on('drain', () => child.stdout.resume());
    response.on('close', () => child.kill());
    child.on('close', () => {
      if (!headed) {
        reject(new Error('git http-backend ended without an answer'));
        return;
      }
      response.end();
      resolve();
    });
    child.stdin.on('error', () => undefined);
    request.pipe(child.stdin);
  });
}
