import { giteaDialect } from '../gitea/giteaDialect';
import { githubDialect } from '../github/githubDialect';
import { gitlabDialect } from '../gitlab/gitlabDialect';
import { describeResponse } from './describeResponse';
import { ForgeDialect } from './ForgeDialect';

const describeFor = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  dialect: ForgeDialect = githubDialect,
) =>
  describeResponse({
    address: { host: 'git.example.org', owner: 'team', repo: 'gitops' },
    dialect,
    purpose: 'create branch vellum/x',
    response: new Response(null, { status, headers }),
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('describeResponse', () => {
  it.each([
    [
      401,
      { message: 'Bad credentials' },
      {},
      'unauthenticated',
      /Renew them in the integration for git.example.org/,
    ],
    [
      403,
      { message: 'Resource not accessible' },
      {},
      'forbidden',
      /may not create branch vellum\/x in team\/gitops/,
    ],
    [
      403,
      { message: 'No' },
      { 'x-ratelimit-remaining': '0' },
      'limited',
      /Try again later/,
    ],
    [
      403,
      { message: 'You have exceeded a secondary rate limit' },
      {},
      'limited',
      /Try again later/,
    ],
    [429, '', {}, 'limited', /Try again later/],
    [
      404,
      { message: 'Not Found' },
      {},
      'not-found',
      /has no repository team\/gitops, or the credentials/,
    ],
    [
      422,
      { message: 'Reference already exists' },
      {},
      'conflict',
      /changed meanwhile/,
    ],
    [
      422,
      { message: 'Update is not a fast forward' },
      {},
      'conflict',
      /changed meanwhile/,
    ],
    [
      422,
      {
        message: 'Validation Failed',
        errors: [{ message: 'A pull request already exists for a:b.' }],
      },
      {},
      'conflict',
      /Validation Failed: A pull request already exists/,
    ],
    [
      422,
      { message: 'Repository rule violations found\n\nCannot create ref' },
      {},
      'refused',
      /\(422 Repository rule violations found Cannot create ref\)/,
    ],
    [
      502,
      '<html>Bad Gateway</html>',
      {},
      'unreachable',
      /is not there at the moment.*\(502\)/,
    ],
    [
      500,
      { message: 'Server Error' },
      {},
      'failed',
      /ask whoever runs git.example.org/,
    ],
    [418, '[]', {}, 'failed', /\(418\)/],
  ])('reads %d %j %j as %s', (status, body, headers, reason, message) => {
    const error = describeFor(status, body, headers);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(message);
  });

  it.each([
    [
      gitlabDialect,
      409,
      { message: ['Another open merge request already exists: !1'] },
      'conflict',
      /\(409 Another open merge request already exists: !1\)/,
    ],
    [
      gitlabDialect,
      400,
      { message: { title: ["can't be blank"], base: 'No' } },
      'refused',
      /\(400 title can't be blank: base No\)/,
    ],
    [
      gitlabDialect,
      403,
      { error: 'insufficient_scope', error_description: 'Needs more.' },
      'forbidden',
      /insufficient_scope: Needs more\.\)\. They need the scope api/,
    ],
    [
      giteaDialect,
      403,
      { message: 'token does not have the scope', url: 'x' },
      'forbidden',
      /token does not have the scope\)\. .*write:repository/,
    ],
    [
      giteaDialect,
      423,
      { message: 'archived' },
      'refused',
      /refused to create branch/,
    ],
    [giteaDialect, 409, { message: 'exists' }, 'conflict', /Try again/],
  ])('reads %j %d %j as %s', (dialect, status, body, reason, message) => {
    const error = describeFor(status, body, {}, dialect);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(message);
  });

  it("shows the words that git's own addresses answer in plain text", () => {
    const type = { 'content-type': 'text/plain; charset=utf-8' };
    const text = 'You are not allowed to push\nto this project.';
    expect(describeFor(403, text, type, gitlabDialect).message).toMatch(
      /\(403 You are not allowed to push to this project\.\)/,
    );
    expect(describeFor(403, '<html>x</html>', type).message).toMatch(/\(403\)/);
  });

  it('cuts long answers', () => {
    const { message } = describeFor(500, { message: 'x'.repeat(10_000) });
    expect(message.length).toBeLessThan(500);
  });
});
