import type { ComponentDefinition } from "./definition";

/** Source: spec/flow-json.md, chapter 10. */
export const ifComponent: ComponentDefinition = {
  type: "If",
  title: "Condition",
  summary: "Shows one thing or another, depending on an answer.",
  group: "logic",
  since: "4.0",
  keywords: ["if", "branch", "show when", "conditional"],
  props: [{ name: "condition", label: "Condition", required: true, binds: ["string"], kind: "condition" }],
  encloses: "If",
  slots: [
    { name: "then", label: "When true", required: true, minItems: 1, kind: "list" },
    { name: "else", label: "Otherwise", kind: "list" },
  ],
  place: { parents: { SingleColumnLayout: "4.0", Form: "4.0", If: "4.0" }, nestingMax: 3 },
  starter: {
    type: "If",
    condition: "",
    then: [{ type: "TextBody", text: "Shown when the condition is true." }],
  },
};
