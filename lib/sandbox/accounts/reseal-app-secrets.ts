import type { Database } from "@/db/database";
import { listSandboxApps, replaceSandboxSecret } from "@/db/sandbox-accounts";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { reencryptSecret } from "@/lib/secrets/reencrypt-secret";
import { placeOfAppSecret } from "./app-secret";

/**
 * Closes the secrets of all sandbox apps with the newest key, as a rotation asks for. Answers how many were closed anew
 * and which apps have one that does not open.
 */
export async function resealAppSecrets(
  db: Database,
  ring: KeyRing,
): Promise<{ readonly resealed: number; readonly unreadable: readonly string[] }> {
  let resealed = 0;
  const unreadable: string[] = [];
  for (const { id, secret } of await listSandboxApps(db)) {
    const again = reencryptSecret(ring, placeOfAppSecret(id), secret);
    if (!again.ok) unreadable.push(id);
    else if (
      again.value !== secret &&
      (await replaceSandboxSecret(db, { id, before: secret, after: again.value }))
    ) {
      resealed += 1;
    }
  }
  return { resealed, unreadable };
}
