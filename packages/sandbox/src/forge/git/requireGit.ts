import { spawn } from 'node:child_process';
import { gitEnvironment } from './gitEnvironment';

/**
 * Fails where git is missing or lacks `merge-tree --write-tree`, at the start and not
 * when the first pull request is looked at.
 *
 * @internal
 */
export async function requireGit(): Promise<void> {
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn('git', ['version'], { env: gitEnvironment() });
    let text = '';
    child.stdout.on('data', chunk => {
      text += chunk;
    });
    child.on('error', error => reject(error));
    child.on('close', () => resolve(text));
  }).catch(error => {
    throw new Error(
      `The forge needs git 2.38 or newer on PATH, which could not be started: ${error.message}`,
    );
  });
  const [major, minor] = (output.match(/(\d+)\.(\d+)/) ?? []).slice(1);
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 38)) {
    throw new Error(
      `The forge needs git 2.38 or newer to compute merges; found "${output.trim()}". Install a newer git.`,
    );
  }
}
