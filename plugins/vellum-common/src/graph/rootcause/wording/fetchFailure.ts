import { ToolFailure } from '../reading/toolFailure';

/** Why something could not be fetched from elsewhere. @internal */
export interface FetchFailure {
  /** After a colon, without a full stop. */
  what: string;
  nextStep: string;
}

const CREDENTIALS = 'Check the credentials that it is fetched with.';
const ADDRESS = 'Check the address, then change it by pull request.';
const NETWORK =
  'Check the address, and whether the cluster may reach it (DNS, proxy, network policy).';
const REVISION =
  'Check the branch, tag or version, then change it by pull request.';
const TRUST =
  'Give it the certificate authority or host key of the server, or renew the certificate.';

/** By the words of git, registries and object stores, the most exact first; `$1` is a name in them. */
const WORDS: ReadonlyArray<[words: RegExp, what: string, nextStep: string]> = [
  [
    /failed to get secret '([^']+)'|secrets? \\?"([^"\\]+)\\?" not found/i,
    'Secret $1 with its credentials does not exist',
    'Create the Secret, or name another by pull request.',
  ],
  [
    /couldn't find remote ref \\?"refs\/heads\/([^"\\]+)\\?"/i,
    'branch $1 does not exist there',
    REVISION,
  ],
  [
    /couldn't find remote ref \\?"refs\/tags\/([^"\\]+)\\?"/i,
    'tag $1 does not exist there',
    REVISION,
  ],
  [
    /couldn't find remote ref \\?"([^"\\]+)\\?"|unable to resolve (?:ref )?'([^']+)' to a (?:specific commit|commit SHA)|unable to resolve commit object for '([^']+)'/i,
    'revision $1 does not exist there',
    REVISION,
  ],
  [/no match found for semver: (.+)/i, 'no tag matches $1', REVISION],
  [
    /MANIFEST_UNKNOWN|manifest unknown/i,
    'the registry has no such tag or digest',
    REVISION,
  ],
  [
    /(?:git|remote) repository is empty/i,
    'the repository is empty',
    'Push a first commit, or check the address.',
  ],
  [
    /knownhosts: key|host key|known_hosts/i,
    'the server does not have the SSH host key that was expected',
    TRUST,
  ],
  [
    /x509: (certificate (?:signed by unknown authority|has expired|is not valid|is valid for)[^,;]*)/i,
    'the server is not trusted, since its $1',
    TRUST,
  ],
  [/x509:|tls: /i, 'no safe connection to the server can be made', TRUST],
  [
    /lookup ([\w.-]+)(?: on [^\s]+)?: (?:no such host|server misbehaving|i\/o timeout)|Could not resolve host: ([\w.-]+)/i,
    'host $1 is not known in the cluster',
    NETWORK,
  ],
  [/no such host/i, 'its host is not known in the cluster', NETWORK],
  [
    /repository not found|NAME_UNKNOWN|404 Not Found|NoSuchBucket|bucket '[^']+' not found/i,
    'there is nothing at its address, or the credentials may not see it',
    ADDRESS,
  ],
  [
    /authentication required|authorization failed|unable to authenticate|invalid auth method|invalid username or password|401 Unauthorized|403 Forbidden|UNAUTHORIZED|\bDENIED\b|access denied|AccessDenied|Permission denied \(publickey/,
    'its credentials are missing or refused',
    CREDENTIALS,
  ],
  [
    /connection refused|connection timed out|no route to host|network is unreachable|i\/o timeout|TLS handshake timeout|connection reset|context deadline exceeded|Client\.Timeout/i,
    'the server does not answer',
    NETWORK,
  ],
  [
    /signature verification|failed to verify the signature|cannot verify signature/i,
    'its signature cannot be verified',
    'Check who signed it and which keys are trusted.',
  ],
];

/** Machine words of source-controller, where the message says nothing that is known. */
const REASONS: Readonly<Record<string, FetchFailure>> = {
  AuthenticationFailed: {
    what: 'its credentials are missing or refused',
    nextStep: CREDENTIALS,
  },
  URLInvalid: { what: 'its address cannot be read', nextStep: ADDRESS },
};

/** Why a fetch failed; `undefined` where nothing about it is known. @internal */
export function fetchFailureOf({
  message,
  reason,
}: ToolFailure): FetchFailure | undefined {
  for (const [words, what, nextStep] of WORDS) {
    const match = words.exec(message);
    if (match) {
      const name = match.slice(1).find(group => group !== undefined) ?? '';
      return { what: what.replace('$1', name.trim()), nextStep };
    }
  }
  return reason ? REASONS[reason] : undefined;
}
