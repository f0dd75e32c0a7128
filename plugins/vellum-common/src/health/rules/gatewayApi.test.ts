import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'listenerset-nobody',
    'unknown',
    'common/never-reported',
    "the words of 1970 are nobody's report",
  ],
  [
    'listenerset-listener-refused',
    'failed',
    'gateway/listener',
    'set up as a Gateway is',
  ],
  [
    'gatewayclass-accepted',
    'ready',
    'gateway/accepted',
    'a controller has taken it',
  ],
  [
    'gatewayclass-nobody',
    'unknown',
    'common/never-reported',
    "the words of 1970 are the definition's, nobody's report",
  ],
  [
    'gatewayclass-invalid',
    'failed',
    'gateway/not-accepted',
    'its parameters are not there',
  ],
  [
    'gatewayclass-waiting',
    'progressing',
    'gateway/accepted-unknown',
    'a controller thinks about it',
  ],
  ['gateway-programmed', 'ready', 'gateway/programmed', 'accepted and set up'],
  [
    'gateway-nobody',
    'unknown',
    'common/never-reported',
    "the words of 1970 are nobody's report",
  ],
  ['gateway-refused', 'failed', 'gateway/not-accepted', 'cannot be set up'],
  [
    'gateway-not-programmed',
    'progressing',
    'gateway/not-programmed',
    'accepted, has no address yet',
  ],
  [
    'gateway-unresolved',
    'failed',
    'gateway/not-accepted',
    'a reference leads nowhere',
  ],
  [
    'gateway-listener-certificate',
    'failed',
    'gateway/listener',
    'one listener has no certificate',
  ],
  [
    'gateway-listener-conflict',
    'failed',
    'gateway/listener',
    'two listeners want the same port',
  ],
  ['httproute-accepted', 'ready', 'gateway/route', 'by all its Gateways'],
  [
    'httproute-never-reported',
    'unknown',
    'common/never-reported',
    'no Gateway answers',
  ],
  [
    'httproute-refused',
    'failed',
    'gateway/route-refused',
    'its namespace is not allowed',
  ],
  [
    'httproute-backend-missing',
    'failed',
    'gateway/route-refused',
    'leads nowhere',
  ],
  [
    'httproute-second-gateway-silent',
    'progressing',
    'gateway/route-unanswered',
    'one of two has not answered',
  ],
  [
    'httproute-other-section-accepted',
    'progressing',
    'gateway/route-unanswered',
    'the answer is about another listener',
  ],
  [
    'httproute-old-answer',
    'progressing',
    'gateway/route-unanswered',
    'the answer is about an older route',
  ],
  [
    'httproute-undecided',
    'progressing',
    'gateway/route-unknown',
    'Unknown is not False',
  ],
  [
    'grpcroute-refused',
    'failed',
    'gateway/route-refused',
    'routes of all protocols are answered alike',
  ],
  [
    'tlsroute-refused',
    'failed',
    'gateway/route-refused',
    'routes of all protocols are answered alike',
  ],
  [
    'tcproute-refused',
    'failed',
    'gateway/route-refused',
    'routes of all protocols are answered alike',
  ],
  [
    'udproute-refused',
    'failed',
    'gateway/route-refused',
    'routes of all protocols are answered alike',
  ],
  ['backendtlspolicy-accepted', 'ready', 'gateway/policy', 'by its Gateway'],
  [
    'backendtlspolicy-refused',
    'failed',
    'gateway/policy-refused',
    'another policy was first',
  ],
  [
    'backendtlspolicy-never-reported',
    'unknown',
    'common/never-reported',
    'no Gateway answers',
  ],
];

describe('rules of gateway api', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
