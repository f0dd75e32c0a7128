import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RepositoryRecord } from '../model/records';

// Runs once for each ref of a push. The rules come in the environment of that push, so they are
// those of the moment and no file has to follow the repository's record.
// `*` of a shell pattern spans slashes, as it does in branchRules.ts.
const UPDATE_HOOK = `#!/bin/sh
ref=$1
old=$2
new=$3
case $ref in
  refs/heads/*) branch=\${ref#refs/heads/} ;;
  *) exit 0 ;;
esac
is_zero() { case $1 in *[!0]*) return 1 ;; esac; }
if is_zero "$old" && [ -n "$FORGE_BLOCKED_BRANCHES" ]; then
  case $branch in
    $FORGE_BLOCKED_BRANCHES)
      echo "error: GH013: Repository rule violations found for $ref." >&2
      echo "- Cannot create ref due to creations being restricted." >&2
      exit 1 ;;
  esac
fi
if ! is_zero "$old"; then
  case "
$FORGE_PROTECTED_BRANCHES
" in
    *"
$branch
"*)
      echo "error: GH006: Protected branch update failed for $ref." >&2
      if is_zero "$new"; then
        echo "error: Cannot delete a protected branch." >&2
      else
        echo "error: Changes must be made through a pull request." >&2
      fi
      exit 1 ;;
  esac
fi
exit 0
`;

/** Writes the hooks that every push runs and returns their folder. @internal */
export async function installHooks(root: string): Promise<string> {
  const folder = hooksFolder(root);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'update');
  await writeFile(path, UPDATE_HOOK);
  await chmod(path, 0o700);
  return folder;
}

/** @internal */
export function hooksFolder(root: string): string {
  return join(root, 'hooks');
}

/** The rules of a repository, as the hook reads them. @internal */
export function hookEnvironment(
  record: RepositoryRecord,
): Record<string, string> {
  return {
    FORGE_PROTECTED_BRANCHES: record.protectedBranches
      .map(rule => rule.branch)
      .join('\n'),
    FORGE_BLOCKED_BRANCHES: record.blockBranchCreation ?? '',
  };
}
