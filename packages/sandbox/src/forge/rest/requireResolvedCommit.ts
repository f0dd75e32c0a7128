import { resolveCommit } from '../git/resolveCommit';
import { ApiError } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';

/** The commit of a `ref` in a URL, or GitHub's answer to one that names nothing. @internal */
export async function requireResolvedCommit(
  repository: ForgeRepository,
  ref: string,
  status: 404 | 422 = 404,
): Promise<string> {
  const sha = await resolveCommit(repository.git, ref);
  if (!sha) {
    throw new ApiError(
      status,
      status === 404 ? 'Not Found' : `No commit found for SHA: ${ref}`,
    );
  }
  return sha;
}
