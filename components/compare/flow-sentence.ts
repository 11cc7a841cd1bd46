import type { FlowChange } from "@/lib/flow/compare/change";
import { texts } from "./texts";
import { valueInWords } from "./value-words";

/** A change of the whole Flow in a sentence. */
export function flowSentence({ prop, old, new: now }: FlowChange): string {
  switch (prop) {
    case "version":
      return texts.flow.version(
        valueInWords(now, undefined) ?? texts.value.none,
        valueInWords(old, undefined) ?? texts.value.none,
      );
    case "data_api_version":
      if (old === undefined) return texts.flow.endpointOn;
      return now === undefined ? texts.flow.endpointOff : texts.flow.endpointVersion;
    case "routing_model":
      return texts.flow.routing;
    default:
      return texts.flow.other(prop);
  }
}
