import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplicationSet } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** What an ApplicationSet failed at, by its machine word. */
const STEPS: Readonly<Record<string, string>> = {
  ApplicationGenerationFromParamsError:
    'its generators give nothing to make Applications from',
  RenderTemplateParamsError: 'its template cannot be filled in',
  ApplicationValidationError: 'an Application that it makes is not valid',
  CreateApplicationError: 'an Application cannot be created',
  UpdateApplicationError: 'an Application cannot be updated',
  DeleteApplicationError: 'an Application cannot be deleted',
};

/** An ApplicationSet that cannot make its Applications: those that exist stay as they are. @internal */
export const applicationSetError: FindingRule = {
  cause: 'application-set-error',
  find(node) {
    const error = isApplicationSet(node.ref)
      ? node.conditions.find(
          ({ type, status }) => type === 'ErrorOccurred' && status === 'True',
        )
      : undefined;
    if (!error) {
      return undefined;
    }
    const { reason, message = '', lastTransitionTime: since } = error;
    const step = (reason && STEPS[reason]) ?? 'it failed';
    const words = message && unwrapError(message).replace(/\.$/, '');
    return {
      title: `${nameOf(node)} cannot make its Applications`,
      sentence: `${nameOf(node)} cannot make its Applications: ${step}${
        words ? ` (${words})` : ''
      }; those that exist stay as they are.`,
      nextStep: 'Check its generators and its template.',
      evidence: [
        { kind: 'condition', text: message, ...(reason && { reason }) },
      ],
      since,
    };
  },
};
