import { isJsonObject, own } from "@/lib/flow/json";
import type { OpenedCall } from "./ports";
import { texts } from "./texts";

export type MendingPlace = { readonly href: string; readonly label: string };

/** Where what went wrong can be mended, the likeliest place first. */
export function mendingPlaces(
  flowId: string,
  { code, details: { fault } }: Pick<OpenedCall, "code" | "details">,
): readonly MendingPlace[] {
  const source = isJsonObject(fault?.details) ? own(fault.details, "source") : undefined;
  if (typeof source === "string") {
    return [{ href: `/data/${encodeURIComponent(source)}`, label: words.source }];
  }
  const answers = (by?: "url" | "handler") => `/flows/${flowId}/data${by === undefined ? "" : `?by=${by}`}`;
  const builder = { href: `/flows/${flowId}`, label: words.builder };
  switch (code) {
    case "handler-threw":
    case "handler-limit":
    case "handler-broken":
      return [{ href: answers("handler"), label: words.code }];
    case "address-refused":
    case "circuit-open":
      return [{ href: answers("url"), label: words.server }];
    case "not-set-up":
    case "too-slow":
    case "source-down":
    case "bad-answer":
      return [{ href: answers(), label: words.answers }];
    case "unknown-screen":
    case "wrong-way":
    case "wrong-data":
      return [{ href: answers(), label: words.answers }, builder];
    case "no-rule":
    case "rule-failed":
      return [builder];
    case "wrong-signature":
    case "not-decrypted":
    case "response-decryption-error":
      return [{ href: "/accounts", label: words.accounts }];
    default:
      return [];
  }
}

const words = texts.panel.places;
