import { TestForge } from '../testUtils/startTestForge';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the pages', () => {
  let test: TestForge;

  const start = async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      description: 'What <b>runs</b>',
      protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      seed: {
        files: {
          'README.md': '# Acme\n',
          'apps/<odd> name.yaml': 'text: "<script>alert(1)</script>"\n',
        },
      },
    });
    await test.propose('acme/gitops', 'team/<one>', {
      'apps/new.yaml': 'new: <i>yes</i>\n',
    });
    await test.api('POST', '/repos/acme/gitops/pulls', {
      body: {
        title: 'Add <script>alert(1)</script>',
        head: 'team/<one>',
        base: 'main',
        body: 'See [this](javascript:alert(1)) and <img src=x onerror=alert(1)>',
      },
    });
  };

  const get = async (path: string) => {
    const response = await fetch(`${test.forge.url}${path}`);
    return { response, text: await response.text() };
  };
  const merge = (headers: Record<string, string>, body: string) =>
    fetch(`${test.forge.url}/acme/gitops/pull/1/merge`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body,
    });
  const head = async () =>
    /name="head"\s+value="([0-9a-f]{40})"/.exec(
      (await get('/acme/gitops/pull/1')).text,
    )![1];

  describe('for reading', () => {
    beforeAll(start);
    afterAll(() => test.stop());

    it.each([
      ['/', 'acme/gitops'],
      ['/acme/gitops', 'protected'],
      ['/acme/gitops.git', 'Open pull requests'],
      ['/acme/gitops/tree/main', 'README.md'],
      ['/acme/gitops/tree/main/apps', '&lt;odd&gt; name.yaml'],
      [
        '/acme/gitops/blob/main/apps/%3Codd%3E%20name.yaml',
        '&lt;script&gt;alert(1)&lt;/script&gt;',
      ],
      [
        '/acme/gitops/blob/team/%3Cone%3E/apps/new.yaml',
        '&lt;i&gt;yes&lt;/i&gt;',
      ],
      ['/acme/gitops/pull/1', 'Add &lt;script&gt;alert(1)&lt;/script&gt;'],
      ['/acme/gitops/commit/main', 'Seed the repository'],
    ])('shows %s, and escapes what users wrote', async (path, expected) => {
      const { response, text } = await get(path);
      expect(response.status).toBe(200);
      expect(text).toContain(expected);
      expect(text).not.toMatch(/<script|<img|<b>runs|<i>yes|href="javascript/);
      expect(response.headers.get('content-security-policy')).toContain(
        "default-src 'none'",
      );
    });

    it.each([
      '/acme/nothing',
      '/acme/gitops/pull/2',
      '/acme/gitops/pull/x',
      '/acme/gitops/blob/main/nothing.yaml',
      '/acme/gitops/blob/main/..%2F..%2Fconfig',
      '/acme/gitops/tree/nothing',
      '/acme/gitops/commit/nothing',
      '/hooks/update',
      '/acme',
    ])('says that %s is not there', async path => {
      const { response, text } = await get(path);
      expect(response.status).toBe(404);
      expect(text).toContain('All repositories');
    });

    it('gives a file as it is, as text only', async () => {
      const { response, text } = await get('/acme/gitops/raw/main/README.md');
      expect(text).toBe('# Acme\n');
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('gives the patch of a pull request', async () => {
      const { text } = await get('/acme/gitops/pull/1.diff');
      expect(text).toContain('+new: <i>yes</i>');
    });
  });

  describe('for merging', () => {
    beforeEach(start);
    afterEach(() => test.stop());

    it('merges by its form and shows that it did', async () => {
      const answer = await merge(
        { Origin: test.forge.url },
        `head=${await head()}`,
      );
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/acme/gitops/pull/1');
      const { text } = await get('/acme/gitops/pull/1');
      expect(text).toContain('Merged');
      expect(text).toContain('You merged this into');
      expect(text).not.toContain('<form');
    });

    it.each([
      ['another site', { Origin: 'https://example.org' }],
      ['another port', { Origin: 'http://127.0.0.1:1' }],
      ['a page without an origin', { Origin: 'null' }],
      ['no page at all', {}],
    ])('refuses a merge form of %s', async (_case, headers) => {
      const answer = await merge(
        headers as Record<string, string>,
        `head=${await head()}`,
      );
      expect(answer.status).toBe(403);
      const { body } = await test.api('GET', '/repos/acme/gitops/pulls/1');
      expect(body.merged).toBe(false);
    });

    it('refuses to merge what the reader has not seen, and says so on the page', async () => {
      const seen = await head();
      const next = await test.propose(
        'acme/gitops',
        'next',
        { 'apps/more.yaml': 'm\n' },
        'team/<one>',
      );
      await test.api(
        'PATCH',
        `/repos/acme/gitops/git/refs/heads/${encodeURIComponent('team/<one>')}`,
        { body: { sha: next } },
      );
      const answer = await merge({ Origin: test.forge.url }, `head=${seen}`);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Head branch was modified');
      const bare = await merge({ Origin: test.forge.url }, '');
      expect(bare.status).toBe(409);
    });
  });
});
