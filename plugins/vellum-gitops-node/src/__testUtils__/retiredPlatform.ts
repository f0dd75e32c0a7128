import { ChangeSet } from '../changeset';
import { gitopsFiles } from './gitopsFiles';

/** A GitOps repository with a platform more, which is to be taken away. */
export const retiredPlatformFiles: Record<string, string> = {
  ...gitopsFiles,
  'platforms/kustomization.yaml': `${gitopsFiles['platforms/kustomization.yaml']}  - vellum-old.yaml # until spring\n`,
  'platforms/vellum-old.yaml': gitopsFiles['platforms/vellum-dev.yaml'].replace(
    'vellum-dev',
    'vellum-old',
  ),
  'catalog/all.yaml': `${gitopsFiles['catalog/all.yaml']}    - ./vellum-old.yaml\n`,
  'catalog/vellum-old.yaml': gitopsFiles['catalog/vellum-dev.yaml'].replace(
    'vellum-dev',
    'vellum-old',
  ),
};

/** A change that edits one file, takes a line out of two others and deletes two. */
export function retirePlatform(label = 'vellum-old'): ChangeSet {
  return {
    id: 'vellum-platform/platform-team/vellum-old',
    title: 'Remove Vellum platform platform-team/vellum-old',
    description: 'Its work goes on in `vellum-dev`.',
    operations: [
      {
        op: 'editYaml',
        path: 'platforms/vellum-dev.yaml',
        object: {
          group: 'infrastructure.vellum.io',
          kind: 'VellumPlatform',
          namespace: 'platform-team',
          name: 'vellum-dev',
        },
        edits: [{ path: ['metadata', 'labels', 'replaces'], value: label }],
      },
      {
        op: 'removeResource',
        path: 'platforms/kustomization.yaml',
        entry: 'vellum-old.yaml',
      },
      { op: 'deleteFile', path: 'platforms/vellum-old.yaml' },
      {
        op: 'removeLocationTarget',
        path: 'catalog/all.yaml',
        target: './vellum-old.yaml',
      },
      { op: 'deleteFile', path: 'catalog/vellum-old.yaml' },
    ],
  };
}
