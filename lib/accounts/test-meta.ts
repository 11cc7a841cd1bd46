import { generateKeyPairSync } from "node:crypto";
import { appSecretProof } from "@/lib/meta/client/address";
import { appToken } from "@/lib/meta/client/settings";
import { type Answer, type Arrived, startTestGraph, type TestGraph } from "@/lib/meta/client/test-graph";

/** What Meta knows in a test. A test changes it as a person would at Meta. */
export type MetaState = {
  token: string;
  tokenExpiresAt: number;
  scopes: string[];
  secret: string;
  accountName: string;
  numbers: { id: string; display: string; verification: string; status: string; quality: string }[];
  isSubscribed: boolean;
  callback: { url: string; fields: string[]; verifyToken: string } | undefined;
  keys: Map<string, string>;
  signature: string;
  /** Refuses calls of the token that do not prove the app secret. */
  wantsProof: boolean;
  /** Answers 503 to everything. */
  isDown: boolean;
};

export const ids = {
  waba: "2000000000000002",
  app: "4000000000000004",
  number: "5000000000000005",
  otherNumber: "5000000000000006",
} as const;
/** Of every number. */
export const testPin = "271828";
export const goodToken = "EAAgoodTokenOfTheClinic000001";
export const goodSecret = "0123456789abcdef0123456789abcdef";

/** A Graph API with one app, one account and two numbers, by spec/platform.md, A.12 and A.13. */
export type TestMeta = { readonly graph: TestGraph; readonly state: MetaState };

export async function startTestMeta(): Promise<TestMeta> {
  const graph = await startTestGraph();
  const state = freshState();
  graph.answerWith((arrived) => answerOf(state, arrived));
  return { graph, state };
}

export function freshState(): MetaState {
  const number = { verification: "VERIFIED", status: "CONNECTED", quality: "GREEN" };
  return {
    token: goodToken,
    tokenExpiresAt: 0,
    scopes: ["whatsapp_business_management", "whatsapp_business_messaging"],
    secret: goodSecret,
    accountName: "Clinic",
    numbers: [
      { id: ids.number, display: "+1 555-078-3881", ...number },
      { id: ids.otherNumber, display: "+1 555-078-3882", ...number },
    ],
    isSubscribed: false,
    callback: undefined,
    keys: new Map(),
    signature: "VALID",
    wantsProof: false,
    isDown: false,
  };
}

/** A public key that nobody here has made. */
export function foreignKey(): string {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}

function answerOf(state: MetaState, arrived: Arrived): Answer {
  if (state.isDown) return { status: 503, body: { error: { code: 2, message: "Service unavailable" } } };
  const bearer = String(arrived.headers.authorization ?? "").replace("Bearer ", "");
  const isApp = bearer === appToken(ids.app, state.secret);
  if (!isApp && bearer !== state.token) return refused(401, 190, "Invalid OAuth access token");
  const proof = arrived.query.get("appsecret_proof");
  const isProven = proof === appSecretProof(bearer, state.secret);
  if (!isApp && !isProven && (proof !== null || state.wantsProof)) {
    return refused(400, 100, "Invalid appsecret_proof provided in the API argument");
  }
  const [, , first = "", second = ""] = arrived.path.split("/");
  if (first === "debug_token") return { body: { data: tokenFacts(state, arrived) } };
  const isWrite = arrived.method === "POST";
  if (first === ids.app && second === "subscriptions") return subscriptions(state, arrived, isApp);
  if (first === ids.waba) return accountPart(state, second, arrived.method);
  const number = state.numbers.find(({ id }) => id === first);
  if (!number) return refused(400, 100, "Unsupported get request. Object does not exist", 33);
  if (second === "") return { body: numberOf(number) };
  if (second === "register" && isWrite) return registered(state, number, jsonOf(arrived).pin);
  if (second !== "whatsapp_business_encryption") {
    return refused(400, 100, `(#100) Tried accessing nonexisting field (${second})`);
  }
  if (isWrite) state.keys.set(first, String(jsonOf(arrived).business_public_key));
  const key = state.keys.get(first);
  const shown = { business_public_key: key, business_public_key_signature_status: state.signature };
  return { body: isWrite ? { success: true } : { data: key ? [shown] : [] } };
}

/** The key of a number ends with its registration. */
function registered(state: MetaState, number: MetaState["numbers"][number], pin: unknown): Answer {
  if (pin !== testPin) return refused(400, 133005, "Two step verification PIN Mismatch");
  number.status = "CONNECTED";
  state.keys.delete(number.id);
  return { body: { success: true } };
}

function accountPart(state: MetaState, part: string, method: string): Answer {
  if (part === "phone_numbers") return { body: { data: state.numbers.map(numberOf) } };
  if (part === "subscribed_apps") {
    if (method !== "GET") state.isSubscribed = method === "POST";
    const app = { whatsapp_business_api_data: { id: ids.app, name: "Booking app" } };
    return { body: method === "GET" ? { data: state.isSubscribed ? [app] : [] } : { success: true } };
  }
  return { body: { id: ids.waba, name: state.accountName } };
}

function subscriptions(state: MetaState, arrived: Arrived, isApp: boolean): Answer {
  if (!isApp) return refused(400, 15, "(#15) This method must be called with an app access_token.");
  if (arrived.method === "POST") {
    const { callback_url, fields, verify_token } = jsonOf(arrived);
    state.callback = {
      url: String(callback_url),
      fields: String(fields).split(","),
      verifyToken: String(verify_token),
    };
    return { body: { success: true } };
  }
  const { url, fields = [] } = state.callback ?? {};
  const named = fields.map((name) => ({ name, version: "v25.0" }));
  const one = { object: "whatsapp_business_account", callback_url: url, active: true, fields: named };
  return { body: { data: state.callback ? [one] : [] } };
}

function tokenFacts({ token, tokenExpiresAt, scopes }: MetaState, { query }: Arrived) {
  if (query.get("input_token") !== token) return { is_valid: false, scopes: [] };
  return {
    app_id: ids.app,
    application: "Booking app",
    is_valid: true,
    expires_at: tokenExpiresAt,
    scopes,
    granular_scopes: scopes.map((scope) => ({ scope, target_ids: [ids.waba] })),
  };
}

function numberOf({ id, display, verification, status, quality }: MetaState["numbers"][number]) {
  return {
    id,
    display_phone_number: display,
    verified_name: "Clinic",
    quality_rating: quality,
    code_verification_status: verification,
    status,
  };
}

function jsonOf({ body }: Arrived): { readonly [key: string]: unknown } {
  return JSON.parse(body.toString("utf8"));
}

function refused(status: number, code: number, message: string, subcode?: number): Answer {
  const more = subcode === undefined ? {} : { error_subcode: subcode };
  return { status, body: { error: { message, type: "OAuthException", code, ...more } } };
}
