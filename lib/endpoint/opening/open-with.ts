import { createPrivateKey } from "node:crypto";
import { openHere } from "./open-here.mjs";
import type { OpenEnvelope } from "./opening";
import type { PrivateKey } from "./private-key";

/** Opens in the thread that asks, which can do nothing else meanwhile. The key that fitted last is tried first. */
export function openWith(keys: readonly PrivateKey[]): OpenEnvelope {
  const all = keys.map(({ pem }) => createPrivateKey(pem));
  let order: typeof all = all;
  return async (raw) => {
    const opening = openHere(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), order);
    if (opening.kind !== "opened") return opening;
    const { text, aesKey, iv, keyAt } = opening;
    const fitted = order[keyAt];
    if (keyAt > 0 && fitted) order = [fitted, ...all.filter((key) => key !== fitted)];
    return { kind: "opened", text, session: { aesKey, iv } };
  };
}
