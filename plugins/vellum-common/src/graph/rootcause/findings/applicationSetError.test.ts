import { withCondition } from '../../../__testUtils__/withCondition';
import { applicationSetError } from './applicationSetError';
import { readObject } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'application-set-error-applicationset',
    'its Applications stay, so nobody notices',
    'ApplicationSet teams cannot make its Applications: its generators give nothing to make Applications from (error getting directories from repo: authentication required); those that exist stay as they are.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'application-set-error-applicationset',
    [
      {
        title: 'ApplicationSet teams cannot make its Applications',
        nextStep: 'Check its generators and its template.',
        evidence: [
          'condition ApplicationGenerationFromParamsError: unable to generate Appli …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The ApplicationSet of the file, with another condition of its error. */
const applicationSetWith = (change: object) =>
  withCondition(
    readObject('findings/application-set-error-applicationset.yaml'),
    'ErrorOccurred',
    change,
  );

describe('applicationSetError', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['application-set-error', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each<[string, object, string]>([
    [
      'the words without their full stop, and with the stops in them',
      { message: 'v1.2 is too old.' },
      'its generators give nothing to make Applications from (v1.2 is too old)',
    ],
    [
      'the step alone where there are no words',
      { message: undefined, reason: 'RenderTemplateParamsError' },
      'its template cannot be filled in',
    ],
    [
      'that it failed where the step is not known',
      { message: undefined, reason: 'Other' },
      'it failed',
    ],
  ])('tells %s', (_reason, change, words) => {
    expect(causesOf([applicationSetWith(change)])[0].sentence).toBe(
      `ApplicationSet teams cannot make its Applications: ${words}; those that exist stay as they are.`,
    );
  });

  it.each<[string, object]>([
    ['that has no error', { status: 'False' }],
    ['of which something else is said', { type: 'Other' }],
  ])('says nothing of an ApplicationSet %s', (_reason, change) => {
    const rules = [applicationSetError];
    expect(causesOf([applicationSetWith(change)], { rules })).toEqual([]);
  });
});
