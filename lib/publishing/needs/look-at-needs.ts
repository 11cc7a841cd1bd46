import { z } from "zod";
import type { Scope } from "@/db/scope";
import { refreshAccount } from "@/lib/accounts/refresh-account";
import type { AccountNotFound, RefusedByWhatsApp, SecretsLost } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { Result } from "@/lib/result";
import type { FlowNotFound } from "../refusals";
import { type Asking, lookAtEndpoint } from "./look-at-endpoint";
import { lookAtWhatsApp } from "./look-at-whatsapp";

const flowIn = { flowId: z.string().max(100), accountId: z.string().max(100) };

/** Each part is looked at by itself, so that a slow one holds up no other. */
export const needsToLookAtSchema = z.discriminatedUnion("part", [
  z.object({ part: z.literal("account"), ...flowIn }),
  z.object({ part: z.literal("whatsapp"), ...flowIn }),
  z.object({ part: z.literal("endpoint"), ...flowIn, address: z.string().trim().min(1).max(2000) }),
]);

type Refused = FlowNotFound | AccountNotFound | SecretsLost | RefusedByWhatsApp;

/** Looks at one part of what publishing needs, and keeps what it found; `lookAtPublishing` then tells. */
export async function lookAtNeeds(
  room: AccountsRoom & Asking,
  scope: Scope,
  wanted: z.output<typeof needsToLookAtSchema>,
): Promise<Result<unknown, Refused>> {
  switch (wanted.part) {
    case "account":
      return refreshAccount(room, scope, wanted);
    case "whatsapp":
      return lookAtWhatsApp(room, scope, wanted);
    case "endpoint":
      return lookAtEndpoint(room, scope, wanted);
  }
}
