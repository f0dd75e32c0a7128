import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import { applyYamlEdits } from '../../yaml';
import { EditYamlOperation } from '../ChangeSet';
import { editFile } from '../editFile';
import { OperationRule } from '../OperationRule';
import { readDocumentIdentities } from '../readObjectIdentities';

/** @internal */
export const editYaml: OperationRule<EditYamlOperation> = async (
  { path, object, edits },
  tree,
) =>
  editFile({
    tree,
    path,
    edit: text => {
      const identities = readDocumentIdentities(text) ?? [];
      const document = identities.findIndex(each =>
        isDeepStrictEqual(each, object),
      );
      if (document < 0 && identities.length > 0) {
        throw new InputError(
          `does not declare ${object.kind} ${object.namespace}/${object.name}; it may have been moved or renamed`,
        );
      }
      return applyYamlEdits({ text, document: Math.max(document, 0), edits });
    },
  });
