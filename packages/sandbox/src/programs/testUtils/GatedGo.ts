import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { sleep } from '../../process/sleep';
import { Environment } from '../../state/locations';
import { findOnMachine } from '../findOnMachine';

/** Answers every request with 200 at the address that `--health-addr` names, as a controller that is ready does. */
const STAND_IN = `package main

import (
	"net"
	"os"
	"strings"
)

func main() {
	for _, argument := range os.Args {
		address, found := strings.CutPrefix(argument, "--health-addr=")
		if !found {
			continue
		}
		listener, err := net.Listen("tcp", address)
		if err != nil {
			panic(err)
		}
		for {
			connection, err := listener.Accept()
			if err != nil {
				panic(err)
			}
			connection.Write([]byte("HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n"))
			connection.Close()
		}
	}
}
`;

/**
 * A `go` to put in front of the real one. It builds a small program in place of each tool module, with the real
 * compiler and linker, notes each build, and holds the ones it is told to before they are linked: a build can be
 * caught in the middle, whatever the speed of the machine.
 */
export class GatedGo {
  static async create(folder: string, env: Environment): Promise<GatedGo> {
    const real = await findOnMachine('go', env);
    if (!real) {
      throw new Error('Go is not on PATH');
    }
    await mkdir(join(folder, 'bin'), { recursive: true });
    await mkdir(join(folder, 'module', 'config', 'crd', 'bases'), {
      recursive: true,
    });
    await writeFile(
      join(folder, 'module', 'go.mod'),
      'module example.org/stand-in\n\ngo 1.21\n',
    );
    await writeFile(join(folder, 'module', 'main.go'), STAND_IN);
    await writeScript(
      join(folder, 'bin', 'go'),
      `
case "$1" in
  env) exec '${real.path}' "$@" ;;
  list) echo '${folder}/module'; exit ;;
esac
export GATED_TOOL="$(basename "$PWD")"
echo "$GATED_TOOL" >> '${folder}/builds'
while [ "$1" != -o ]; do shift; done
cd '${folder}/module'
exec '${real.path}' build -toolexec '${folder}/gate' -o "$2" .
`,
    );
    await writeScript(
      join(folder, 'gate'),
      `
if [ "$(basename "$1")" = link ] && [ "$2" != -V=full ]; then
  while [ -e "${folder}/hold-$GATED_TOOL" ]; do
    echo > "${folder}/held-$GATED_TOOL"
    sleep 0.05
  done
fi
exec "$@"
`,
    );
    return new GatedGo(folder, env);
  }

  private constructor(
    private readonly folder: string,
    private readonly base: Environment,
  ) {}

  /** The environment in which this is the Go that is found. */
  get env(): Record<string, string | undefined> {
    const path = [join(this.folder, 'bin'), this.base.PATH ?? ''];
    return { ...this.base, PATH: path.join(delimiter) };
  }

  /** Tool folders in the order in which their builds were begun. */
  get builds(): string[] {
    return readFileSync(join(this.folder, 'builds'), 'utf8').trim().split('\n');
  }

  /** Catches builds of a tool from now on. */
  hold(tool: string): void {
    rmSync(this.file('held', tool), { force: true });
    writeFileSync(this.file('hold', tool), '');
  }

  /** Lets builds of a tool go on. */
  release(tool: string): void {
    rmSync(this.file('hold', tool));
  }

  /** Resolves when a build of a tool was caught. */
  async untilHeld(tool: string): Promise<void> {
    while (!existsSync(this.file('held', tool))) {
      await sleep(50);
    }
  }

  private file(purpose: 'hold' | 'held', tool: string) {
    return join(this.folder, `${purpose}-${tool}`);
  }
}

async function writeScript(file: string, body: string) {
  await writeFile(file, `#!/bin/sh\nset -e${body}`);
  await chmod(file, 0o755);
}
