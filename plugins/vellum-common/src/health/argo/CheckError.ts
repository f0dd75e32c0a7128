/**
 * A check that cannot read its object. Argo CD turns it into Unknown, so it is part of the dialect and not a mistake of
 * ours: it never leaves `computeArgoHealth`.
 *
 * @internal
 */
export class CheckError extends Error {
  override name = 'CheckError';
}
