import {
  readField,
  readList,
  readNumber,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { seldonComponents } from '../seldonComponents';
import { SeldonTeamInput } from '../SeldonTeamInput';
import { findBy, TeamObjects } from './TeamObjects';

/** What the runtime and the servers of a team say. @internal */
export interface RuntimeReading
  extends Pick<SeldonTeamInput, 'replicas' | 'servers' | 'storageSecret'> {
  bootstrapServers: string;
  /** CPU limit of the components; absent in variant A. */
  componentCpu?: string;
  /** Absent where no traces are sent. */
  tracingEndpoint?: string;
}

/** @internal */
export function readRuntime(objects: TeamObjects): RuntimeReading {
  const spec = readField(
    objects.find('SeldonRuntime', { name: 'seldon' }),
    'spec',
  );
  const config = readField(spec, 'config');
  const overrides = seldonComponents.map(({ name, container }) => ({
    name,
    container,
    override: findBy(readField(spec, 'overrides'), 'name', name),
  }));
  const cpus = overrides.map(({ container, override }) =>
    readString(
      findBy(readField(override, 'podSpec', 'containers'), 'name', container),
      'resources',
      'limits',
      'cpu',
    ),
  );
  const componentCpu = cpus.find(each => each !== undefined);
  const replicas = overrides.flatMap(({ name, override }) => {
    const count = readNumber(override, 'replicas');
    return count === undefined || count === 1 ? [] : [[name, count]];
  });
  const triton = objects.find('Server', { name: 'triton' });
  const [storageSecret] = readList(
    config,
    'agentConfig',
    'rclone',
    'config_secrets',
  );
  const isTraced = readField(config, 'tracingConfig', 'disable') === false;
  return {
    bootstrapServers: objects.require(
      readField(config, 'kafkaConfig', 'bootstrap.servers'),
      'where Kafka is (kafkaConfig of the SeldonRuntime)',
    ),
    ...(componentCpu && { componentCpu }),
    ...(replicas.length > 0 && { replicas: Object.fromEntries(replicas) }),
    servers: {
      mlserver: objects.requireCount(
        readField(
          objects.find('Server', { name: 'mlserver' }),
          'spec',
          'replicas',
        ),
        'how many replicas the Server mlserver has',
      ),
      ...(triton !== undefined && {
        triton: objects.requireCount(
          readField(triton, 'spec', 'replicas'),
          'how many replicas the Server triton has',
        ),
      }),
    },
    ...(typeof storageSecret === 'string' && { storageSecret }),
    ...(isTraced && {
      tracingEndpoint: objects.require(
        readField(config, 'tracingConfig', 'otelExporterEndpoint'),
        'where traces go',
      ),
    }),
  };
}
