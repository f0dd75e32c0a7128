import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { TestForge, TOKENS } from './testUtils/startTestForge';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('publish:github:pull-request, as it is published', () => {
  let test: TestForge;
  let workspacePath: string;

  beforeEach(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      blockBranchCreation: 'frozen/*',
      seed: {
        files: { 'README.md': '# Acme\n', 'apps/old.yaml': 'old: true\n' },
      },
    });
    workspacePath = join(test.directory, 'workspace');
    await mkdir(join(workspacePath, 'claims'), { recursive: true });
    await writeFile(
      join(workspacePath, 'claims/platform.yaml'),
      'kind: VellumPlatform\n',
    );
    await writeFile(join(workspacePath, 'run.sh'), '#!/bin/sh\n', {
      mode: 0o755,
    });
  });
  afterEach(() => test.stop());

  async function publish(
    input: Record<string, unknown> = {},
    token: string = TOKENS.writer,
  ): Promise<Record<string, any>> {
    const host = new URL(test.forge.url).host;
    const config = new ConfigReader({
      integrations: {
        github: [{ host, apiBaseUrl: test.forge.apiUrl, token }],
      },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const action = createPublishGithubPullRequestAction({
      integrations,
      githubCredentialsProvider:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      config,
    });
    const outputs: Record<string, any> = {};
    const context = createMockActionContext({
      workspacePath,
      input: {
        repoUrl: `${host}?owner=acme&repo=gitops`,
        branchName: 'vellum/platform',
        title: 'Add a platform',
        description: 'For team **one**.',
        ...input,
      },
    });
    await action.handler({
      ...context,
      output: (key: string, value: any) => {
        outputs[key] = value;
      },
    } as Parameters<typeof action.handler>[0]);
    return outputs;
  }

  it('opens a pull request whose link leads to a page that merges it', async () => {
    const outputs = await publish({
      filesToDelete: ['apps/old.yaml', 'apps/never-was.yaml'],
      reviewers: ['eve'],
      assignees: ['ada', 'stranger'],
    });
    expect(outputs).toEqual({
      remoteUrl: `${test.forge.url}/acme/gitops/pull/1`,
      pullRequestNumber: 1,
      targetBranchName: 'main',
    });

    const page = await (await fetch(outputs.remoteUrl)).text();
    expect(page).toContain('Add a platform');
    expect(page).toContain('For team <strong>one</strong>.');
    expect(page).toContain('kind: VellumPlatform');
    expect(page).toContain('Merge pull request');
    const head = /name="head" value="([0-9a-f]{40})"/.exec(page)![1];

    const merge = await fetch(`${outputs.remoteUrl}/merge`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: test.forge.url,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: `head=${head}`,
    });
    expect(merge.status).toBe(303);
    expect(await (await fetch(outputs.remoteUrl)).text()).toContain(
      'You merged this into',
    );

    await test.git(
      test.directory,
      'clone',
      test.remote('acme/gitops'),
      'after',
    );
    const after = join(test.directory, 'after');
    const log = await test.git(after, 'log', '--topo-order', '--format=%an|%s');
    expect(log.output.trim().split('\n')).toEqual([
      'You|Merge pull request #1 from acme/vellum/platform',
      'Ada Lovelace|Add a platform',
      'Vellum sandbox|Seed the repository',
    ]);
    const files = await test.git(after, 'ls-files', '--stage');
    expect(files.output).toMatch(/^100755 \S+ 0\trun\.sh$/m);
    expect(files.output).toContain('claims/platform.yaml');
    expect(files.output).not.toContain('apps/old.yaml');

    const pull = await test.api('GET', '/repos/acme/gitops/pulls/1');
    expect(pull.body).toMatchObject({
      merged: true,
      merged_by: { login: 'you' },
      requested_reviewers: [{ login: 'eve' }],
      assignees: [{ login: 'ada' }],
    });
  });

  it('says that an open pull request exists, and updates it when asked', async () => {
    await publish();
    await expect(publish()).rejects.toThrow(
      `Pull request already exists: ${test.forge.url}/acme/gitops/pull/1`,
    );

    await writeFile(join(workspacePath, 'claims/second.yaml'), 'kind: Two\n');
    const outputs = await publish({ update: true, title: 'Add two platforms' });
    expect(outputs.pullRequestNumber).toBe(1);
    const files = await test.api('GET', '/repos/acme/gitops/pulls/1/files');
    expect(files.body.map((file: any) => file.filename)).toEqual([
      'claims/platform.yaml',
      'claims/second.yaml',
      'run.sh',
    ]);
    const pull = await test.api('GET', '/repos/acme/gitops/pulls/1');
    expect(pull.body.title).toBe('Add two platforms');
  });

  it.each([
    [
      'the branch is blocked',
      { branchName: 'frozen/platform' },
      TOKENS.writer,
      'Cannot create ref due to creations being restricted',
    ],
    [
      'the repository is unknown',
      { repo: 'nothing' },
      TOKENS.writer,
      'Not Found',
    ],
    [
      'the target branch is unknown',
      { targetBranchName: 'nowhere' },
      TOKENS.writer,
      'Not Found',
    ],
    [
      'the token may only read',
      {},
      TOKENS.reader,
      'Resource not accessible by personal access token',
    ],
    ['the token is wrong', {}, 'wrong', 'Bad credentials'],
  ])(
    'leaves no branch and no pull request where %s',
    async (_case, { repo, ...input }: any, token, message) => {
      const host = new URL(test.forge.url).host;
      const repoUrl = `${host}?owner=acme&repo=${repo ?? 'gitops'}`;
      await expect(publish({ repoUrl, ...input }, token)).rejects.toThrow(
        message,
      );
      const pulls = await test.api('GET', '/repos/acme/gitops/pulls?state=all');
      expect(pulls.body).toEqual([]);
      const branches = await test.api('GET', '/repos/acme/gitops/branches');
      expect(branches.body.map((each: any) => each.name)).toEqual(['main']);
    },
  );
});
