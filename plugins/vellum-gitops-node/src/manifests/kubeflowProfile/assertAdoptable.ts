import { InputError } from '@backstage/errors';

/**
 * Throws where Kubeflow would not take a namespace over. Its profile controller does that only if the namespace names the
 * profile's user in its annotation `owner`; else it stops there, and the profile never comes to anything.
 *
 * @internal
 */
export function assertAdoptable(options: {
  name: string;
  user: string;
  /** What the namespace has as its annotation `owner`. */
  owner: string | undefined;
  /** Where the namespace is: goes on after "Namespace team-a". */
  where: string;
}): void {
  const { name, user, owner, where } = options;
  if (owner === user) {
    return;
  }
  const says =
    owner === undefined
      ? 'has no annotation "owner"'
      : `belongs to ${JSON.stringify(owner)} by its annotation "owner"`;
  const remedy =
    owner === undefined
      ? `Choose another name for the profile, or set the annotation "owner" of the namespace to ${JSON.stringify(
          user,
        )} first, if everything in it may become theirs.`
      : 'Choose another name for the profile.';
  throw new InputError(
    `Namespace ${name} ${where} and ${says}, so Kubeflow would not take it over for ${JSON.stringify(
      user,
    )}, and the profile would never be ready. ${remedy}`,
  );
}
