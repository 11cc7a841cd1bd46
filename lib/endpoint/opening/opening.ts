import type { PrivateKey } from "./private-key";

/** The key and the vector of one request, which close its answer too. */
export type Session = { readonly aesKey: Uint8Array; readonly iv: Uint8Array };

export type NotOpened =
  /** Not the three texts that phones send. */
  | "no-envelope"
  /** Closed with none of our keys, or changed on the way. */
  | "not-decrypted"
  /** Opened, but reading it would take too long. */
  | "too-many-parts";

/** `text` is what was closed; it should be JSON. */
export type Opening =
  | { readonly kind: "opened"; readonly text: string; readonly session: Session }
  | { readonly kind: NotOpened };

/** Opens what arrived, byte for byte, with the keys that count. Rejects only when that cannot be tried. */
export type OpenEnvelope = (raw: Uint8Array) => Promise<Opening>;

/**
 * Makes what opens with several keys: those of all numbers from which a Flow is sent, and of each the one before. The key
 * that fitted last is tried first, because one number mostly sends it.
 */
export type OpenWith = (keys: readonly PrivateKey[]) => OpenEnvelope;
