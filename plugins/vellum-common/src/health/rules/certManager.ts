import { findCondition } from '../../kube/conditions';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdictOf } from '../verdict';

const judgeReady: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  switch (ready?.status) {
    case 'True':
      return verdictOf('ready', 'cert-manager/ready', ready, 'Ready');
    case 'False':
      return verdictOf('failed', 'cert-manager/ready-false', ready);
    case 'Unknown':
      return verdictOf('progressing', 'cert-manager/ready-unknown', ready);
    default:
      return neverReported(object, context);
  }
};

/** Issuing comes first: a certificate that is being renewed or asked for is on its way, whatever Ready says. */
const judgeCertificate: HealthRule = (object, context) => {
  const issuing = findCondition(object, 'Issuing');
  return issuing?.status === 'True'
    ? verdictOf('progressing', 'cert-manager/issuing', issuing, 'Being issued')
    : judgeReady(object, context);
};

/** A request waits until its issuer has decided; a decision against it is final. */
const judgeRequest: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  return ready?.status === 'False' && ready.reason === 'Pending'
    ? verdictOf('progressing', 'cert-manager/pending', datedBy(object, ready))
    : judgeReady(object, context);
};

/** @internal */
export const certManagerRules: HealthRuleTable = {
  'Certificate.cert-manager.io': judgeCertificate,
  'CertificateRequest.cert-manager.io': judgeRequest,
  'Issuer.cert-manager.io': judgeReady,
  'ClusterIssuer.cert-manager.io': judgeReady,
};
