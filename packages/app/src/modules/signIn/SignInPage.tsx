import { useState } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { Button, Container, Flex, Text } from '@backstage/ui';

type Choice = { provider: 'guest' } | { provider: 'demo'; user: string };

/** The guest, and each of `app.demoUsers`, with a button each. */
export const SignInPage = (props: SignInPageProps) => {
  const config = useApi(configApiRef);
  const [choice, setChoice] = useState<Choice>();
  const users = config.getOptionalStringArray('app.demoUsers') ?? [];

  if (choice) {
    return (
      <ProxiedSignInPage
        {...props}
        provider={choice.provider}
        headers={
          choice.provider === 'demo' ? { 'x-demo-user': choice.user } : {}
        }
      />
    );
  }
  return (
    <Container>
      <Flex direction="column" align="start" gap="4" mt="12">
        <Text as="h1" variant="title-medium">
          {config.getOptionalString('app.title')}
        </Text>
        <Text as="p" color="secondary">
          The guest belongs to platform-team. The others show what their team
          may see.
        </Text>
        <Flex gap="3">
          <Button onPress={() => setChoice({ provider: 'guest' })}>
            Enter
          </Button>
          {users.map(user => (
            <Button
              key={user}
              variant="secondary"
              onPress={() => setChoice({ provider: 'demo', user })}
            >
              {`Enter as ${user}`}
            </Button>
          ))}
        </Flex>
      </Flex>
    </Container>
  );
};
