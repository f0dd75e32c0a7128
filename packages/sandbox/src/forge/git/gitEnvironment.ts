/**
 * The environment of every git process of the forge: nothing of the user's
 * own git configuration, locale or credentials may change what the forge answers.
 *
 * @internal
 */
export function gitEnvironment(
  config: Record<string, string> = {},
): Record<string, string> {
  const settings = Object.entries({
    'gc.auto': '0',
    'core.quotePath': 'false',
    // Repositories may have been made by another user of the same machine (a container's volume).
    'safe.directory': '*',
    ...config,
  });
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}
