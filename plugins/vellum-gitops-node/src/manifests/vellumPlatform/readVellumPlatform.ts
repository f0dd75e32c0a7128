import { RepositoryReader } from '../../repository';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { findVellumPlatform } from './findVellumPlatform';
import {
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/**
 * The input that a platform in a repository stands for; undefined where the repository declares none of this name. It is
 * as people wrote it, so it may not be valid. The owner is empty where the catalog entity is not in the repository.
 *
 * @public
 */
export async function readVellumPlatform(options: {
  identity: VellumPlatformIdentity;
  repository: RepositoryReader;
  layout?: GitopsLayout;
}): Promise<VellumPlatformInput | undefined> {
  const { identity, repository, layout = defaultGitopsLayout } = options;
  return (await findVellumPlatform(repository, identity, layout))?.input;
}
