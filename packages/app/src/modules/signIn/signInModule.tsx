import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () => import('./SignInPage').then(m => m.SignInPage),
  },
});

/** Lets a visitor of the example app choose who to be. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});
