import type { ComponentDefinition } from "./definition";

/** Source: spec/flow-json.md, chapter 10. */
export const richText: ComponentDefinition = {
  type: "RichText",
  title: "Formatted document",
  summary: "A long text with headings, lists, tables and links, such as terms.",
  group: "text",
  since: "5.1",
  keywords: ["markdown", "terms", "policy", "legal"],
  props: [
    { name: "text", label: "Text", required: true, binds: ["string", "array<string>"], kind: "paragraphs" },
    {
      name: "visible",
      label: "Shown",
      help: "Hidden components are left out of the screen and are not checked.",
      binds: ["boolean"],
      expression: true,
      default: true,
      kind: "flag",
    },
  ],
  slots: [],
  place: {
    parents: { SingleColumnLayout: "5.1" },
    perScreen: 1,
    company: [{ type: "Footer", max: 1, since: "6.3" }],
  },
  starter: { type: "RichText", text: ["# Title", "Write your text here."] },
};
