import type { ComponentDefinition } from "./definition";
import { visibleProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const textBody: ComponentDefinition = {
  type: "TextBody",
  title: "Text",
  summary: "A paragraph of text.",
  group: "text",
  since: "2.1",
  keywords: ["paragraph", "body", "description"],
  props: [
    {
      name: "text",
      label: "Text",
      required: true,
      binds: ["string", "array<string>"],
      expression: true,
      kind: "paragraphs",
      max: 4096,
    },
    {
      name: "font-weight",
      label: "Style",
      binds: ["string"],
      expression: true,
      kind: "choice",
      choices: [
        { value: "bold", label: "Bold" },
        { value: "italic", label: "Italic" },
        { value: "bold_italic", label: "Bold italic" },
        { value: "normal", label: "Normal" },
      ],
    },
    {
      name: "strikethrough",
      label: "Struck through",
      binds: ["boolean"],
      expression: true,
      default: false,
      rare: true,
      kind: "flag",
    },
    visibleProp,
    {
      name: "markdown",
      label: "Formatting marks",
      help: "Turns **bold**, *italic*, lists and [links](https://…) in the text into formatting.",
      since: "5.1",
      default: false,
      kind: "flag",
    },
  ],
  slots: [],
  place: { parents: { SingleColumnLayout: "2.1", Form: "2.1", If: "4.0", Switch: "4.0" } },
  starter: { type: "TextBody", text: "Write something helpful here." },
};
