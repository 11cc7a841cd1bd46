import { z } from "zod";

/** What connects a real account, in the order in which each can be checked with those before it. */
export const credentialFields = ["accessToken", "wabaId", "phoneNumberId", "appId", "appSecret"] as const;
export type CredentialField = (typeof credentialFields)[number];

const entered = z.string().trim().max(2000);

/** Spaces around what was pasted do not count. */
export const credentialsSchema = z.object({
  accessToken: entered,
  wabaId: entered,
  phoneNumberId: entered,
  appId: entered,
  appSecret: entered,
});
export type Credentials = z.output<typeof credentialsSchema>;

/** Ids of Meta are digits; their number of digits is not fixed. */
export function isMetaId(text: string): boolean {
  return /^\d{5,25}$/.test(text);
}
