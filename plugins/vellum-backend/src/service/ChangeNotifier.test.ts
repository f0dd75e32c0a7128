import { mockServices } from '@backstage/backend-test-utils';
import { ChangeNotifier } from './ChangeNotifier';

const entityRef = 'component:default/shop';

describe('ChangeNotifier', () => {
  it('tells those who look that something changed, and not what', () => {
    const publish = jest.fn(async () => {});
    const notifier = new ChangeNotifier({
      signals: { publish },
      logger: mockServices.logger.mock(),
    });
    notifier.announce({ entityRef, viewers: ['user:default/ann'] });
    notifier.announce({ entityRef, viewers: [] });
    expect(publish).toHaveBeenCalledTimes(1);
    expect(publish).toHaveBeenCalledWith({
      channel: 'vellum',
      recipients: { type: 'user', entityRef: ['user:default/ann'] },
      message: { action: 'graph-changed', entityRef },
    });
  });

  it('survives that signals fail', async () => {
    const logger = mockServices.logger.mock();
    const failed = Promise.reject(new Error('no bus'));
    const notifier = new ChangeNotifier({
      signals: { publish: () => failed },
      logger,
    });
    notifier.announce({ entityRef, viewers: ['user:default/ann'] });
    await failed.catch(() => {});
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not signal that component:default/shop changed',
      expect.objectContaining({ message: 'no bus' }),
    );
  });
});
