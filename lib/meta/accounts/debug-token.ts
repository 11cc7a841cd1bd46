import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { looseList, text, textOrNumber, texts, time } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** What a token may do (spec/platform.md, A.1). */
export type TokenFacts = {
  readonly isValid: boolean;
  readonly appId: string | undefined;
  readonly appName: string | undefined;
  /** USER, SYSTEM_USER, APP, PAGE. */
  readonly type: string | undefined;
  readonly userId: string | undefined;
  /** Undefined: it does not expire. */
  readonly expiresAt: Date | undefined;
  readonly scopes: readonly string[];
  /** Scopes that hold for some objects only. */
  readonly granularScopes: readonly {
    readonly scope: string;
    /** Undefined: all objects that the person chose at Meta. */
    readonly targetIds: readonly string[] | undefined;
  }[];
};

/** Both are needed for Flows. */
export const scopesNeeded = ["whatsapp_business_management", "whatsapp_business_messaging"] as const;

const granular = z.looseObject({ scope: z.string(), target_ids: looseList(z.coerce.string()).optional() });

/** 0 says never; a far future date would too. */
const expiry = z.preprocess((value) => (value === 0 || value === "0" ? undefined : value), time);

const facts = z
  .looseObject({
    data: z.looseObject({
      is_valid: z.boolean().catch(false),
      app_id: textOrNumber,
      application: text,
      type: text,
      user_id: textOrNumber,
      expires_at: expiry,
      scopes: texts.catch([]),
      granular_scopes: looseList(granular).catch([]),
    }),
  })
  .transform(
    ({ data }): TokenFacts => ({
      isValid: data.is_valid,
      appId: data.app_id,
      appName: data.application,
      type: data.type,
      userId: data.user_id,
      expiresAt: data.expires_at,
      scopes: data.scopes,
      granularScopes: data.granular_scopes.map(({ scope, target_ids }) => ({
        scope,
        targetIds: target_ids,
      })),
    }),
  );

/** Looks at a token, with itself or with the token of its app (`appToken`). */
export async function debugToken(
  graph: GraphClient,
  token: string,
): Promise<Result<TokenFacts, GraphFailure>> {
  return graph.call(
    {
      method: "GET",
      path: ["debug_token"],
      query: { input_token: token },
      repeat: "always",
      patience: "read",
      secrets: [token],
    },
    facts,
  );
}

/** Which needed scopes the token lacks for this account. */
export function scopesMissing(token: TokenFacts, wabaId: string): readonly string[] {
  return scopesNeeded.filter((scope) => {
    if (!token.scopes.includes(scope)) return true;
    const granted = token.granularScopes.find((granularScope) => granularScope.scope === scope);
    return granted?.targetIds !== undefined && !granted.targetIds.includes(wabaId);
  });
}
