import { boardOf } from '../__testUtils__/boardOf';
import { readObjects } from '../__testUtils__/readObjects';
import { renderLanes } from '../__testUtils__/renderLanes';
import { KindCoverage, ResourceSnapshot } from '../graph/ResourceSnapshot';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';

const objectsOf = (file: string) => readObjects(`waves/${file}.yaml`);

/** The board of a file of testdata/waves, with the manifests of another. */
const boardIn = (file: string, manifests?: string) =>
  boardOf(
    objectsOf(file),
    manifests ? { manifests: objectsOf(manifests) } : {},
  );

interface Row {
  file: string;
  manifests?: string;
  reason: string;
  lanes: string[];
}

const ROWS: Row[] = [
  {
    file: 'application-two-waves',
    reason: 'without what Git says, only what the Application lists is known',
    lanes: [
      'PreSync wave 0 done 1/1',
      '  Job migrate: done | Succeeded | gone | hook',
      'Sync wave 0 blocking 0/1 (waits for Deployment early)',
      '* Deployment early: blocking | Synced | 0/1 | reported',
      'Sync wave 1 waiting 0/1 (after wave 0)',
      '  Deployment web: waiting | not created yet | – | last-group',
    ],
  },
  {
    file: 'application-two-waves',
    manifests: 'manifests-two-waves',
    reason: 'with it, waves to come and hooks not run yet are exact',
    lanes: [
      'PreSync wave 0 done 1/1',
      '  Job migrate: done | Succeeded | gone | hook',
      'Sync wave 0 blocking 0/1 (waits for Deployment early)',
      '* Deployment early: blocking | Synced | 0/1 | reported',
      'Sync wave 1 waiting 0/1 (after wave 0)',
      '  Deployment web: waiting | not created yet | – | health',
      'Sync wave 2 waiting 0/1 (after wave 0)',
      '  Deployment new: waiting | not created yet | – | health',
      'PostSync wave 0 waiting 0/1 (after Sync wave 0)',
      '  Job notify: waiting | not run yet | – | hook',
      'SyncFail wave 0 waiting 0/1 (runs only when a sync fails)',
      '  Job report: waiting | not run yet | – | on-failure',
    ],
  },
  {
    file: 'application-hook-failed',
    reason: 'hooks of failures stand outside the order',
    lanes: [
      'PreSync wave 0 failed 0/1 (Job has reached the specified backoff limit)',
      '  Job seed: failed | Failed | Missing | hook',
      'Sync wave 0 waiting 0/1 (the sync failed before it)',
      '  Deployment web: waiting | not synced yet | 0/1 | last-group',
      'SyncFail wave 0 done 1/1',
      '  Job report: done | Succeeded | Healthy | on-failure',
    ],
  },
  {
    file: 'application-hook-gone',
    reason: 'a hook that ran and is gone is not missing',
    lanes: [
      'PreSync wave 0 done 1/1',
      '  Job seed: done | Succeeded | gone | hook',
      'Sync wave 0 done 1/1',
      '  Deployment web: done | Synced | Healthy | last-group',
    ],
  },
  {
    file: 'application-hook-gone',
    manifests: 'manifests-hook-gone',
    reason: 'its policy says that it deletes itself',
    lanes: [
      'PreSync wave 0 done 1/1',
      '  Job seed: done | Succeeded | deleted again | hook',
      'Sync wave 0 done 1/1',
      '  Deployment web: done | Synced | Healthy | last-group',
    ],
  },
  {
    file: 'application-hook-deletion',
    manifests: 'manifests-hook-gone',
    reason: 'the hook of the sync before must be deleted first',
    lanes: [
      'PreSync wave 0 blocking 0/1 (waits until Job seed is deleted)',
      '* Job seed: blocking | not run yet | Healthy | hook',
      'Sync wave 0 waiting 0/1 (after PreSync wave 0)',
      '  Deployment web: waiting | not synced yet | 0/1 | last-group',
    ],
  },
  {
    file: 'application-hook-deletion',
    reason: 'a hook that is in no field is named by the message alone',
    lanes: [
      'Sync wave 0 running 0/1 (waits until Job seed is deleted)',
      '  Deployment web: waiting | not synced yet | 0/1 | last-group',
    ],
  },
  {
    file: 'application-last-out-of-sync',
    reason:
      'what is in sync may be no part of the sync, and then the last wave is an earlier one',
    lanes: [
      'Sync wave 0 done 1/1 (not part of this sync)',
      '  Deployment early: done | in sync | Healthy | not-asked',
      'Sync wave 1 running 0/1',
      '  Deployment web: progressing | Synced | 0/1 | last-group',
      'Sync wave 2 done 1/1 (not part of this sync)',
      '  Deployment late: done | in sync | Healthy | not-asked',
    ],
  },
  {
    file: 'application-selected',
    reason: 'what was not selected is no part of the sync',
    lanes: [
      'Sync wave 0 done 0/1 (not part of this sync)',
      '  Deployment early: progressing | not synced yet | 0/1 | not-asked',
      'Sync wave 1 running 0/1',
      '  Deployment web: progressing | Synced | 0/1 | last-group',
    ],
  },
  {
    file: 'application-prune-held',
    reason: 'what is being deleted holds the sync until it is gone',
    lanes: [
      'Sync wave 0 running 1/2 (waits until Deployment old is deleted)',
      '* Deployment old: blocking | Pruned | being deleted | deletion',
      '  Deployment web: done | Synced | Healthy | last-group',
    ],
  },
  {
    file: 'application-prune-confirm',
    reason: 'what asks for it is deleted only when somebody confirms',
    lanes: [
      'Sync wave 0 blocking 0/2 (waits for somebody to confirm that PersistentVolumeClaim data may be deleted)',
      '* PersistentVolumeClaim data: blocking | to be deleted | still there | deletion',
      '  Deployment web: waiting | not synced yet | Healthy | last-group',
    ],
  },
  {
    file: 'application-prune-waves',
    reason: 'objects are deleted in reversed waves',
    lanes: [
      'Sync wave −1 waiting 0/1 (no sync has applied it)',
      '  Deployment second: waiting | to be deleted | still there | deletion',
      'Sync wave 1 waiting 0/1 (no sync has applied it)',
      '  Deployment web: waiting | not synced yet | Healthy | health',
      'Sync wave 2 waiting 0/1 (no sync has applied it)',
      '  Deployment first: waiting | to be deleted | still there | deletion',
      'Sync wave 3 waiting 0/1 (no sync has applied it)',
      '  PersistentVolumeClaim data: waiting | to be deleted | still there | last-group',
    ],
  },
  {
    file: 'application-prune-skipped',
    reason: 'a sync that was not asked to delete says what it kept',
    lanes: [
      'Sync wave 0 done 2/2',
      '  Deployment old: done | PruneSkipped | kept | pruned',
      '  Deployment web: done | Synced | Healthy | last-group',
    ],
  },
  {
    file: 'application-prune-off',
    reason: 'what no sync deletes is no task',
    lanes: [
      'Sync wave 0 done 1/1',
      '  Deployment web: done | in sync | Healthy | last-group',
    ],
  },
  {
    file: 'application-sync-window',
    reason: 'a window holds a running sync',
    lanes: [
      'Sync wave 0 running 0/1 (waits for a sync window that allows it)',
      '  Deployment web: waiting | not synced yet | Healthy | last-group',
    ],
  },
];

describe('planWaves', () => {
  it.each(ROWS)('$file: $reason', ({ file, manifests, lanes }) => {
    expect(renderLanes(boardIn(file, manifests))).toEqual(lanes);
  });

  it('names what a sync silently never applies, and lists hooks only where it knows them', () => {
    const hidden = 'Hooks that have not run yet are not listed.';
    expect(boardIn('application-two-waves').notes).toContain(hidden);
    const { notes } = boardIn('application-two-waves', 'manifests-two-waves');
    expect(notes).not.toContain(hidden);
    expect(notes).toContain(
      'Job typo is never applied by a sync: its hook annotation names no phase that Argo CD knows (PostSnyc).',
    );
  });

  it('counts what no sync deletes, and nothing that one does', () => {
    const note = '1 object is no longer in Git and waits to be pruned.';
    expect(boardIn('application-prune-off').notes).toContain(note);
    expect(boardIn('application-prune-waves').notes).not.toContain(note);
    expect(boardIn('application-prune-skipped').notes).not.toContain(note);
  });

  it('says what keeps an object that is being deleted, and who must act', () => {
    const messages = (file: string) =>
      boardIn(file).lanes[0].cards.map(({ message }) => message);
    expect(messages('application-prune-held')[0]).toBe(
      'Its deletion waits for example.io/wait',
    );
    expect(messages('application-prune-confirm')[0]).toBe(
      'Somebody must confirm that it may be deleted',
    );
  });

  it.each([
    ['complete', 'Missing'],
    ['forbidden', 'not read'],
  ] as const)(
    'goes by a Role in the namespace where the kind may not be read whole (%s)',
    (state, now) => {
      const narrow: KindCoverage =
        state === 'complete' ? { state } : { state, message: 'no' };
      const objects = objectsOf('application-namespaced-role');
      const snapshot: ResourceSnapshot = {
        ...snapshotFromObjects(objects),
        isNamespaced: () => true,
        coverage: ({ namespace }) =>
          namespace ? narrow : { state: 'forbidden', message: 'no' },
      };
      const board = boardOf(objects, { snapshot });
      expect(board.lanes[0].cards[0].now).toBe(now);
    },
  );

  it('makes the destination Namespace first where the sync is to create it', () => {
    const objects = readObjects('waves/application-prune-off.yaml');
    const [application] = objects;
    application.spec = {
      ...application.spec,
      syncPolicy: { syncOptions: ['CreateNamespace=true'] },
    };
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team-a' },
    };
    const firstWith = (live: boolean) =>
      boardOf(live ? [...objects, namespace] : objects, {
        manifests: readObjects('waves/manifests-hook-gone.yaml').slice(0, 1),
      }).lanes[0];
    expect(firstWith(false)).toMatchObject({
      phase: 'PreSync',
      cards: [{ kind: 'Namespace', then: 'not created yet' }],
    });
    expect(firstWith(true)).toMatchObject({
      phase: 'Sync',
      cards: [{ kind: 'Deployment' }],
    });
  });
});
