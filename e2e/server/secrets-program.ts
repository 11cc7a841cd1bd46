import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { OpenDatabase } from "@/db/current";
import { insertSource } from "@/db/data-sources";
import { insertEndpointFiles } from "@/db/endpoint-files";
import { updateEndpoint } from "@/db/endpoints";
import type { Scope } from "@/db/scope";
import { listSealed, type SealedColumn, sealedColumns, sealPurposes } from "@/db/sealed-columns";
import { openDatabase } from "@/db/start";
import { makeAccessKey } from "@/lib/access/keys";
import { env } from "@/lib/env";
import { authSecret } from "@/lib/identity/secret";
import { endpointOfFlow } from "@/lib/live-data/endpoint-of-flow";
import { doorKey } from "@/lib/sandbox/door";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";

/**
 * A program for tests, run while no server uses the data folder: gives every column for secrets one where the journey
 * left none, reads them all, and writes them with what stands in addresses as one line of JSON.
 */

export type Known = {
  readonly secrets: readonly { readonly what: string; readonly value: string }[];
  readonly places: { readonly [name: string]: string };
};

/** A place that is not empty in a data folder that a journey has gone through. */
const placeQueries = {
  flowId: sql`select id as value from flow`,
  accountId: sql`select id as value from whatsapp_account`,
  appId: sql`select app_id as value from whatsapp_account`,
  wabaId: sql`select waba_id as value from whatsapp_account`,
  numberId: sql`select id as value from whatsapp_number`,
  responseId: sql`select id as value from response`,
  waId: sql`select sender_wa_id as value from response`,
  metaFlowId: sql`select meta_flow_id as value from flow_link`,
  workspaceId: sql`select workspace_id as value from membership`,
  userId: sql`select user_id as value from membership`,
  messageId: sql`select id as value from sandbox_message where flow_id is not null`,
} as const;
const found = z.object({ rows: z.array(z.object({ value: z.string() })) });
type PlaceName = keyof typeof placeQueries;

async function placesIn({ db }: OpenDatabase) {
  const first = async (query: SQL) => {
    const { rows } = found.parse(await db.execute(query));
    if (!rows[0]) throw new Error("The journey left something of everything.");
    return rows[0].value;
  };
  const entries: [string, string][] = [];
  for (const [name, query] of Object.entries(placeQueries)) entries.push([name, await first(query)]);
  // Built of the very names.
  return Object.fromEntries(entries) as Record<PlaceName, string>;
}

const madeUp = () => `made-up-${randomBytes(18).toString("base64url")}`;

/** As each purpose writes it; the rest are texts. */
const wordings: Readonly<Record<string, () => string>> = {
  [sealPurposes.sourceSecrets]: () => JSON.stringify({ "header:X-Key": madeUp() }),
  [sealPurposes.handlerEnvironment]: () => JSON.stringify({ SHOP_KEY: madeUp() }),
  [sealPurposes.endpointFile]: () => JSON.stringify({ encryptionKey: madeUp() }),
};

/** A source with an address that answers nobody, and an endpoint that waits for a file. */
async function furnish(scope: Scope, flowId: string, planted: string) {
  const now = new Date();
  const settings = {
    ...{ kind: "url", url: "http://127.0.0.1:9/slots", method: "GET", query: [], body: "" },
    ...{ headers: [{ name: "X-Key", value: "", isSecret: true }], listPath: [], paths: {} },
  };
  const source = { id: "slots", name: `Slots ${planted}`, kind: "url" as const, cacheSeconds: 60 };
  await insertSource(scope, { ...source, columns: [], settings, secrets: null, createdAt: now });
  const endpoint = await endpointOfFlow(scope, flowId, now);
  if (!endpoint) throw new Error("The Flow has an endpoint.");
  await updateEndpoint(scope, endpoint.id, { answersBy: "handler" });
  const files = [{ id: "file-of-a-question", name: "face.png", item: "" }];
  await insertEndpointFiles(
    scope,
    { endpointId: endpoint.id, flowToken: "token", at: new Date(now.getTime() + 3_600_000) },
    { files, countMax: 1 },
  );
  return { sourceId: source.id, key: endpoint.key };
}

async function fill({ db }: OpenDatabase, ring: KeyRing, column: SealedColumn): Promise<void> {
  const { table, row, text, key, purpose } = column;
  const rows = await db
    .select({ row: sql<string>`${row}` })
    .from(table)
    .where(sql`${text} is null or ${text} = ''`);
  for (const each of rows) {
    const sealed = encryptSecret(ring, { purpose, row: each.row }, secretOf((wordings[purpose] ?? madeUp)()));
    await db
      .update(table)
      .set({ [key]: sealed })
      .where(eq(row, each.row));
  }
}

async function reveal({ db }: OpenDatabase, ring: KeyRing, column: SealedColumn) {
  const rows = await listSealed(db, column, { after: "", countMax: 100 });
  if (rows.length === 0) throw new Error(`No ${column.key} is there to be looked for.`);
  return rows.flatMap(({ row, text }) => {
    const opened = decryptSecret(ring, { purpose: column.purpose, row }, text);
    if (!opened.ok) throw new Error(`The ${column.key} of ${row} does not open.`);
    return valuesIn(opened.value.reveal()).map((value) => ({ what: column.purpose, value }));
  });
}

/** What nobody may find: of a JSON object its values, of a private key a line of its body, else the text. */
function valuesIn(text: string): readonly string[] {
  if (text.startsWith("{")) return Object.values(z.record(z.string(), z.string()).parse(JSON.parse(text)));
  return text.includes("PRIVATE KEY") ? [text.split("\n")[3] ?? ""] : [text];
}

async function main(): Promise<void> {
  const opened = await openDatabase(env(), (error) => {
    throw error;
  });
  const ring = houseKeys();
  const places = await placesIn(opened);
  const { workspaceId, userId, flowId } = places;
  const scope: Scope = { db: opened.db, workspaceId, userId };
  const planted = madeUp();
  const furnished = await furnish(scope, flowId, planted);
  const access = await makeAccessKey(scope, { name: "Looking" }, new Date());
  if (!access.ok) throw new Error("An access key can be made.");
  const secrets = [
    { what: "planted", value: planted },
    { what: "access key", value: access.value.key },
    { what: "key of the sandbox", value: doorKey(authSecret()) },
    { what: "what signs cookies", value: authSecret() },
  ];
  for (const column of sealedColumns) {
    await fill(opened, ring, column);
    secrets.push(...(await reveal(opened, ring, column)));
  }
  await opened.close();
  const known: Known = { secrets, places: { ...places, ...furnished, accessKey: access.value.key } };
  writeSync(1, `${JSON.stringify(known)}\n`);
}

void main();
