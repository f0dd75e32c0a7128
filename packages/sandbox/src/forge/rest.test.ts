import { Octokit } from 'octokit';
import { TestForge, TOKENS } from './testUtils/startTestForge';

const repository = { owner: 'acme', repo: 'gitops' };

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the REST interface, by octokit', () => {
  let test: TestForge;
  let octokit: Octokit;

  const client = (auth?: string) =>
    new Octokit({
      auth,
      baseUrl: test.forge.apiUrl,
      throttle: { enabled: false },
      retry: { enabled: false },
    });

  const start = async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      description: 'What runs',
      protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      seed: {
        files: {
          'README.md': '# Acme\n',
          'apps/list.yaml': 'apps:\n  - one\n  - three\n',
          'apps/gone.yaml': 'gone: true\n',
        },
      },
    });
    octokit = client(TOKENS.writer);
  };

  const tip = async (branch = 'main') =>
    (await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` }))
      .data.object.sha;

  describe('that changes nothing', () => {
    beforeAll(start);
    afterAll(() => test.stop());

    it('tells who a token is and what it may do', async () => {
      const me = await octokit.rest.users.getAuthenticated();
      expect(me.data).toMatchObject({ login: 'ada', name: 'Ada Lovelace' });
      const { data } = await octokit.rest.repos.get(repository);
      expect(data).toMatchObject({
        full_name: 'acme/gitops',
        default_branch: 'main',
        description: 'What runs',
        permissions: { admin: false, push: true, pull: true },
      });
      const reader = await client(TOKENS.reader).rest.repos.get(repository);
      expect(reader.data.permissions).toMatchObject({
        push: false,
        pull: true,
      });
      const nobody = await client().rest.repos.get(repository);
      expect(nobody.data.permissions).toBeUndefined();
    });

    it.each([
      ['nobody writes', '', 401, 'Requires authentication'],
      ['a wrong token writes', 'wrong', 401, 'Bad credentials'],
      [
        'a reader writes',
        TOKENS.reader,
        403,
        'Resource not accessible by personal access token',
      ],
    ])('refuses where %s', async (_case, token, status, message) => {
      const answer = await test.api('POST', '/repos/acme/gitops/git/blobs', {
        token,
        body: { content: 'x' },
      });
      expect(answer).toMatchObject({
        status,
        body: { message, status: String(status) },
      });
    });

    it.each([
      ['GET', '/repos/acme/nothing'],
      ['GET', '/repos/acme/..%2Fgitops'],
      ['GET', '/repos/..%2F..%2Fetc/passwd'],
      ['GET', '/repos/acme/gitops/contents/..%2F..%2Fconfig'],
      ['GET', '/repos/acme/gitops/contents/nothing.yaml'],
      ['GET', '/repos/acme/gitops/contents/README.md?ref=--output=x'],
      ['GET', '/repos/acme/gitops/contents/README.md?ref=main%5E%7Btree%7D'],
      ['GET', '/repos/acme/gitops/pulls/9'],
      ['GET', '/repos/acme/gitops/pulls/x'],
      ['GET', '/repos/acme/gitops/git/ref/heads/nothing'],
      ['GET', '/repos/acme/gitops/git/ref/pull/1/head'],
      ['GET', '/repos/acme/gitops/unknown'],
      ['PATCH', '/repos/acme/gitops/issues/1/unknown'],
    ])('answers 404 to %s %s', async (method, path) => {
      const answer = await test.api(method, path, {
        body: method === 'GET' ? undefined : {},
      });
      expect(answer).toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      });
    });

    it('says what is wrong with a body', async () => {
      const noJson = await fetch(
        `${test.forge.apiUrl}/repos/acme/gitops/pulls`,
        {
          method: 'POST',
          headers: {
            Authorization: `token ${TOKENS.writer}`,
            'Content-Type': 'application/json',
          },
          body: '{"title":',
        },
      );
      expect(noJson.status).toBe(400);
      expect(await noJson.json()).toMatchObject({
        message: 'Problems parsing JSON',
      });
      const noTitle = await test.api('POST', '/repos/acme/gitops/pulls', {
        body: { head: 'x', base: 'main' },
      });
      expect(noTitle).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining('title') },
      });
    });

    it.each([
      [{ path: '../x', content: '' }, 'malformed path component'],
      [{ path: 'a/.git/config', content: '' }, 'malformed path component'],
      [{ path: '/x', content: '' }, 'malformed path component'],
      [{ path: 'nothing', sha: null }, 'nothing cannot be deleted'],
      [{ path: 'x', sha: '1'.repeat(40) }, 'is not a valid blob'],
      [{ path: 'x' }, 'needs sha or content'],
    ])('refuses the tree entry %j', async (entry, message) => {
      const answer = await test.api('POST', '/repos/acme/gitops/git/trees', {
        body: { base_tree: await tip(), tree: [{ mode: '100644', ...entry }] },
      });
      expect(answer).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining(message) },
      });
    });

    it.each([
      ['exists', { ref: 'refs/heads/main' }, 'Reference already exists'],
      ['is no name', { ref: 'refs/heads/a..b' }, 'not a valid ref name'],
      ['is no branch', { ref: 'refs/pull/1/head' }, 'must start with'],
      ['lies below a branch', { ref: 'refs/heads/main/x' }, 'was not updated'],
      [
        'points at nothing',
        { ref: 'refs/heads/x', sha: '1'.repeat(40) },
        'Object does not exist',
      ],
    ])('refuses to create a branch that %s', async (_case, body, message) => {
      const answer = await test.api('POST', '/repos/acme/gitops/git/refs', {
        body: { sha: await tip(), ...body },
      });
      expect(answer).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining(message) },
      });
    });
  });

  describe('that changes a repository', () => {
    beforeEach(start);
    afterEach(() => test.stop());

    it('makes blobs, a tree with a removal, a commit and a branch', async () => {
      const parent = await tip();
      const blob = await octokit.rest.git.createBlob({
        ...repository,
        content: Buffer.from([0, 255, 10]).toString('base64'),
        encoding: 'base64',
      });
      const tree = await octokit.rest.git.createTree({
        ...repository,
        base_tree: parent,
        tree: [
          {
            path: 'bin/tool',
            mode: '100755',
            type: 'blob',
            sha: blob.data.sha,
          },
          { path: 'apps/gone.yaml', mode: '100644', type: 'blob', sha: null },
          {
            path: 'link',
            mode: '120000',
            type: 'blob',
            content: 'README.md',
          },
        ],
      });
      const commit = await octokit.rest.git.createCommit({
        ...repository,
        message: 'Change things\n\nBecause.',
        tree: tree.data.sha,
        parents: [parent],
        author: {
          name: 'Grace',
          email: 'grace@example.org',
          date: '2026-01-02T03:04:05Z',
        },
      });
      expect(commit.data).toMatchObject({
        message: 'Change things\n\nBecause.',
        author: {
          name: 'Grace',
          date: expect.stringMatching(/^2026-01-02T03:04:05/),
        },
        parents: [{ sha: parent }],
      });
      await octokit.rest.git.createRef({
        ...repository,
        ref: 'refs/heads/team/one',
        sha: commit.data.sha,
      });
      expect(await tip('team/one')).toBe(commit.data.sha);

      const all = await octokit.rest.git.getTree({
        ...repository,
        tree_sha: 'team/one',
        recursive: 'true',
      });
      expect(
        all.data.tree.map(entry => `${entry.mode} ${entry.type} ${entry.path}`),
      ).toEqual([
        '100644 blob README.md',
        '040000 tree apps',
        '100644 blob apps/list.yaml',
        '040000 tree bin',
        '100755 blob bin/tool',
        '120000 blob link',
      ]);
      const read = await octokit.rest.git.getBlob({
        ...repository,
        file_sha: blob.data.sha,
      });
      expect([...Buffer.from(read.data.content, 'base64')]).toEqual([
        0, 255, 10,
      ]);
    });

    it('moves a branch forward only, unless forced', async () => {
      const origin = await tip();
      await test.propose('acme/gitops', 'a/b', { 'a.yaml': 'a\n' });
      const other = await test.propose('acme/gitops', 'c', { 'c.yaml': 'c\n' });
      const move = (sha: string, force?: boolean) =>
        octokit.rest.git.updateRef({
          ...repository,
          ref: 'heads/a/b',
          sha,
          force,
        });
      await expect(move(other)).rejects.toMatchObject({
        status: 422,
        message: expect.stringContaining('Update is not a fast forward'),
      });
      await expect(move(origin)).rejects.toMatchObject({ status: 422 });
      await move(other, true);
      expect(await tip('a/b')).toBe(other);
      await octokit.rest.git.deleteRef({ ...repository, ref: 'heads/a/b' });
      await expect(tip('a/b')).rejects.toMatchObject({ status: 404 });
    });

    it('refuses to change a protected branch, by every way there is', async () => {
      const head = await test.propose('acme/gitops', 'x', { 'x.yaml': 'x\n' });
      const admin = client(TOKENS.admin);
      const ref = { ...repository, ref: 'heads/main' };
      await expect(
        admin.rest.git.updateRef({ ...ref, sha: head }),
      ).rejects.toMatchObject({
        status: 422,
        message: expect.stringContaining(
          'Protected branch update failed for refs/heads/main',
        ),
      });
      await expect(admin.rest.git.deleteRef(ref)).rejects.toMatchObject({
        status: 422,
      });
      await expect(
        admin.rest.repos.createOrUpdateFileContents({
          ...repository,
          path: 'new.yaml',
          message: 'New',
          content: '',
        }),
      ).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('through a pull request'),
      });
      const branch = await admin.rest.repos.getBranch({
        ...repository,
        branch: 'main',
      });
      expect(branch.data).toMatchObject({ protected: true });
      const rules = await admin.rest.repos.getBranchProtection({
        ...repository,
        branch: 'main',
      });
      expect(rules.data.required_pull_request_reviews).toBeDefined();
    });

    it('lets only an administrator change the protection', async () => {
      const branch = { ...repository, branch: 'main' };
      await expect(
        octokit.rest.repos.deleteBranchProtection(branch),
      ).rejects.toMatchObject({ status: 403 });
      const admin = client(TOKENS.admin);
      await admin.rest.repos.deleteBranchProtection(branch);
      await expect(
        admin.rest.repos.getBranchProtection(branch),
      ).rejects.toMatchObject({ status: 404 });
      await admin.rest.repos.updateBranchProtection({
        ...branch,
        required_status_checks: null,
        enforce_admins: true,
        required_pull_request_reviews: {},
        restrictions: null,
      });
      expect((await octokit.rest.repos.getBranch(branch)).data.protected).toBe(
        true,
      );
    });

    it('reads and writes single files', async () => {
      await octokit.rest.git.createRef({
        ...repository,
        ref: 'refs/heads/work',
        sha: await tip(),
      });
      const file = { ...repository, path: 'apps/a b.yaml', branch: 'work' };
      const created = await octokit.rest.repos.createOrUpdateFileContents({
        ...file,
        message: 'Add',
        content: Buffer.from('ä: 1\n').toString('base64'),
      });
      expect(created.status).toBe(201);
      const sha = created.data.content!.sha!;
      await expect(
        octokit.rest.repos.createOrUpdateFileContents({
          ...file,
          message: 'Again',
          content: '',
        }),
      ).rejects.toMatchObject({ status: 422 });
      await expect(
        octokit.rest.repos.createOrUpdateFileContents({
          ...file,
          message: 'Again',
          content: '',
          sha: '1'.repeat(40),
        }),
      ).rejects.toMatchObject({ status: 409 });

      const read = await octokit.rest.repos.getContent({
        ...file,
        ref: 'work',
      });
      expect(read.data).toMatchObject({ type: 'file', sha, size: 6 });
      const raw = await octokit.rest.repos.getContent({
        ...file,
        ref: 'work',
        mediaType: { format: 'raw' },
      });
      expect(raw.headers.etag).toBe(`"${sha}-raw"`);
      const list = await octokit.rest.repos.getContent({
        ...repository,
        path: 'apps',
        ref: 'work',
      });
      expect(
        (list.data as Array<{ name: string }>).map(entry => entry.name),
      ).toEqual(['a b.yaml', 'gone.yaml', 'list.yaml']);

      await octokit.rest.repos.deleteFile({ ...file, message: 'Remove', sha });
      await expect(
        octokit.rest.repos.getContent({ ...file, ref: 'work' }),
      ).rejects.toMatchObject({ status: 404 });
    });

    it('lists commits by page and compares branches', async () => {
      await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
      await test.propose('acme/gitops', 'two', { 'two.yaml': '2\n' }, 'one');
      const all = await octokit.paginate(octokit.rest.repos.listCommits, {
        ...repository,
        sha: 'two',
        per_page: 1,
      });
      expect(all.map(each => each.commit.message)).toEqual([
        'Change two',
        'Change one',
        'Seed the repository',
      ]);
      const compared = await octokit.rest.repos.compareCommitsWithBasehead({
        ...repository,
        basehead: 'main...two',
      });
      expect(compared.data).toMatchObject({
        status: 'ahead',
        ahead_by: 2,
        behind_by: 0,
      });
      expect(compared.data.files!.map(file => file.filename)).toEqual([
        'one.yaml',
        'two.yaml',
      ]);
      const commit = await octokit.rest.repos.getCommit({
        ...repository,
        ref: 'one',
      });
      expect(commit.data).toMatchObject({
        stats: { additions: 1, deletions: 0 },
        files: [{ filename: 'one.yaml', status: 'added' }],
      });
    });

    it('says that an empty repository has no commits', async () => {
      await test.forge.createRepository({ owner: 'acme', name: 'empty' });
      const answer = await test.api('GET', '/repos/acme/empty/commits');
      expect(answer).toMatchObject({
        status: 409,
        body: { message: 'Git Repository is empty.' },
      });
    });
  });
});
