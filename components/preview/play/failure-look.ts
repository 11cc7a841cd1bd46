import type { RunState } from "@/lib/flow/runtime/state";
import { phoneTexts } from "../texts";

/** How a phone shows that a Flow cannot go on. `detail` is for the maker of the Flow. */
export type FailureLook = {
  /** A page stands in place of the screen, an alert over it; only the alert leads back to the chat by itself. */
  readonly kind: "page" | "alert";
  readonly text: string;
  readonly detail: string;
  readonly canRetry: boolean;
};

/**
 * A page with "Try again" while the exchange can be repeated, an alert when the endpoint refused, else a page that
 * says why. Null while nothing failed. Source: spec/renderer.md, 2.6.
 */
export function failureLook({ failure, pending }: RunState): FailureLook | null {
  if (failure === null) return null;
  const { code, message } = failure;
  if (pending !== null) {
    return { kind: "page", text: phoneTexts.networkError, detail: message, canRetry: true };
  }
  if (code === "token-expired") return { kind: "alert", text: message, detail: "", canRetry: false };
  const kind = code === "endpoint" ? "alert" : "page";
  return { kind, text: phoneTexts.genericError, detail: message, canRetry: false };
}
