import type { ComponentDefinition } from "./definition";
import { starterPicture } from "./starter-picture";

/** Source: spec/flow-json.md, chapter 10. */
export const imageCarousel: ComponentDefinition = {
  type: "ImageCarousel",
  title: "Picture carousel",
  summary: "Up to three pictures to swipe through.",
  group: "media",
  since: "7.1",
  keywords: ["gallery", "slider", "photos"],
  props: [
    {
      name: "images",
      label: "Pictures",
      required: true,
      binds: ["array<object>"],
      expression: true,
      kind: "images",
      minItems: 1,
      maxItems: 3,
      item: {
        countIsChecked: true,
        declared: [
          { name: "src", type: "string" },
          { name: "alt-text", type: "string" },
        ],
        keys: [
          {
            name: "src",
            label: "Picture",
            required: true,
            dynamic: true,
            kind: "image",
            formats: ["jpeg", "png"],
          },
          {
            name: "alt-text",
            label: "Description for screen readers",
            required: true,
            dynamic: true,
            kind: "text",
          },
        ],
      },
    },
    {
      name: "aspect-ratio",
      label: "Width to height",
      default: "4:3",
      rare: true,
      kind: "choice",
      choices: [
        { value: "4:3", label: "4:3" },
        { value: "16:9", label: "16:9" },
      ],
    },
    {
      name: "scale-type",
      label: "Fit",
      default: "contain",
      kind: "choice",
      choices: [
        { value: "contain", label: "Show the whole picture" },
        { value: "cover", label: "Fill the frame" },
      ],
    },
    {
      name: "visible",
      label: "Shown",
      help: "Hidden components are left out of the screen and are not checked.",
      binds: ["boolean"],
      expression: true,
      default: true,
      undocumented: true,
      kind: "flag",
    },
  ],
  slots: [],
  place: { parents: { SingleColumnLayout: "7.1", Form: "7.1" }, perScreen: 2, perFlow: 3 },
  starter: {
    type: "ImageCarousel",
    images: [
      { src: starterPicture, "alt-text": "First picture" },
      { src: starterPicture, "alt-text": "Second picture" },
    ],
  },
};
