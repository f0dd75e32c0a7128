import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Who somebody is for the API server. */
export interface Identity {
  /** Names the kubeconfig: `kubeconfig/<name>.yaml`. */
  name: string;
  user: string;
  groups: readonly string[];
  /** Namespace of the kubeconfig's context. */
  namespace?: string;
}

/** Group of the controllers; bound to cluster-admin. */
export const controllersGroup = 'vellum:sandbox-controllers';

/**
 * People and the portal. The portal is the service account that the shipped
 * RBAC manifests bind, so the sandbox proves those manifests as they are.
 */
export const personIdentities: readonly Identity[] = [
  { name: 'admin', user: 'admin', groups: ['system:masters'] },
  {
    name: 'portal',
    user: 'system:serviceaccount:vellum-system:vellum-portal',
    groups: [
      'system:serviceaccounts',
      'system:serviceaccounts:vellum-system',
      'system:authenticated',
    ],
  },
  { name: 'ada', user: 'ada', groups: ['platform-team'] },
  { name: 'grace', user: 'grace', groups: ['fraud-team'] },
];

const tokensSchema = z.record(z.string(), z.string());

/** Tokens by identity name. */
export type Tokens = z.infer<typeof tokensSchema>;

/** Reads the text of `identities.json`. */
export function parseTokens(text: string): Tokens {
  return tokensSchema.parse(JSON.parse(text));
}

/** Adds a random token for each identity that has none yet. */
export function withTokens(
  identities: readonly Identity[],
  known: Tokens,
): Tokens {
  return Object.fromEntries(
    identities.map(({ name }) => [
      name,
      known[name] ?? randomBytes(32).toString('base64url'),
    ]),
  );
}

/** The API server's token file. */
export function renderTokenFile(
  identities: readonly Identity[],
  tokens: Tokens,
): string {
  return identities
    .map(
      ({ name, user, groups }) =>
        `${tokens[name]},${user},${name},"${groups.join(',')}"\n`,
    )
    .join('');
}
