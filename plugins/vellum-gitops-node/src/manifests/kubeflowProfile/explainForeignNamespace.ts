/**
 * Why Kubeflow would not take a namespace over for a user; undefined where it would. Its profile controller does that only
 * if the namespace names the user in its annotation `owner`; else it stops there, and the profile never comes to anything.
 * The words go on after "the namespace".
 *
 * @public
 */
export function explainForeignNamespace(options: {
  /** The user of the profile. */
  user: string;
  /** What the namespace has as its annotation `owner`. */
  owner: string | undefined;
}): string | undefined {
  const { user, owner } = options;
  if (owner === user) {
    return undefined;
  }
  const name = JSON.stringify(user);
  return owner === undefined
    ? `has no annotation "owner", so Kubeflow would not take it over for ${name}. Choose another name for the profile, or set that annotation to ${name} first, if everything in it may become theirs`
    : `belongs to ${JSON.stringify(
        owner,
      )} by its annotation "owner", so Kubeflow would not take it over for ${name}. Choose another name for the profile`;
}
