import type { FlowText } from "@/db/flow-texts";
import { isFilledByRules } from "@/lib/flow/edit/live/rules-edits";
import type { Json } from "@/lib/flow/json";
import { own } from "@/lib/flow/json";
import { fieldsOn } from "@/lib/flow/model/answers";
import { type FlowScreen, hasEndpoint, screenId, screenTitle } from "@/lib/flow/model/document";
import { entryScreens } from "@/lib/flow/model/routes";
import { openText } from "@/lib/flow/text/open-text";

/** What a message has to know of a version of a Flow. */
export type VersionFacts = {
  /** Screens that a message may open, the usual one first. */
  readonly screens: readonly ScreenFacts[];
  /** Screens ask an endpoint, so that messages may open with live data. */
  readonly asksForData: boolean;
  /** Its first screen comes with live data unless somebody wants it otherwise. */
  readonly opensLive: boolean;
};

export type ScreenFacts = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldFacts[];
};

/** A value that the screen takes from the message. */
export type FieldFacts = {
  readonly name: string;
  readonly kind: "text" | "number" | "yes-no" | "json";
  /** What the builder shows for it; null where there is no example. */
  readonly example: Json;
};

export function versionFacts({ text, rules }: Pick<FlowText, "text" | "rules">): VersionFacts {
  const opened = openText(text);
  if (!opened.ok) return { screens: [], asksForData: false, opensLive: false };
  const { document } = opened.value;
  const entries = entryScreens(document);
  const screens = document.screens.filter(({ key }) => entries.includes(key)).map(screenFacts);
  const asksForData = hasEndpoint(document);
  // Somebody else's server decides about the first screen too; rules may leave it to the message.
  const isFilled = !rules || screens.some(({ id }) => isFilledByRules({ ...document, rules }, id));
  return { screens, asksForData, opensLive: asksForData && isFilled };
}

function screenFacts(screen: FlowScreen): ScreenFacts {
  const fields = fieldsOn(screen).map(({ name, schema }): FieldFacts => {
    return { name, kind: kindOf(own(schema, "type")), example: own(schema, "__example__") ?? null };
  });
  return { id: screenId(screen), title: screenTitle(screen), fields };
}

function kindOf(type: Json | undefined): FieldFacts["kind"] {
  if (type === "string") return "text";
  if (type === "number" || type === "integer") return "number";
  return type === "boolean" ? "yes-no" : "json";
}
