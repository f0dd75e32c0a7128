import { TestForge, TOKENS } from './testUtils/startTestForge';

const QUERY = `query ($owner: String!, $repo: String!, $head: String!) {
  repository(name: $repo, owner: $owner) {
    ref(qualifiedName: $head) {
      associatedPullRequests(first: 1, states: OPEN) {
        edges { node { id number url } }
      }
    }
  }
}`;

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the GraphQL interface', () => {
  let test: TestForge;

  beforeEach(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      seed: { files: { 'README.md': '# Acme\n' } },
    });
    await test.propose('acme/gitops', 'team/one', { a: 'a\n' });
  });
  afterEach(() => test.stop());

  async function query(
    source: string,
    variables: Record<string, unknown> = {},
    token: string = TOKENS.reader,
  ) {
    const answers = await Promise.all(
      ['/graphql', '/api/graphql'].map(async path => {
        const response = await fetch(`${test.forge.url}${path}`, {
          method: 'POST',
          headers: {
            Authorization: `bearer ${token}`,
            'Content-Type': 'application/json',
          },
          body: JSON.stringify({ query: source, variables }),
        });
        return { status: response.status, body: await response.json() };
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    return answers[0];
  }

  const variables = { owner: 'acme', repo: 'gitops' };

  it('finds the open pull request of a branch, and none when it is closed', async () => {
    const head = 'team/one';
    const none = await query(QUERY, { ...variables, head });
    expect(none.body).toEqual({
      data: {
        repository: { ref: { associatedPullRequests: { edges: [] } } },
      },
    });
    await test.open('acme/gitops', head);
    const one = await query(QUERY, { ...variables, head });
    expect(one.body.data.repository.ref.associatedPullRequests.edges).toEqual([
      {
        node: {
          id: 'PR_1_1',
          number: 1,
          url: `${test.forge.url}/acme/gitops/pull/1`,
        },
      },
    ]);
    await test.api('PATCH', '/repos/acme/gitops/pulls/1', {
      body: { state: 'closed' },
    });
    const closed = await query(QUERY, { ...variables, head });
    expect(
      closed.body.data.repository.ref.associatedPullRequests.edges,
    ).toEqual([]);
  });

  it('has null for a branch that is not there', async () => {
    const { body } = await query(QUERY, { ...variables, head: 'nothing' });
    expect(body).toEqual({ data: { repository: { ref: null } } });
  });

  it('answers an error to what it does not know, and never guesses', async () => {
    const unknownField = await query('{ viewer { login sponsors } }');
    expect(unknownField.body.data).toBeUndefined();
    expect(unknownField.body.errors[0].message).toContain('sponsors');
    const unknownRepository = await query(QUERY, {
      ...variables,
      repo: 'nothing',
      head: 'x',
    });
    expect(unknownRepository.body.data).toEqual({ repository: null });
    expect(unknownRepository.body.errors[0].message).toContain(
      "Could not resolve to a Repository with the name 'acme/nothing'",
    );
    const mutation = await query('mutation { deleteRepository }');
    expect(mutation.body.errors).toHaveLength(1);
    const syntax = await query('{ viewer {');
    expect(syntax.body.errors[0].message).toContain('Syntax Error');
  });

  it('wants a token', async () => {
    const { status } = await query('{ viewer { login } }', {}, 'wrong');
    expect(status).toBe(401);
  });
});
