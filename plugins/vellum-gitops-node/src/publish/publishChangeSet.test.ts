import { createVellumPlatformChangeSet } from '../manifests';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { publishChangeSet } from './publishChangeSet';

describe('publishChangeSet on a real forge', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  it('opens a pull request', async () => {
    const repository = await fixture.createRepository();
    const { changeSet } = createVellumPlatformChangeSet({
      input: {
        name: 'vellum-new',
        namespace: 'platform-team',
        owner: 'group:default/platform-team',
        platformVersion: '0.1.0',
        istioVersion: '1.30.3',
        knativeOperatorVersion: 'v1.20.0',
        knativeServingVersion: '1.20.0',
      },
    });
    const proposal = await publishChangeSet({
      forge: await repository.openForge(),
      changeSet,
      requestedBy: 'user:default/ada',
    });
    expect(fixture.proxy.requests).toEqual([]);
    expect(proposal).toEqual({});
  });
});
