import { useCallback, useMemo, useState } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { Button, Flex, Text } from '@backstage/ui';
import {
  Choice,
  forgetChoice,
  rememberChoice,
  rememberedChoice,
} from './rememberedChoice';
import styles from './SignInPage.module.css';

/** The guest, and each of `app.demoUsers`, with a button each. */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const [choice, setChoice] = useState<Choice | undefined>(rememberedChoice);
  const users = config.getOptionalStringArray('app.demoUsers') ?? [];

  const choose = (chosen: Choice) => {
    rememberChoice(chosen);
    setChoice(chosen);
  };
  const enter = useCallback<SignInPageProps['onSignInSuccess']>(
    identity => {
      const signOut = identity.signOut.bind(identity);
      identity.signOut = () => {
        forgetChoice();
        return signOut();
      };
      onSignInSuccess(identity);
    },
    [onSignInSuccess],
  );
  // A new object on each render would make the page below sign in again and again.
  const headers = useMemo(
    () =>
      choice?.provider === 'demo' ? { 'x-demo-user': choice.user } : undefined,
    [choice],
  );

  if (choice) {
    return (
      <ProxiedSignInPage
        provider={choice.provider}
        headers={headers}
        onSignInSuccess={enter}
      />
    );
  }
  return (
    <main className={styles.page}>
      <Flex direction="column" align="start" gap="4" className={styles.panel}>
        <Text as="h1" variant="title-small">
          {config.getOptionalString('app.title')}
        </Text>
        <Text as="p" color="secondary">
          Enter as a guest of platform-team, or as somebody else to see what
          their team may see.
        </Text>
        <Flex gap="2">
          <Button onPress={() => choose({ provider: 'guest' })}>Enter</Button>
          {users.map(user => (
            <Button
              key={user}
              variant="secondary"
              onPress={() => choose({ provider: 'demo', user })}
            >
              {`Enter as ${user}`}
            </Button>
          ))}
        </Flex>
      </Flex>
    </main>
  );
};
