import { JsonObject, JsonValue } from '@backstage/types';
import { textAt, valueAt } from '../files/readManifests';
import { buildPlugin } from './buildProfile';
import { KubeflowProfilePlugin } from './KubeflowProfileInput';

const KNOWN_KINDS: ReadonlyArray<KubeflowProfilePlugin['kind']> = [
  'WorkloadIdentity',
  'AwsIamForServiceAccount',
];

/**
 * The plugins of a Profile that the profile controller knows. Others it ignores; they are not ours to show.
 *
 * @internal
 */
export function readPlugins(profile: JsonObject): KubeflowProfilePlugin[] {
  return rawPlugins(profile).flatMap((raw): KubeflowProfilePlugin[] => {
    const kind = textAt(raw, ['kind']);
    if (kind === 'WorkloadIdentity') {
      const gcpServiceAccount = textAt(raw, ['spec', 'gcpServiceAccount']);
      return gcpServiceAccount ? [{ kind, gcpServiceAccount }] : [];
    }
    if (kind === 'AwsIamForServiceAccount') {
      const awsIamRole = textAt(raw, ['spec', 'awsIamRole']);
      const annotateOnly = valueAt(raw, ['spec', 'annotateOnly']);
      return awsIamRole
        ? [
            {
              kind,
              awsIamRole,
              // The default, false, may stand there or not: it is no decision of anybody.
              ...(annotateOnly === true && { annotateOnly }),
            },
          ]
        : [];
    }
    return [];
  });
}

/**
 * `spec.plugins` with our plugins in it instead of those that the file has of these kinds: what the file has of other kinds
 * and other settings stays.
 *
 * @internal
 */
export function mergePlugins(
  raw: readonly JsonValue[],
  plugins: readonly KubeflowProfilePlugin[],
): JsonValue[] {
  const kept = raw.flatMap((each): JsonValue[] => {
    const kind = textAt(each, ['kind']);
    if (!KNOWN_KINDS.some(known => known === kind)) {
      return [each];
    }
    const plugin = plugins.find(other => other.kind === kind);
    return plugin ? [mergePlugin(each as JsonObject, plugin)] : [];
  });
  const added = plugins.filter(
    ({ kind }) => !raw.some(each => textAt(each, ['kind']) === kind),
  );
  return [...kept, ...added.map(buildPlugin)];
}

function mergePlugin(
  raw: JsonObject,
  plugin: KubeflowProfilePlugin,
): JsonObject {
  const { spec } = buildPlugin(plugin);
  const { annotateOnly, ...others } = (raw.spec ?? {}) as JsonObject;
  return {
    ...raw,
    spec: {
      ...others,
      ...(annotateOnly === false && { annotateOnly }),
      ...(spec as JsonObject),
    },
  };
}

/** `spec.plugins` as it stands in git. @internal */
export function rawPlugins(profile: JsonObject): JsonValue[] {
  const plugins = valueAt(profile, ['spec', 'plugins']);
  return Array.isArray(plugins) ? plugins : [];
}
