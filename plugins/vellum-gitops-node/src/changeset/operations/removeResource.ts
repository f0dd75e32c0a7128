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
          severity: 'problem',
          path,
          message:
            'would list nothing any more, and GitOps controllers refuse that; remove what applies this folder too, or leave something in it',
        },
      ]
    : findings;
};
