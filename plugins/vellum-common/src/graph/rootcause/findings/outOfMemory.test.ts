import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'out-of-memory-limit',
    'its own limit is what it met',
    'Container web of Pod web-1-a is killed because it uses more than its memory limit of 256Mi; it was restarted 6 times.',
  ],
  [
    'out-of-memory-node',
    'without a limit the node was the limit',
    'Container web of Pod web-1-a is killed because the node has no memory left for it, and it has no limit of its own.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'out-of-memory-limit',
    [
      {
        title: 'container web of Pod web-1-a runs out of memory',
        nextStep:
          'Raise its memory limit by pull request, or find out what uses the memory.',
        evidence: [
          'container CrashLoopBackOff: back-off 5m0s restarting failed container=we …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'out-of-memory-node',
    [
      {
        title: 'container web of Pod web-1-a runs out of memory',
        nextStep:
          'Give it a memory request and limit by pull request, so that it gets a node with enough.',
        evidence: [
          'container CrashLoopBackOff: back-off 5m0s restarting failed container=we …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('outOfMemory', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['out-of-memory', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('does not take an end of yesterday for what is wrong today', () => {
    const pod = readObject('findings/out-of-memory-limit.yaml');
    const status = pod.status!.containerStatuses as Array<
      Record<string, unknown>
    >;
    status[0].state = { running: { startedAt: '2026-11-19T12:00:00Z' } };
    status[0].lastState = {
      terminated: {
        exitCode: 137,
        reason: 'OOMKilled',
        finishedAt: '2026-11-19T11:57:00Z',
      },
    };
    expect(causesOf([pod]).map(({ cause }) => cause)).not.toContain(
      'out-of-memory',
    );
  });
});
