import { screen, waitFor } from '@testing-library/react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { MADE, openEntityPage } from './__testUtils__/openEntityPage';

// Apart from the other tests of the card: what somebody may do is remembered for the life of a page.
describe('the card for who may not submit forms', () => {
  it('is not there', async () => {
    const authorize = jest
      .fn()
      .mockResolvedValue({ result: AuthorizeResult.DENY });
    openEntityPage({ product: MADE, permissions: { authorize } });
    await waitFor(() =>
      expect(authorize).toHaveBeenCalledWith(
        expect.objectContaining({ permission: taskCreatePermission }),
      ),
    );
    await screen.findByRole('note');
    expect(
      screen.queryByText('Change by pull request'),
    ).not.toBeInTheDocument();
  });
});
