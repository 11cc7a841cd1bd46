import type { ComponentDefinition } from "./definition";

/** Source: spec/flow-json.md, chapter 10. */
export const switchComponent: ComponentDefinition = {
  type: "Switch",
  title: "Cases",
  summary: "Shows one of several things, depending on an answer.",
  group: "logic",
  since: "4.0",
  keywords: ["switch", "branch", "conditional"],
  props: [
    {
      name: "value",
      label: "Depends on",
      required: true,
      binds: ["string"],
      expression: true,
      dynamicOnly: true,
      kind: "subject",
    },
  ],
  encloses: "Switch",
  slots: [
    {
      name: "cases",
      label: "Cases",
      required: true,
      kind: "map",
      keyPattern: /^[a-zA-Z][a-zA-Z0-9_-]*$/,
      minEntries: 1,
    },
  ],
  place: { parents: { SingleColumnLayout: "4.0", Form: "4.0", If: "4.0" } },
  starter: {
    type: "Switch",
    value: "",
    cases: { default: [{ type: "TextBody", text: "Shown when nothing else fits." }] },
  },
};
