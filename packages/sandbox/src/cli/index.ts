import { createProgram } from './createProgram';

createProgram()
  .parseAsync()
  .catch((error: Error) => {
    process.stderr.write(`vellum-sandbox: ${error.message}\n`);
    process.exitCode = 1;
  });
