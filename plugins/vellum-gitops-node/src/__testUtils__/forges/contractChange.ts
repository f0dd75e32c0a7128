import { ChangeSet } from '../../changeset';
import { gitopsFiles } from '../gitopsFiles';

/** What a repository of the contract holds. */
export const contractFiles: Record<string, string> = {
  ...gitopsFiles,
  'notes/old/gone.md': 'Nobody needs this any more.\n',
};

/** A change with a file of each kind: new, changed, and deleted with its folder. */
export function contractChange(name = 'vellum-b'): ChangeSet {
  return {
    id: `contract/${name}`,
    title: `Add platform ${name}`,
    description: 'One more platform.',
    operations: [
      {
        op: 'createFile',
        path: `platforms/${name}.yaml`,
        content: [
          'apiVersion: infrastructure.vellum.io/v1alpha1',
          'kind: VellumPlatform',
          'metadata:',
          `  name: ${name}`,
          '  namespace: platform-team',
          '',
        ].join('\n'),
      },
      {
        op: 'addResource',
        path: 'platforms/kustomization.yaml',
        entry: `${name}.yaml`,
      },
      { op: 'deleteFile', path: 'notes/old/gone.md' },
    ],
  };
}
