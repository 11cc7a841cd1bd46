import type { ComponentDefinition } from "./definition";

/** Source: spec/flow-json.md, chapter 10. */
export const form: ComponentDefinition = {
  type: "Form",
  title: "Form",
  summary: "Groups inputs so that several can be filled in beforehand.",
  group: "logic",
  since: "2.1",
  keywords: ["group", "prefill"],
  props: [
    {
      name: "name",
      label: "Name",
      help: "For the JSON only; people do not see it.",
      required: true,
      kind: "name",
    },
    {
      name: "init-values",
      label: "Filled in beforehand",
      binds: ["object"],
      expression: true,
      kind: "pairs",
      of: "init-values",
    },
    {
      name: "error-messages",
      label: "Error messages",
      binds: ["object"],
      expression: true,
      kind: "pairs",
      of: "error-messages",
    },
  ],
  encloses: "Form",
  slots: [{ name: "children", label: "Inside the form", required: true, kind: "list" }],
  place: { parents: { SingleColumnLayout: "2.1" }, perScreen: 1, perScreenSince: "7.0" },
  starter: { type: "Form", name: "form", children: [] },
};
