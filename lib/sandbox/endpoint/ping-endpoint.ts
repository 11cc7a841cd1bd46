import { findSandboxFlow, type SandboxFlow } from "@/db/sandbox-flows";
import { isJsonObject, own } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { keyNumber } from "../flows/publish-faults";
import { watchEndpoint } from "../monitoring/watch-endpoint";
import type { Area } from "../sandbox";
import { askEndpoint, type EndpointAnswer } from "./ask-endpoint";

export type PingFailure =
  | { readonly reason: "no-flow" | "no-address" | "no-key" }
  /** What came is not the encrypted `{"data":{"status":"active"}}` with status 200. */
  | { readonly reason: "wrong-answer"; readonly answer: EndpointAnswer };

/** The health check of an endpoint (spec/platform.md, C.3): a real encrypted request. */
export async function pingEndpoint(
  area: Area,
  flow: Pick<SandboxFlow, "id" | "accountId" | "endpointUri">,
): Promise<Result<EndpointAnswer, PingFailure>> {
  if (flow.endpointUri === null) return failure({ reason: "no-address" });
  const number = await keyNumber(area, flow.accountId);
  if (!number?.publicKey) return failure({ reason: "no-key" });
  const request = { version: "3.0", action: "ping" };
  const answer = await askEndpoint(area, flow, { publicKey: number.publicKey, request });
  const data = isJsonObject(answer.body) ? own(answer.body, "data") : undefined;
  const isActive = answer.status === 200 && isJsonObject(data) && own(data, "status") === "active";
  return isActive ? success(answer) : failure({ reason: "wrong-answer", answer });
}

/** The same by the id of the Flow, on demand; monitoring looks at it as at the checks that Meta makes from time to time. */
export async function checkEndpoint(
  area: Area,
  flowId: string,
): Promise<Result<EndpointAnswer, PingFailure>> {
  const flow = await findSandboxFlow(area, flowId);
  if (!flow) return failure({ reason: "no-flow" });
  const answer = await pingEndpoint(area, flow);
  await watchEndpoint(area, flow);
  return answer;
}
