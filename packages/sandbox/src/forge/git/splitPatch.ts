/** @internal */
export interface PatchPart {
  hunks: string;
  additions: number;
  deletions: number;
  binary: boolean;
}

/**
 * Cuts the output of `git diff` into its files. A line of content begins with a blank,
 * `+`, `-` or a backslash, so a line that begins with `diff --git` is always a header.
 *
 * @internal
 */
export function splitPatch(patch: string): PatchPart[] {
  const parts: PatchPart[] = [];
  let hunks: string[] = [];
  let inHunks = false;
  const finish = () => {
    if (parts.length > 0) {
      parts[parts.length - 1].hunks = hunks.join('\n');
    }
    hunks = [];
    inHunks = false;
  };
  for (const line of patch.split('\n')) {
    if (line.startsWith('diff --git ')) {
      finish();
      parts.push({ hunks: '', additions: 0, deletions: 0, binary: false });
      continue;
    }
    const part = parts[parts.length - 1];
    if (!part) {
      continue;
    }
    if (line.startsWith('@@ ')) {
      inHunks = true;
    } else if (inHunks && line.startsWith('+')) {
      part.additions += 1;
    } else if (inHunks && line.startsWith('-')) {
      part.deletions += 1;
    } else if (!inHunks && line.startsWith('Binary files ')) {
      part.binary = true;
    }
    if (inHunks) {
      hunks.push(line);
    }
  }
  finish();
  return parts;
}
