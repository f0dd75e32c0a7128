import { Sandbox, renderStatus } from '@vellum-io/sandbox';
import { backstageOf } from './backstageOf';
import { demo, PORT, stop } from './demo';
import { takePictures } from './pictures';
import { test } from './test';

const verbs: Record<string, (args: string[]) => Promise<number | void>> = {
  demo,
  stop,
  test,
  status: async () => {
    const sandbox = await Sandbox.open();
    const backstage = backstageOf(sandbox, PORT);
    process.stdout.write(renderStatus(await sandbox.status()));
    process.stdout.write(
      `backstage: ${
        backstage.isRunning() ? `runs at ${backstage.url}` : 'not running'
      }\n`,
    );
  },
  pictures: async () =>
    takePictures(backstageOf(await Sandbox.open(), PORT).url),
  logs: async ([component = 'supervisor']) => {
    const sandbox = await Sandbox.open();
    process.stdout.write(await sandbox.logs(component));
  },
};

const [verb = '', ...args] = process.argv.slice(2);
const run = verbs[verb];
if (!run) {
  process.stderr.write(`There is no verb "${verb}"; see ./dev help\n`);
  process.exitCode = 2;
} else {
  run(args).then(
    code => {
      process.exitCode = code ?? 0;
    },
    (error: Error) => {
      process.stderr.write(`dev: ${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
