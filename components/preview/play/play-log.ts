import type { Json, JsonObject } from "@/lib/flow/json";
import type { EndpointReply, ExchangeRequest, RunFailure } from "@/lib/flow/runtime/state";

/** What happened while a Flow was played, as it is told to the maker. */
export type PlayLogEntry =
  | { readonly kind: "opened" }
  | { readonly kind: "screen"; readonly screen: string; readonly title: string }
  /** An answer; a typed one when its field is left. */
  | {
      readonly kind: "answer";
      readonly screen: string;
      readonly name: string;
      readonly value: Json | undefined;
    }
  | { readonly kind: "asked"; readonly request: number; readonly body: ExchangeRequest }
  /** `isExample`: made from the examples in the Flow, not by an endpoint. */
  | {
      readonly kind: "replied";
      readonly request: number;
      readonly reply: EndpointReply;
      readonly isExample: boolean;
    }
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "failed"; readonly failure: RunFailure }
  | { readonly kind: "finished"; readonly payload: JsonObject }
  | { readonly kind: "closed" };
