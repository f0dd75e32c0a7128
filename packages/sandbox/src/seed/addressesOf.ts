import { ControllerContext } from '../controllers/Controller';
import { SeedAddresses } from './SeedAddresses';

/** The addresses of the sandbox that a controller runs in. */
export function addressesOf({ port }: ControllerContext): SeedAddresses {
  return {
    forge: `http://127.0.0.1:${port('forge.http')}`,
    charts: `http://127.0.0.1:${port('chart-repository.http')}`,
  };
}
