import type { AccountKind } from "./schema/whatsapp-account";
import type { Scope } from "./scope";
import { insertAccount, newAccountId } from "./whatsapp-accounts";

/** For tests: connects an account and answers its id here. */
export async function addAccount(scope: Scope, kind: AccountKind = "real"): Promise<string> {
  const id = newAccountId();
  await insertAccount(scope, {
    id,
    kind,
    connection: kind === "real" ? "credentials" : "sandbox",
    name: "Clinic",
    wabaId: "2000000000000002",
    appId: "4000000000000004",
    mainPhoneNumberId: "5000000000000005",
    graphBaseUrl: null,
    graphVersion: null,
    sealed: { accessToken: "sealed token", appSecret: "sealed secret", verifyToken: "sealed word" },
  });
  return id;
}
