/**
 * The environment for a Node process that reads pictures. On Linux the C library keeps what a thread has given back, tens of
 * megabytes for each of a dozen threads; told a limit, it hands it back to the system. What the user has set stands.
 */
export function readerEnv(platform, env) {
  return platform === 'linux' ? { MALLOC_TRIM_THRESHOLD_: '131072', ...env } : env;
}
