import { z } from "zod";
import type { Scope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";
import { inTurn } from "@/lib/in-turn";
import { type Result, success } from "@/lib/result";
import { type CredentialsRefused, connect } from "./connect-account";
import type { AccountsRoom } from "./room";
import { texts } from "./texts";

export const sandboxToConnectSchema = z.object({
  /** Whether a further account is wanted when there is one already. */
  further: z.boolean().default(false),
});

type Wanted = z.output<typeof sandboxToConnectSchema>;
type Connected = Result<{ readonly accountId: string }, CredentialsRefused>;

/**
 * Connects the simulated WhatsApp account of the workspace, and makes it when there is none. Two presses at once are
 * one after the other, so that they do not make two of the same name.
 */
export function connectSandbox(room: AccountsRoom, scope: Scope, wanted: Wanted): Promise<Connected> {
  return inTurn(`sandbox of ${scope.workspaceId}`, () => connectNext(room, scope, wanted));
}

async function connectNext(room: AccountsRoom, scope: Scope, { further }: Wanted): Promise<Connected> {
  const present = (await listAccounts(scope)).filter(({ kind }) => kind === "sandbox");
  const [first] = present;
  if (first && !further) return success({ accountId: first.id });
  const name = freeName(new Set(present.map((account) => account.name)));
  const { accessToken, appSecret, ...ids } = await room.sandbox.create(scope, name);
  return connect(room, scope, {
    kind: "sandbox",
    connection: "sandbox",
    credentials: { ...ids, accessToken: accessToken.reveal(), appSecret: appSecret.reveal() },
    name,
  });
}

function freeName(taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? texts.sandboxName : `${texts.sandboxName} ${count}`;
    if (!taken.has(name)) return name;
  }
}
