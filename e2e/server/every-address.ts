import { readdirSync } from "node:fs";
import path from "node:path";

/** What stands in addresses, by name: "flowId", "accountId"… */
export type Places = { readonly [name: string]: string };

export type Asked = {
  readonly address: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly data?: unknown;
  readonly headers?: { readonly [name: string]: string };
};

/** The folder of a page or route under `app`, and what is asked there: what it is for, and what it refuses. */
type Entries = { readonly [folder: string]: readonly (string | Asked)[] };

/** Every page and every route of the app; each is asked as it should be and with what it cannot know. */
export function everyAddress(places: Places): Entries {
  const { flowId, accountId, sourceId, responseId, numberId, waId, appId, messageId, accessKey } = places;
  const flow = `/flows/${flowId}`;
  const api = `/api/flows/${flowId}`;
  const headers = { authorization: `Bearer ${accessKey}` };
  const v1 = (address: string, more: Omit<Asked, "address"> = {}) => ({
    ...more,
    address: `/api/v1${address}`,
    headers,
  });
  const post = (address: string, data: unknown = "{ broken") => ({ address, data, method: "POST" as const });
  return {
    "(identity)/sign-in": ["/sign-in"],
    "(identity)/sign-up": ["/sign-up", "/sign-up?invitation=nobody"],
    "": ["/", "/not-there", "/flows/%ff", "/%00"],
    access: ["/access"],
    accounts: ["/accounts"],
    "accounts/new": ["/accounts/new"],
    "accounts/[accountId]": [`/accounts/${accountId}`, "/accounts/nobody"],
    "accounts/[accountId]/events": [`/accounts/${accountId}/events`, "/accounts/nobody/events"],
    data: ["/data"],
    "data/new": ["/data/new", "/data/new?kind=url"],
    "data/[sourceId]": [`/data/${sourceId}`, "/data/nobody"],
    flows: ["/flows", "/flows?q=%00"],
    "flows/import": ["/flows/import"],
    "flows/new": ["/flows/new"],
    "flows/[flowId]": [flow, "/flows/nobody"],
    "flows/[flowId]/data": [`${flow}/data`, "/flows/nobody/data"],
    "flows/[flowId]/publish": [`${flow}/publish`, "/flows/nobody/publish"],
    "flows/[flowId]/responses": [`${flow}/responses`, `${flow}/responses?response=${responseId}`],
    "flows/[flowId]/send": [`${flow}/send`, "/flows/nobody/send"],
    "responses/tray": ["/responses/tray"],
    "sandbox/controls": ["/sandbox/controls"],
    "sandbox/phone": ["/sandbox/phone", `/sandbox/phone?number=${numberId}&person=${waId}`],
    "sandbox/preview/[flowId]": [`/sandbox/preview/${places.metaFlowId}?token=wrong`],
    "api/health": ["/api/health"],
    "api/drafts/[flowId]": [post(`/api/drafts/${flowId}`), post("/api/drafts/nobody", {})],
    "api/data/[sourceId]/file": [`/api/data/${sourceId}/file?format=csv`, "/api/data/nobody/file"],
    "api/data/[sourceId]/rows": [`/api/data/${sourceId}/rows`, `/api/data/${sourceId}/rows?since=x`],
    "api/endpoint/[key]": [
      post(`/api/endpoint/${places.key}`),
      post(`/api/endpoint/${places.key}`, broken),
      post("/api/endpoint/no"),
    ],
    "api/flows/[flowId]/calls": [`${api}/calls`, `${api}/calls?since=0`, `${api}/calls?since=x`],
    "api/flows/[flowId]/calls/[position]": [`${api}/calls/1`, `${api}/calls/x`],
    "api/flows/[flowId]/calls/files/[fileId]": [`${api}/calls/files/file-of-a-question`],
    "api/flows/[flowId]/health": [`${api}/health`],
    "api/flows/[flowId]/lists": [`${api}/lists`],
    "api/flows/[flowId]/publishing": [
      `${api}/publishing`,
      post(`${api}/publishing?account=${accountId}`, ""),
    ],
    "api/flows/[flowId]/publishing/needs": [
      post(`${api}/publishing/needs`),
      post(`${api}/publishing/needs`, { part: "whatsapp", accountId }),
      post(`${api}/publishing/needs`, { part: "endpoint", accountId, address: "http://127.0.0.1:9/" }),
    ],
    "api/flows/[flowId]/responses": [`${api}/responses`, `${api}/responses?before=x`],
    "api/flows/[flowId]/responses/[responseId]": [
      `${api}/responses/${responseId}`,
      `${api}/responses/nobody`,
    ],
    "api/flows/[flowId]/responses/[responseId]/files/[place]": [
      `${api}/responses/${responseId}/files/photo.0`,
    ],
    "api/flows/[flowId]/responses/csv": [`${api}/responses/csv`],
    "api/flows/[flowId]/sends": [`${api}/sends`],
    "api/flows/[flowId]/templates": [
      `${api}/templates?account=${accountId}`,
      `${api}/templates?accountId=${accountId}`,
    ],
    "api/message-files": [post("/api/message-files")],
    "api/message-files/[fileId]": ["/api/message-files/nobody"],
    "api/phone": ["/api/phone", `/api/phone?number=${numberId}&person=${waId}`],
    "api/phone/exchange": [
      post("/api/phone/exchange"),
      post("/api/phone/exchange", { messageId, request: { action: "INIT", screen: "", data: {} } }),
    ],
    "api/phone/files": [
      post(`/api/phone/files?messageId=${messageId}&use=answer&name=face.png`),
      post("/api/phone/files"),
    ],
    "api/phone/files/[mediaId]": ["/api/phone/files/nobody"],
    "api/sandbox/[...path]": ["/api/sandbox/guessed/graph/v25.0/me", "/api/sandbox/x"],
    "api/v1/accounts": [v1("/accounts"), "/api/v1/accounts"],
    "api/v1/flows": [v1("/flows"), v1("/flows", { method: "POST", data: "{ broken" })],
    "api/v1/flows/[flowId]/json": [
      v1(`/flows/${flowId}/json`),
      v1(`/flows/${flowId}/json`, { method: "PUT", data: "{" }),
    ],
    "api/v1/flows/[flowId]/messages": [
      v1(`/flows/${flowId}/messages`, { method: "POST", data: { to: "nobody" } }),
    ],
    "api/v1/flows/[flowId]/publish": [
      v1(`/flows/${flowId}/publish`, { method: "POST", data: { account: 1 } }),
    ],
    "api/v1/flows/[flowId]/responses/[responseId]/files/[place]": [
      v1(`/flows/${flowId}/responses/${responseId}/files/x`),
    ],
    "api/webhooks/[appId]": [
      `/api/webhooks/${appId}?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1`,
      post(`/api/webhooks/${appId}`, { object: "whatsapp_business_account", entry: [] }),
    ],
  };
}

/** In the form of an encrypted question, and opened by no key. */
const broken = { encrypted_flow_data: "AAAA", encrypted_aes_key: "AAAA", initial_vector: "AAAA" };

/** The folders under `app` in which a page or a route is. */
export function foldersOfApp(): readonly string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => path.dirname(file).replace(/^\.$/, ""));
}
