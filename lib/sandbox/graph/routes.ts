import { findSandboxAccount, type SandboxAccountRow } from "@/db/sandbox-accounts";
import { findSandboxFlow, type SandboxFlow } from "@/db/sandbox-flows";
import {
  findSandboxMedia,
  findSandboxNumber,
  type SandboxMedia,
  type SandboxNumber,
} from "@/db/sandbox-numbers";
import { findSandboxTemplate, type SandboxTemplate } from "@/db/sandbox-templates";
import { kindOfId, type NodeKind } from "../ids";
import type { Area } from "../sandbox";
import * as accounts from "./accounts/accounts";
import { debugToken } from "./accounts/debug-token";
import type { CallName } from "./call-names";
import { deleteFlow, deprecateFlow, updateFlow, uploadFlow } from "./flows/change-flow";
import { createFlow } from "./flows/create-flow";
import { migrateFlows } from "./flows/migrate-flows";
import { publishFlow } from "./flows/publish-flow";
import { listAssets, listFlows } from "./flows/read-flows";
import { showFlow } from "./flows/show-flow";
import type { GraphCall } from "./graph-call";
import { deleteMedia, readMedia, uploadMedia } from "./media/media";
import { openUpload, takeUpload } from "./media/uploads";
import { sendMessage } from "./messages/send-message";
import * as numbers from "./numbers/numbers";
import { type Answer, unknownObject } from "./refusal";
import { createTemplate, deleteTemplates, listTemplates, showTemplate } from "./templates/templates";

type Handler = (call: GraphCall, id: string) => Promise<Answer>;
type Finder<Node> = (area: Area, id: string) => Promise<Node | undefined>;

export type Route = {
  readonly name: CallName;
  readonly scope: "whatsapp_business_management" | "whatsapp_business_messaging";
  readonly answer: Handler;
};

/** Hands the node of the path over, or refuses when there is none the caller may see. */
function on<Node>(find: Finder<Node>, answer: (call: GraphCall, node: Node) => Promise<Answer>): Handler {
  return async (call, id) => {
    const node = await find(call.area, id);
    return node ? answer(call, node) : unknownObject(id, call.method);
  };
}

const flow = (answer: (call: GraphCall, node: SandboxFlow) => Promise<Answer>) => on(findSandboxFlow, answer);
const account = (answer: (call: GraphCall, node: SandboxAccountRow) => Promise<Answer>) =>
  on(findSandboxAccount, answer);
const number = (answer: (call: GraphCall, node: SandboxNumber) => Promise<Answer>) =>
  on(findSandboxNumber, answer);
const media = (answer: (call: GraphCall, node: SandboxMedia) => Promise<Answer>) =>
  on(findSandboxMedia, answer);
const template = (answer: (call: GraphCall, node: SandboxTemplate) => Promise<Answer>) =>
  on(findSandboxTemplate, answer);
const ofAccount = (answer: Handler) => account((call, { id }) => answer(call, id));

function manage(name: CallName, answer: Handler): Route {
  return { name, scope: "whatsapp_business_management", answer };
}

function message(name: CallName, answer: Handler): Route {
  return { name, scope: "whatsapp_business_messaging", answer };
}

/** The table of spec/platform.md, A.3: method, kind of the node, edge. */
const routes: { readonly [key: string]: Route } = {
  "POST account/flows": manage("flows.create", ofAccount(createFlow)),
  "GET account/flows": manage("flows.list", ofAccount(listFlows)),
  "GET flow": manage("flows.read", flow(showFlow)),
  "POST flow": manage("flows.update", updateFlow),
  "DELETE flow": manage("flows.delete", deleteFlow),
  "POST flow/assets": manage("flows.upload", uploadFlow),
  "GET flow/assets": manage("flows.assets", flow(listAssets)),
  "POST flow/publish": manage("flows.publish", publishFlow),
  "POST flow/deprecate": manage("flows.deprecate", deprecateFlow),
  "POST account/migrate_flows": manage("flows.migrate", ofAccount(migrateFlows)),
  "POST number/whatsapp_business_encryption": message("keys.set", number(numbers.setKey)),
  "GET number/whatsapp_business_encryption": message("keys.read", number(numbers.readKey)),
  "GET account/phone_numbers": manage("numbers.list", ofAccount(numbers.listNumbers)),
  "GET number": manage("numbers.read", number(numbers.showNumber)),
  "POST number": manage("numbers.update", number(numbers.updateNumber)),
  "POST number/register": manage("numbers.register", number(numbers.registerNumber)),
  "POST number/deregister": manage("numbers.deregister", number(numbers.deregisterNumber)),
  "GET account": manage("accounts.read", account(accounts.showAccount)),
  "POST account/subscribed_apps": manage("accounts.subscribe", account(accounts.subscribeAccount)),
  "GET account/subscribed_apps": manage("accounts.subscriptions", account(accounts.accountSubscriptions)),
  "DELETE account/subscribed_apps": manage("accounts.unsubscribe", account(accounts.unsubscribeAccount)),
  "GET app": manage("apps.read", accounts.showApp),
  "POST app/subscriptions": manage("apps.subscribe", accounts.subscribeApp),
  "GET app/subscriptions": manage("apps.subscriptions", accounts.appSubscriptions),
  "DELETE app/subscriptions": manage("apps.unsubscribe", accounts.unsubscribeApp),
  "POST app/uploads": manage("uploads.open", openUpload),
  "POST number/messages": message("messages.send", number(sendMessage)),
  "POST account/message_templates": manage("templates.create", ofAccount(createTemplate)),
  "GET account/message_templates": manage("templates.list", ofAccount(listTemplates)),
  "DELETE account/message_templates": manage("templates.delete", ofAccount(deleteTemplates)),
  "GET template": manage("templates.read", template(showTemplate)),
  "POST number/media": message("media.upload", number(uploadMedia)),
  "GET media": message("media.read", media(readMedia)),
  "DELETE media": message("media.delete", media(deleteMedia)),
};

const debug = manage("tokens.debug", (call) => debugToken(call));
const upload = manage("uploads.send", takeUpload);

/** What answers a call; undefined when nothing does. */
export function routeOf(method: string, [id = "", edge, ...more]: readonly string[]): Route | undefined {
  if (more.length > 0) return undefined;
  if (id === "debug_token") return method === "GET" && edge === undefined ? debug : undefined;
  if (id.startsWith("upload:")) return method === "POST" && edge === undefined ? upload : undefined;
  const kind = kindOfId(id);
  const key = kind && keyOf(method, kind, edge);
  return key !== undefined && Object.hasOwn(routes, key) ? routes[key] : undefined;
}

/** The account whose limits a call counts for. */
export async function accountOf(area: Area, id: string): Promise<string | undefined> {
  switch (kindOfId(id)) {
    case "account":
      return id;
    case "flow":
      return (await findSandboxFlow(area, id))?.accountId;
    case "number":
      return (await findSandboxNumber(area, id))?.accountId;
    case "template":
      return (await findSandboxTemplate(area, id))?.accountId;
    default:
      return undefined;
  }
}

function keyOf(method: string, kind: NodeKind, edge: string | undefined): string {
  return `${method} ${kind}${edge === undefined ? "" : `/${edge}`}`;
}
