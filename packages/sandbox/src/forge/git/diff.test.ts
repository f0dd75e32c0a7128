import { TestForge } from '../testUtils/startTestForge';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the diff of a change', () => {
  let test: TestForge;

  beforeEach(async () => {
    test = await TestForge.start();
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      seed: {
        files: {
          'moved.txt': lines.join('\n'),
          'turned.txt': 'text\n',
          'gone.txt': 'diff --git a/x b/x\n--- a\n+++ b\n',
          'kept.txt': 'kept\n',
        },
      },
    });
  });
  afterEach(() => test.stop());

  it('names additions, removals, renames, binaries and changes of type', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const api = '/repos/acme/gitops';
    const base = (await test.api('GET', `${api}/git/ref/heads/main`)).body
      .object.sha;
    const tree = await test.api('POST', `${api}/git/trees`, {
      body: {
        base_tree: base,
        tree: [
          { path: 'moved.txt', sha: null },
          { path: 'to/ä b.txt', content: `${lines.join('\n')}\nmore` },
          { path: 'turned.txt', mode: '120000', content: 'kept.txt' },
          { path: 'gone.txt', sha: null },
          { path: 'added.txt', content: '++ plus\n-- minus\n@@ at\n' },
          { path: 'binary.bin', content: 'a\u0000b' },
          { path: 'empty', content: '' },
        ],
      },
    });
    const commit = await test.api('POST', `${api}/git/commits`, {
      body: { message: 'All', tree: tree.body.sha, parents: [base] },
    });
    const { body } = await test.api('GET', `${api}/commits/${commit.body.sha}`);
    const shown = body.files.map((file: any) =>
      [
        file.status,
        file.previous_filename ? `${file.previous_filename} >` : '',
        file.filename,
        `+${file.additions}`,
        `-${file.deletions}`,
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(shown.sort()).toEqual([
      'added added.txt +3 -0',
      'added binary.bin +0 -0',
      'added empty +0 -0',
      'changed turned.txt +1 -1',
      'removed gone.txt +0 -3',
      'renamed moved.txt > to/ä b.txt +2 -1',
    ]);
    const added = body.files.find((file: any) => file.filename === 'added.txt');
    expect(added.patch).toBe('@@ -0,0 +1,3 @@\n+++ plus\n+-- minus\n+@@ at');
    const gone = body.files.find((file: any) => file.filename === 'gone.txt');
    expect(gone.patch).toContain('-diff --git a/x b/x');
  });
});
