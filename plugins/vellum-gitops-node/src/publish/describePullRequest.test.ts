import { Plan } from '../changeset';
import { describePullRequest } from './describePullRequest';

const object = {
  group: '',
  kind: 'Namespace',
  namespace: 'default',
  name: 'team-a',
};

const describePlan = (plan: Partial<Plan>) =>
  describePullRequest({
    changeSet: { id: 'x', title: 'x', description: 'Why.', operations: [] },
    plan: {
      ...{ files: [], diff: '', objects: [], findings: [], rungs: [] },
      ...plan,
    },
  }).split('\n');

describe('describePullRequest', () => {
  it('lists the objects, and what goes with a removed one', () => {
    const lines = describePlan({
      objects: [
        {
          change: 'removed',
          object,
          title: 'Namespace team-a',
          path: 'a.yaml',
          line: 1,
          consequence: 'Everything in the namespace is deleted with it.',
        },
      ],
    });
    expect(lines).toContain(
      '- removed: `Namespace team-a`. Everything in the namespace is deleted with it.',
    );
  });

  it('lists the entities of the catalog after the objects of the cluster', () => {
    const [first, second] = describePlan({
      objects: ['backstage.io', ''].map(group => ({
        change: 'changed' as const,
        object: { ...object, group },
        title: `Thing of ${group || 'the cluster'}`,
        path: 'a.yaml',
        line: 1,
      })),
    }).filter(line => line.startsWith('- changed'));
    expect([first, second]).toEqual([
      '- changed: `Thing of the cluster`',
      '- changed: `Thing of backstage.io`',
    ]);
  });

  it('says what was checked, and folds the notes away', () => {
    const note = {
      severity: 'note' as const,
      path: 'a.yaml',
      line: 3,
      message: 'declares Namespace, which is not checked',
    };
    const text = describePlan({
      findings: [note],
      rungs: [
        {
          rung: 'files',
          result: 'ok',
          sentence: 'Names and paths: 1 file in order',
          findings: [],
        },
        {
          rung: 'schemas',
          result: 'note',
          sentence: 'Schemas: 0 of 1 object valid',
          findings: [note],
        },
      ],
    });
    expect(text.join('\n')).toContain(
      [
        '**Checked beforehand**',
        '',
        '- ✓ Names and paths: 1 file in order',
        '- – Schemas: 0 of 1 object valid',
        '',
        '<details><summary>1 note</summary>',
        '',
        '- `a.yaml` line 3 declares Namespace, which is not checked',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it.each([
    ['lists nothing.', '- `a.yaml` line 3 lists nothing.'],
    ['mentions @everyone', '- `a.yaml` line 3 `mentions @everyone`'],
    ['draws ![x](http://y)', '- `a.yaml` line 3 `draws ![x](http://y)`'],
    [
      'closes `` a\n``` fence',
      '- `a.yaml` line 3 ```` closes `` a ``` fence ````',
    ],
  ])('does not let a file write Markdown: %s', (message, expected) => {
    const lines = describePlan({
      findings: [{ severity: 'note', path: 'a.yaml', line: 3, message }],
    });
    expect(lines).toContain(expected);
  });

  it('stays readable where there are very many objects', () => {
    const lines = describePlan({
      objects: Array.from({ length: 1_000 }, (_, index) => ({
        change: 'added' as const,
        object,
        title: `Namespace team-${index}`,
        path: 'a.yaml',
        line: 1,
      })),
    });
    expect(lines).toContain('- and 900 more');
    expect(lines.length).toBeLessThan(120);
  });
});
