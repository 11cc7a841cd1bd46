import type { JsonObject } from "@/lib/flow/json";
import { recommendedVersion } from "@/lib/flow/version";
import { texts } from "./texts";

/** The smallest Flow WhatsApp accepts: one screen that is the first and the last, with nothing but its button. */
export const blankFlow: JsonObject = {
  version: recommendedVersion,
  screens: [
    {
      id: "WELCOME",
      title: texts.blankScreenTitle,
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "Footer",
            label: texts.blankButton,
            "on-click-action": { name: "complete", payload: {} },
          },
        ],
      },
    },
  ],
};
