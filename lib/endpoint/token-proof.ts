import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether a `flow_token_signature` says that WhatsApp sent the message with this token: a JWT, HS256 with an app secret
 * and nothing else, whose claim `flow_token` is the token (spec/platform.md, C.6). Other claims count for nothing.
 */
export function isTokenProof(jwt: string, flowToken: string, appSecrets: readonly string[]): boolean {
  const [head, claims, signature, ...more] = jwt.split(".");
  if (head === undefined || claims === undefined || signature === undefined || more.length > 0) return false;
  const given = Buffer.from(signature, "base64url");
  const fits = appSecrets.map((secret) => {
    const made = createHmac("sha256", secret).update(`${head}.${claims}`).digest();
    return secret !== "" && given.length === made.length && timingSafeEqual(made, given);
  });
  return (
    fits.includes(true) && claimIn(head, "alg") === "HS256" && claimIn(claims, "flow_token") === flowToken
  );
}

function claimIn(part: string, name: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    const isObject = typeof claims === "object" && claims !== null && Object.hasOwn(claims, name);
    return isObject ? Reflect.get(claims, name) : undefined;
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return undefined;
  }
}
