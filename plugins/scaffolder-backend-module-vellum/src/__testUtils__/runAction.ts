import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** Runs an action as a step of a task does, and gives what it logged and put out. */
export async function runAction<Context>(
  action: { handler: (context: Context) => Promise<void> },
  input: object,
  options: { isDryRun?: boolean } = {},
) {
  const lines: string[] = [];
  const context = createMockActionContext({ input });
  context.logger.info = (message: string) => {
    lines.push(message);
    return context.logger;
  };
  await action.handler({ ...context, ...options } as unknown as Context);
  return {
    lines,
    outputs: Object.fromEntries(jest.mocked(context.output).mock.calls),
  };
}
