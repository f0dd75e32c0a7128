/**
 * Throws where a cluster does not know who asks: it would say the same whatever it is asked.
 *
 * @internal
 */
export function requireCredentials(status: number): void {
  if (status === 401) {
    throw new Error(
      'it does not accept the credentials that Backstage has for it',
    );
  }
}
