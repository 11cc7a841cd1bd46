import { type Env, EnvironmentError, env } from "@/lib/env";
import { type KeyRing, keyRingOf } from "./key-ring";
import { keysInFolder, keysMadeInFolder } from "./keys-in-folder";

/**
 * The keys of this process: ENCRYPTION_KEYS, then those in the data folder, which an embedded database makes by itself.
 * Read anew at each call, so that a rotation reaches a running process. Throws `EnvironmentError` when several
 * processes share a database and nobody gave them a key.
 */
export function houseKeys(settings: Env = env()): KeyRing {
  const given = settings.encryptionKeys;
  if (given) return keyRingOf([...given, ...(keysInFolder(settings.dataDir) ?? [])]);
  if (settings.databaseUrl) {
    throw new EnvironmentError(
      "ENCRYPTION_KEYS must be set together with DATABASE_URL before an account can be connected, the same for every process: run `openssl rand -hex 32` once and keep what it prints.",
    );
  }
  return keyRingOf(keysMadeInFolder(settings.dataDir));
}
