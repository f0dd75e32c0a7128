import { PlanFinding } from '../changeset';
import {
  describeCluster,
  describeFiles,
  describeLists,
  describeRemovals,
  describeSchemas,
} from './describeRungs';

const finding = (severity: PlanFinding['severity']): PlanFinding => ({
  severity,
  path: 'a.yaml',
  message: 'is not as it should be',
});
const note = finding('note');
const problem = finding('problem');
const outcome = { cluster: 'dev', accepted: 2, refused: 0, untried: 0 };

describe('the rungs of a plan', () => {
  it.each([
    [
      'one file',
      describeFiles(1, []),
      'ok',
      'Names and paths: 1 file in order',
    ],
    [
      'files with a note',
      describeFiles(4, [note]),
      'ok',
      'Names and paths: 4 files in order',
    ],
    [
      'a name that is taken',
      describeFiles(4, [problem]),
      'problem',
      'Names and paths: 1 problem. The rest is checked once that is solved',
    ],
    [
      'nothing to write',
      describeFiles(0, []),
      'ok',
      'Names and paths: no file is to be written',
    ],
    [
      'lists that hold together',
      describeLists(3, []),
      'ok',
      'Lists of files: 3 kustomization.yaml consistent',
    ],
    [
      'no list at all',
      describeLists(0, []),
      'note',
      'Lists of files: none lists what this touches',
    ],
    [
      'broken lists',
      describeLists(3, [problem, note, problem]),
      'problem',
      'Lists of files: 2 problems',
    ],
    [
      'nothing that goes',
      describeRemovals(0, []),
      'ok',
      'Removals: nothing is removed',
    ],
    [
      'what was named',
      describeRemovals(2, []),
      'ok',
      'Removals: only what was asked for, 2 objects',
    ],
    [
      'what nobody named',
      describeRemovals(2, [problem]),
      'problem',
      'Removals: 1 problem',
    ],
    [
      'objects that are all valid',
      describeSchemas({ valid: 11, faulty: 0, unknown: 0 }, [note]),
      'ok',
      'Schemas: all 11 objects valid',
    ],
    [
      'one valid object',
      describeSchemas({ valid: 1, faulty: 0, unknown: 0 }, []),
      'ok',
      'Schemas: 1 object valid',
    ],
    [
      'some of unknown kinds, one faulty before',
      describeSchemas({ valid: 3, faulty: 1, unknown: 2 }, [note]),
      'ok',
      'Schemas: 3 objects valid, 1 with faults from before this change, none is known for 2 more',
    ],
    [
      'only unknown kinds',
      describeSchemas({ valid: 0, faulty: 0, unknown: 2 }, [note]),
      'note',
      'Schemas: none is known for 2 objects',
    ],
    [
      'no object',
      describeSchemas({ valid: 0, faulty: 0, unknown: 0 }, []),
      'ok',
      'Schemas: no object to check',
    ],
    [
      'a faulty object',
      describeSchemas({ valid: 2, faulty: 1, unknown: 0 }, [problem]),
      'problem',
      'Schemas: 1 problem',
    ],
  ])('tell of %s', (_, rung, result, sentence) => {
    expect(rung).toMatchObject({ result, sentence });
  });

  it.each([
    ['accepts', { outcome, findings: [note] }, 'ok', /dev accepted/],
    ['refuses', { outcome, findings: [problem] }, 'problem', /: 1 problem$/],
    [
      'could not try anything',
      { outcome: { ...outcome, accepted: 0, untried: 2 }, findings: [note] },
      'note',
      /none of the objects could be tried on dev/,
    ],
    [
      'waits for the other rungs',
      { outcome: undefined, findings: [], isHeld: true },
      'note',
      /dev is asked once the problems are solved/,
    ],
  ])('tell of a cluster that %s', (_, options, result, sentence) => {
    expect(
      describeCluster({ cluster: 'dev', isHeld: false, ...options }),
    ).toMatchObject({ result, sentence: expect.stringMatching(sentence) });
  });

  it.each([
    ['none is configured', undefined, outcome],
    ['there is nothing to try', 'dev', undefined],
  ])('leave a cluster out where %s', (_, cluster, tried) => {
    expect(
      describeCluster({ cluster, outcome: tried, isHeld: false, findings: [] }),
    ).toBeUndefined();
  });
});
