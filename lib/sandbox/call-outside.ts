import { addressFault } from "@/lib/outbound/outside-address";
import { type OutsideFailure, type OutsideRequest, requestOutside } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";
import type { Sandbox } from "./sandbox";

export type OutsideAnswer = Result<
  { readonly status: number; readonly body: string },
  { readonly reason: "not-allowed" | "timed-out" | "unreachable" | "too-large"; readonly said: string }
>;

type House = Pick<Sandbox, "ownOrigins">;

/** Whether the sandbox may call an address: of this house, or https on the internet. */
export function mayCall({ ownOrigins }: House, address: string): boolean {
  return addressFault(address, { allowsLocal: false, ownOrigins }) === undefined;
}

/** One call without redirects, with what Meta would say of its failure. Never throws. */
export async function callOutside({ ownOrigins }: House, request: OutsideRequest): Promise<OutsideAnswer> {
  const answer = await requestOutside({ allowsLocal: false, ownOrigins }, request);
  if (!answer.ok) return failure(failureOf(answer.failure));
  const { status, body, isCut } = answer.value;
  if (isCut) return failure({ reason: "too-large", said: `The answer is over ${request.bytesMax} bytes.` });
  return success({ status, body: body.toString("utf8") });
}

function failureOf(cause: OutsideFailure) {
  switch (cause.reason) {
    case "timed-out":
      return { reason: "timed-out", said: "There was no answer in time." } as const;
    case "unreachable":
      return {
        reason: "unreachable",
        said: said.get(cause.code) ?? `The connection failed (${cause.code}).`,
      } as const;
    case "not-public":
      return { reason: "not-allowed", said: "The address is not public." } as const;
    default:
      return {
        reason: "not-allowed",
        said: "The address is neither of this server nor public.",
      } as const;
  }
}

const said: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "There is no server at this address."],
  ["EAI_AGAIN", "The address could not be looked up."],
  ["ECONNREFUSED", "Nothing answers at this address."],
  ["ECONNRESET", "The connection broke off."],
  ["UND_ERR_SOCKET", "The connection broke off."],
]);
