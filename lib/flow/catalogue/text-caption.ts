import type { ComponentDefinition } from "./definition";
import { visibleProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const textCaption: ComponentDefinition = {
  type: "TextCaption",
  title: "Caption",
  summary: "Small grey text for notes and hints.",
  group: "text",
  since: "2.1",
  keywords: ["note", "small print", "hint"],
  props: [
    {
      name: "text",
      label: "Text",
      required: true,
      binds: ["string", "array<string>"],
      expression: true,
      kind: "paragraphs",
      max: 409,
      maxOnDevice: 4096,
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
  starter: { type: "TextCaption", text: "A short note." },
};
