import { FindingRule } from '../rule/FindingRule';
import { applicationErrorOf } from '../reading/applicationFailure';
import { isApplication } from '../../../kube/knownKinds';

/** A call within Argo CD that was not answered; what the repository server was told by Git is `code = Unknown`. */
const NO_ANSWER = /rpc error: code = (?:Unavailable|DeadlineExceeded) desc = /i;

/** Argo CD itself cannot make manifests: told once, however many Applications wait for it. @internal */
export const repoServerUnavailable: FindingRule = {
  cause: 'repo-server-unavailable',
  find(node, { objectOf }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const error = object && applicationErrorOf(object);
    return error && NO_ANSWER.test(error.message)
      ? {
          title: 'the repository server of Argo CD does not answer',
          sentence:
            'The repository server of Argo CD does not answer in time, so Applications cannot be compared with Git.',
          nextStep:
            'Look at the pods of argocd-repo-server: whether they run, and whether they have enough to do it with.',
          evidence: error.message,
          since: error.since,
        }
      : undefined;
  },
};
