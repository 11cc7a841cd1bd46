import { createHash } from "node:crypto";
import type { OpenWith } from "@/lib/endpoint/opening/opening";
import { type PrivateKey, readPrivateKey } from "@/lib/endpoint/opening/private-key";
import type { Secret } from "@/lib/secrets/secret";
import type { OpenerFor } from "./served-endpoint";

const countMax = 1_000;

/** Looks at private keys once for the whole process: reading one costs more than using it. What is no key is left out. */
export function openerForKeys(openWith: OpenWith): OpenerFor {
  const known = new Map<string, PrivateKey>();

  function keyOf(secret: Secret): PrivateKey | undefined {
    const text = secret.reveal();
    const name = createHash("sha256").update(text).digest("base64");
    const found = known.get(name);
    if (found) return found;
    const read = readPrivateKey(text);
    if (!read.ok) return undefined;
    if (known.size >= countMax) known.clear();
    known.set(name, read.value);
    return read.value;
  }

  return (secrets) => openWith(secrets.flatMap((secret) => keyOf(secret) ?? []));
}
