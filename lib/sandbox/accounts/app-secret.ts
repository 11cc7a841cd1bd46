import type { SandboxApp } from "@/db/sandbox-accounts";
import { invariant } from "@/lib/invariant";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import type { Secret } from "@/lib/secrets/secret";
import type { Sandbox } from "../sandbox";

function placeOfAppSecret(appId: string) {
  return { purpose: "sandbox app secret", row: appId };
}

export function sealAppSecret(ring: KeyRing, appId: string, secret: Secret): string {
  return encryptSecret(ring, placeOfAppSecret(appId), secret);
}

/** The secret of an app, to sign with. */
export function appSecretOf({ keys }: Pick<Sandbox, "keys">, app: Pick<SandboxApp, "id" | "secret">): Secret {
  const opened = decryptSecret(keys(), placeOfAppSecret(app.id), app.secret);
  invariant(opened.ok, "the secret of a sandbox app opens with the keys of the house");
  return opened.value;
}
