import { Forge } from '../forge';
import { gitopsFolder } from './gitopsFolder';
import { renderFiles } from './renderFiles';
import { SeedAddresses } from './SeedAddresses';

const owner = 'vellum';
const name = 'platform-gitops';

/**
 * Puts the GitOps repository on the forge, its default branch open to merged
 * pull requests only. One that is there already stays as it is: what visitors
 * merged is theirs. Says whether it was made now.
 */
export async function seedForge(
  forge: Pick<Forge, 'createRepository' | 'hasRepository'>,
  addresses: SeedAddresses,
): Promise<boolean> {
  if (forge.hasRepository(owner, name)) {
    return false;
  }
  await forge.createRepository({
    owner,
    name,
    description: 'What the platform is made of, and who asked for what',
    protectedBranches: [{ branch: 'main', requirePullRequest: true }],
    seed: {
      directory: gitopsFolder,
      files: await renderFiles(addresses),
      message: 'Begin with two platforms, a team space and Kubeflow',
    },
  });
  return true;
}
