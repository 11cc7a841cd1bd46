import { randomBytes, randomInt } from "node:crypto";

/** The first digit of an id tells what it names, to the sandbox alone: for others an id is an opaque text. */
const firstDigits = {
  flow: "1",
  account: "2",
  business: "3",
  app: "4",
  number: "5",
  template: "6",
  media: "7",
} as const;

export type NodeKind = keyof typeof firstDigits;

/** An id as Meta has them: 16 digits, made by chance. */
export function digitId(kind: NodeKind): string {
  return firstDigits[kind] + digits(15);
}

export function kindOfId(id: string): NodeKind | undefined {
  if (!/^\d{16}$/.test(id)) return undefined;
  const found = Object.entries(firstDigits).find(([, digit]) => id.startsWith(digit));
  // `entries` forgets the names of the keys; they are those of the table.
  return found?.[0] as NodeKind | undefined;
}

export function digits(count: number): string {
  let text = "";
  while (text.length < count) text += randomInt(0, 10);
  return text;
}

/** `wamid.` and base64 of what real ones hold: the number of the person and an id in hexadecimal digits. */
export function messageId(waId: string): string {
  const head = Buffer.from([0x1c, 0x18, waId.length]);
  const middle = Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18, 0x14]);
  const id = randomBytes(10).toString("hex").toUpperCase();
  return `wamid.${Buffer.concat([head, Buffer.from(waId), middle, Buffer.from(id), Buffer.from([0])]).toString("base64")}`;
}

/** Names a call when asking support. */
export function traceId(): string {
  return `A${randomBytes(16).toString("base64url")}`;
}

/** A new access token; only its hash is kept. */
export function newAccessToken(): string {
  return `EAA${randomBytes(48).toString("hex")}`;
}

/** 32 hexadecimal digits, as the secrets of Meta's apps have. */
export function newAppSecret(): string {
  return randomBytes(16).toString("hex");
}
