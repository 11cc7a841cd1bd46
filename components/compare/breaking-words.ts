import { screenNameOf } from "@/components/builder/words/node-words";
import type { Breaking } from "@/lib/flow/compare/breaking";
import { texts } from "./texts";

/** Why a change may break something for those who rely on the old version. */
export function breakingInWords(breaking: Breaking): string {
  const { why } = texts;
  switch (breaking.code) {
    case "answer-renamed":
      return why.answerRenamed(breaking.from, breaking.to);
    case "answer-removed":
      return why.answerRemoved(breaking.name);
    case "answer-type":
      return why.answerType(breaking.name);
    case "option-removed":
      return why.optionRemoved(breaking.title, breaking.id);
    case "screen-removed":
      return why.screenRemoved(screenNameOf(breaking.screen));
    case "screen-renamed":
      return why.screenRenamed(breaking.from, breaking.to);
    case "entry-screen":
      return why.entryScreen(screenNameOf(breaking.old), screenNameOf(breaking.new));
    case "no-entry":
      return why.noEntry(screenNameOf(breaking.screen));
    case "field-added":
      return why.fieldAdded(breaking.name, screenNameOf(breaking.screen));
    case "field-removed":
      return why.fieldRemoved(breaking.name, screenNameOf(breaking.screen));
    case "field-type":
      return why.fieldType(breaking.name, screenNameOf(breaking.screen));
    case "endpoint-on":
      return why.endpointOn;
    case "endpoint-off":
      return why.endpointOff;
  }
}
