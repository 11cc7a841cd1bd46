import { type JsonObject, own, withKey } from "../json";

/** What ends a Flow, with the token that travels with it (spec/platform.md, C.4); the same where it is there, or there is none. */
export function withFlowToken(params: JsonObject, flowToken: string): JsonObject {
  const isThere = own(params, "flow_token") !== undefined;
  return isThere || flowToken === "" ? params : withKey(params, "flow_token", flowToken);
}
