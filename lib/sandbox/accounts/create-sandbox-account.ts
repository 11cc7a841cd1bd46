import {
  findSandboxApp,
  insertSandboxAccount,
  insertSandboxApp,
  type SandboxApp,
} from "@/db/sandbox-accounts";
import { insertSandboxNumber } from "@/db/sandbox-numbers";
import { invariant } from "@/lib/invariant";
import { type Secret, secretOf } from "@/lib/secrets/secret";
import { digitId, digits, newAppSecret } from "../ids";
import { type Area, graphAddress, inAreaTransaction } from "../sandbox";
import { appSecretOf, sealAppSecret } from "./app-secret";
import { createSandboxToken } from "./tokens";

/** What connects an account of the sandbox, as what connects a real one. */
export type SandboxCredentials = {
  /** Base URL for `lib/meta`. */
  readonly graphUrl: string;
  readonly accessToken: Secret;
  readonly appSecret: Secret;
  readonly appId: string;
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** "+1 555-014-7023" */
  readonly displayNumber: string;
  readonly name: string;
};

/**
 * Makes a WhatsApp account with one verified number. All accounts of a workspace share one app and one business, so that
 * Flows can be copied between them.
 */
export async function createSandboxAccount(
  area: Area,
  { name = "Sandbox" }: { readonly name?: string } = {},
): Promise<SandboxCredentials> {
  return inAreaTransaction(area, async (inside) => {
    const app = await appOf(inside);
    const wabaId = digitId("account");
    const waba = { id: wabaId, appId: app.id, name, templateNamespace: digits(24), hourStart: area.now() };
    await insertSandboxAccount(inside, waba);
    const number = await addSandboxNumber(inside, { wabaId, verifiedName: name });
    return {
      graphUrl: graphAddress(area),
      accessToken: await createSandboxToken(inside, app.id),
      appSecret: appSecretOf(area, app),
      appId: app.id,
      wabaId,
      ...number,
      name,
    };
  });
}

/** A further number for an account. */
export async function addSandboxNumber(
  area: Area,
  { wabaId, verifiedName }: { readonly wabaId: string; readonly verifiedName: string },
): Promise<{ readonly phoneNumberId: string; readonly displayNumber: string }> {
  const phoneNumberId = digitId("number");
  // The area code 555 belongs to nobody.
  const displayNumber = `+1 555-${digits(3)}-${digits(4)}`;
  await insertSandboxNumber(area, { id: phoneNumberId, accountId: wabaId, displayNumber, verifiedName });
  return { phoneNumberId, displayNumber };
}

async function appOf(area: Area): Promise<SandboxApp> {
  const id = digitId("app");
  const secret = sealAppSecret(area.keys(), id, secretOf(newAppSecret()));
  await insertSandboxApp(area, { id, businessId: digitId("business"), name: "Flowsmith sandbox", secret });
  const app = await findSandboxApp(area);
  invariant(app, "the app was just made");
  return app;
}
