import { fetchFailureOf } from './fetchFailure';

/** The words of git, registries, object stores and source-controller, and what they come to. */
const CASES: Array<[string, string]> = [
  [
    'failed to get secret \'flux-system/git\': secrets "git" not found',
    'Secret flux-system/git with its credentials does not exist',
  ],
  [
    "failed to checkout and determine revision: unable to clone 'https://git.example/x': couldn't find remote ref \"refs/heads/nope\"",
    'branch nope does not exist there',
  ],
  [
    "failed to checkout and determine revision: unable to clone 'https://git.example/x': couldn't find remote ref \"refs/tags/v9\"",
    'tag v9 does not exist there',
  ],
  [
    "failed to checkout and determine revision: unable to resolve commit object for '0504116': object not found",
    'revision 0504116 does not exist there',
  ],
  [
    "rpc error: code = Unknown desc = unable to resolve 'prod' to a commit SHA",
    'revision prod does not exist there',
  ],
  [
    'failed to checkout and determine revision: no match found for semver: >=9',
    'no tag matches >=9',
  ],
  [
    'GET https://registry.example/v2/x/manifests/v9: MANIFEST_UNKNOWN: manifest unknown; unknown tag=v9',
    'the registry has no such tag or digest',
  ],
  ['git repository is empty', 'the repository is empty'],
  [
    'failed to checkout: ssh: handshake failed: knownhosts: key is unknown',
    'the server does not have the SSH host key that was expected',
  ],
  [
    'Get "https://charts.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'the server is not trusted, since its certificate signed by unknown authority',
  ],
  [
    'Get "https://git.example": x509: certificate has expired or is not yet valid: current time 2026-11-20T12:00:00Z is after 2026-01-01T00:00:00Z',
    'the server is not trusted, since its certificate has expired or is not yet valid: current time 2026-11-20T12:00:00Z is after 2026-01-01T00:00:00Z',
  ],
  [
    'remote error: tls: handshake failure',
    'no safe connection to the server can be made',
  ],
  [
    'dial tcp: lookup git.example on 10.96.0.10:53: no such host',
    'host git.example is not known in the cluster',
  ],
  ['no such host', 'its host is not known in the cluster'],
  [
    'failed to checkout and determine revision: unable to clone: repository not found',
    'there is nothing at its address, or the credentials may not see it',
  ],
  [
    "bucket 'platform' not found",
    'there is nothing at its address, or the credentials may not see it',
  ],
  [
    "failed to checkout and determine revision: unable to list remote for 'https://git.example/x': authentication required",
    'its credentials are missing or refused',
  ],
  [
    'ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey]',
    'its credentials are missing or refused',
  ],
  [
    'dial tcp 10.0.0.7:443: connect: connection refused',
    'the server does not answer',
  ],
  [
    "signature verification of commit '0504116' failed: unable to verify Git commit",
    'its signature cannot be verified',
  ],
];

describe('fetchFailureOf', () => {
  it.each(CASES)('understands %s', (message, what) => {
    expect(fetchFailureOf({ message })?.what).toBe(what);
  });

  it.each([
    ['AuthenticationFailed', 'its credentials are missing or refused'],
    ['URLInvalid', 'its address cannot be read'],
  ])('goes by the reason %s where the words are new', (reason, what) => {
    expect(fetchFailureOf({ message: 'something new', reason })?.what).toBe(
      what,
    );
  });

  it('does not guess', () => {
    expect(
      fetchFailureOf({ message: 'something new', reason: 'Failed' }),
    ).toBeUndefined();
  });
});
