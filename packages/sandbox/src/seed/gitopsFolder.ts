import { join } from 'node:path';
import { repositoryRoot } from '../state/repositoryRoot';

/** What the forge serves as `vellum/platform-gitops`. */
export const gitopsFolder = join(repositoryRoot, 'examples', 'gitops');
