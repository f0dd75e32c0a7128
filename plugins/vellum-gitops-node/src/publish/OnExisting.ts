/**
 * What to do where a pull request for the same change is open. In each case one that proposes exactly what is planned is the
 * result, so that an attempt after a lost answer ends well, and nobody's commits are overwritten.
 *
 * - `append` adds a commit to it, and gives it the new title and text. Refused where its branch holds commits that were
 *   not made here, or where another person asked for it.
 * - `reuse` leaves it as it is, whoever works on it. Refused where it proposes anything else, because what was asked for
 *   would be dropped without a word.
 * - `fail` is for flows that expect none: refused in any other case.
 *
 * A refusal is a ConflictError that names the pull request and says what to do.
 *
 * @public
 */
export type OnExisting = 'append' | 'reuse' | 'fail';
