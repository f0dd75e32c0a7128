/**
 * A git command that ended with an exit code its caller did not expect.
 *
 * @internal
 */
export class GitError extends Error {
  readonly name = 'GitError';
  readonly exitCode: number;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number, stderr: string) {
    super(
      `git ${args[0]} ended with code ${exitCode}: ${
        stderr.trim() || 'no message'
      }`,
    );
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}
