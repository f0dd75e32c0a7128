import { z } from 'zod';
import { readCommit, writeCommit } from '../git/commits';
import { writeBlob } from '../git/objects';
import { readEntry, TreeEntry } from '../git/readTree';
import { readBranch } from '../git/refs';
import { writeTree } from '../git/writeTree';
import { ApiError } from '../http/ApiError';
import { isProtected } from '../model/branchRules';
import { moveBranch } from '../model/changeBranch';
import { signatureOf } from '../model/signatureOf';
import { fillSignatures, signatureSchema } from './addGitCommitRoutes';
import { decodeContent } from './decodeContent';
import { WriteCall } from './repositoryRoute';
import { showGitCommit } from './showCommit';
import { showEntry } from './showEntry';

const commonSchema = z.object({
  message: z.string(),
  branch: z.string().optional(),
  sha: z.string().optional(),
  author: signatureSchema,
  committer: signatureSchema,
});
const putSchema = commonSchema.extend({ content: z.string() });

/** Creates or replaces one file in one commit. @internal */
export async function putContent(call: WriteCall): Promise<void> {
  const body = putSchema.parse(call.request.body);
  const { before, commitChange, path } = await prepare(call, body);
  if (before && !body.sha) {
    throw new ApiError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  }
  checkSha(path, before, body.sha);
  const sha = await writeBlob(call.repository.git, decodeContent(body.content));
  await commitChange(before?.mode ?? '100644', sha, before ? 200 : 201);
}

/** Removes one file in one commit. @internal */
export async function deleteContent(call: WriteCall): Promise<void> {
  const body = commonSchema.parse({
    ...call.request.query,
    ...call.request.body,
  });
  const { before, commitChange, path } = await prepare(call, body);
  if (!before) {
    throw ApiError.notFound();
  }
  if (!body.sha) {
    throw new ApiError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  }
  checkSha(path, before, body.sha);
  await commitChange(before.mode, null, 200);
}

function checkSha(
  path: string,
  before: TreeEntry | undefined,
  sha: string | undefined,
): void {
  if (sha && sha !== before?.sha) {
    throw new ApiError(409, `${path} does not match ${sha}`);
  }
}

async function prepare(call: WriteCall, body: z.infer<typeof commonSchema>) {
  const { request, response, repository, context, account } = call;
  const { git, record, fullName } = repository;
  const branch = body.branch ?? record.defaultBranch;
  const path = request.params[0];
  if (path.split('/').some(part => /^(|\.|\.\.|\.git)$/i.test(part))) {
    throw new ApiError(422, 'path contains a malformed path component');
  }
  const parent = await readBranch(git, branch);
  if (!parent) {
    throw new ApiError(404, `Branch ${branch} not found`);
  }
  if (isProtected(record, branch)) {
    throw new ApiError(
      409,
      `Could not update file: Changes must be made through a pull request.`,
    );
  }
  const before = await readEntry(git, parent, path);
  if (before?.type === 'tree') {
    throw new ApiError(422, `${path} is a directory`);
  }
  const commitChange = async (
    mode: string,
    sha: string | null,
    status: number,
  ) => {
    const base = await readEntry(git, parent, '');
    const commitSha = await writeCommit(git, {
      tree: await writeTree(git, base?.sha, [{ path, mode, sha }]),
      parents: [parent],
      message: body.message,
      ...fillSignatures(signatureOf(account), body),
    });
    await moveBranch(repository, branch, commitSha, false);
    const after = sha ? await readEntry(git, commitSha, path) : undefined;
    const commit = await readCommit(git, commitSha);
    response.status(status).json({
      content: after ? showEntry(context.urls, fullName, branch, after) : null,
      commit: showGitCommit(context.urls, fullName, commit),
    });
  };
  return { before, commitChange, path };
}
