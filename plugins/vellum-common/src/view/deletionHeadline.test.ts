import { readObjects } from '../__testUtils__/readObjects';
import { viewOf } from '../__testUtils__/viewOf';
import { refOf } from '../kube/ResourceRef';

const headlineOf = (file: string) => {
  const objects = readObjects(`${file}.yaml`);
  return viewOf('crossplane', objects, { crossplane: [refOf(objects[0])] }).view
    .headline;
};

describe('the headline of what is being deleted', () => {
  it('says that nothing happens any more where the deletion is held, and by what', () => {
    expect(headlineOf('findings/deletion-held-finalizer')).toMatchObject({
      state: 'not-ready',
      title: 'Deletion held',
      since: '2026-11-20T11:00:00Z',
      cause: expect.stringContaining('is held'),
      detail: expect.stringContaining('cannot be deleted'),
    });
  });

  it('lets a deletion take its time', () => {
    expect(headlineOf('health/vellumplatform-deleting')).toMatchObject({
      state: 'deleting',
      title: 'Deleting',
    });
  });
});
