import { cutAtEnd } from '../../../text/cutAtEnd';
import { withFullStop } from '../../../text/withFullStop';
import { FindingRule } from '../rule/FindingRule';
import { RefusalWords, tellRefusal } from '../wording/tellRefusal';
import { unwrapError } from '../wording/unwrapError';

const WEBHOOK =
  /admission webhook "([^"]+)" denied the request(?::\s*([\s\S]+)| without explanation)/;
const POLICY =
  /ValidatingAdmissionPolicy '([^']+)'(?: with binding '[^']+')? denied request:\s*([\s\S]+)/;
const POD_SECURITY = /violates PodSecurity "([^"]+)":\s*([\s\S]+)/;
const UNANSWERED = /failed calling webhook "([^"]+)"[:;]\s*([\s\S]+)/;

/** A rule of the cluster refuses the object, or the webhook that would judge it does not answer. @internal */
export const admissionRefused: FindingRule = {
  cause: 'admission-refused',
  find(node, context) {
    return tellRefusal(node, context, ({ text }, what) => tell(text, what));
  },
};

function tell(message: string, what: string): RefusalWords | undefined {
  const [, silent, failure] = UNANSWERED.exec(message) ?? [];
  if (silent) {
    return {
      title: `webhook ${silent} does not answer`,
      sentence: withFullStop(
        `${what}, since webhook ${silent}, which has to agree, does not answer: ${unwrapError(
          failure,
        )}`,
      ),
      nextStep: `Look at the pods and the Service behind webhook ${silent}: nothing that it judges can be changed before it runs.`,
    };
  }
  const [, enforced, violations] = POD_SECURITY.exec(message) ?? [];
  if (enforced) {
    // The version of the level is nearly always the latest.
    const level = enforced.replace(/:latest$/, '');
    return {
      title: `the namespace allows only pods of security level ${level}`,
      sentence: withFullStop(
        `${what}, since the namespace allows only pods of security level ${level}: ${namesOf(
          violations,
        )}`,
      ),
      nextStep:
        'Change the security context of the pod by pull request, or have the level of the namespace changed.',
    };
  }
  const [, policy, policyReason] = POLICY.exec(message) ?? [];
  const [, webhook, webhookReason] = WEBHOOK.exec(message) ?? [];
  const judge = policy
    ? `policy ${policy}`
    : webhook && `admission webhook ${webhook}`;
  const reason = policyReason ?? webhookReason;
  return judge
    ? {
        title: `${judge} refuses it`,
        sentence: withFullStop(
          `${what}, since ${judge} refuses it${
            reason ? `: ${cutAtEnd(reason)}` : ' without giving a reason'
          }`,
        ),
        nextStep:
          'Change what is asked for by pull request so that the rule allows it, or ask its owners for an exception.',
      }
    : undefined;
}

/** What is violated, without what each container would have to say: that is in the evidence. */
function namesOf(violations: string): string {
  return cutAtEnd(violations.replace(/ \([^()]*\)/g, ''));
}
