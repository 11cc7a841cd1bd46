import { createHash } from "node:crypto";
import type { UnwrapKey } from "@/lib/endpoint/envelope";
import { importPrivateKey } from "@/lib/endpoint/private-key";
import type { Secret } from "@/lib/secrets/secret";

const countMax = 1_000;

/** Reads private keys once for the whole process: reading one costs more than using it. What is no key is left out. */
export function openedKeys(): (keys: readonly Secret[]) => Promise<readonly UnwrapKey[]> {
  const known = new Map<string, UnwrapKey>();
  return async (keys) => {
    const opened: UnwrapKey[] = [];
    for (const key of keys) {
      const pem = key.reveal();
      const name = createHash("sha256").update(pem).digest("base64");
      const found = known.get(name) ?? (await read(pem));
      if (!found) continue;
      if (known.size >= countMax) known.clear();
      known.set(name, found);
      opened.push(found);
    }
    return opened;
  };
}

async function read(pem: string): Promise<UnwrapKey | undefined> {
  const imported = await importPrivateKey(pem);
  return imported.ok ? imported.value : undefined;
}
