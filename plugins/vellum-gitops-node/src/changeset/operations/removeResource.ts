import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { readResources } from '../../kustomization/readResources';
import { removeSequenceItem } from '../../yaml';
import { RemoveResourceOperation } from '../ChangeSet';
import { editFile } from '../editFile';
import { OperationRule } from '../OperationRule';

/** @internal */
export const removeResource: OperationRule<RemoveResourceOperation> = async (
  { path, entry },
  tree,
) => {
  const findings = await editFile({
    tree,
    path,
    edit: text =>
      removeSequenceItem({
        text,
        path: ['resources'],
        item: entry,
        isSame: (a, b) => normalizeEntry(a) === normalizeEntry(b),
      }),
  });
  const text = await tree.readFile(path);
  return findings.length === 0 && readResources(text ?? '').length === 0
    ? [
        {
          severity: 'note',
          path,
          message:
            'lists nothing any more. Kustomize renders that as nothing, and Flux takes away what it applied before; an Application of Argo CD that syncs just this folder by itself needs syncPolicy.automated.allowEmpty for that',
        },
      ]
    : findings;
};
