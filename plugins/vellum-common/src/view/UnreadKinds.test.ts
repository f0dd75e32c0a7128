import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { findUnreadKinds } from './UnreadKinds';

const kind = { group: 'argoproj.io', kind: 'Application' };

describe('findUnreadKinds', () => {
  it('goes by the namespace where the kind is refused whole', () => {
    const unread = findUnreadKinds([kind, { ...kind, namespace: 'argocd' }], {
      ...snapshotFromObjects([]),
      coverage: ({ namespace }) =>
        namespace
          ? { state: 'complete' }
          : { state: 'forbidden', message: 'no' },
    });
    expect(unread).toEqual({
      loading: [],
      forbidden: [],
      notServed: [],
      isPartial: true,
    });
  });
});
