import type { JsonObject } from "@/lib/flow/json";
import { recommendedVersion } from "@/lib/flow/version";
import { texts } from "./texts";

/** The smallest Flow to begin with: one empty screen that is the first and the last. */
export const blankFlow: JsonObject = {
  version: recommendedVersion,
  screens: [
    {
      id: "WELCOME",
      title: texts.blankScreenTitle,
      terminal: true,
      layout: { type: "SingleColumnLayout", children: [] },
    },
  ],
};
