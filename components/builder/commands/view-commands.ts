import type { BuilderStore } from "../store/create-store";
import type { BuilderFacts } from "../store/state";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";

/** Commands that change what is shown and nothing of the Flow. */
export const viewCommands: readonly Command[] = [
  // Without Alt these keys choose the browser's own tabs.
  { ...shows("show-phone", { middle: "phone" }), title: titles.showPhone, shortcuts: ["Mod+Alt+1"] },
  { ...shows("show-map", { middle: "map" }), title: titles.showMap, shortcuts: ["Mod+Alt+2"] },
  { ...shows("show-json", { middle: "json" }), title: titles.showJson, shortcuts: ["Mod+Alt+3"] },
  {
    ...shows("show-live", { middle: "live" }),
    title: titles.showLive,
    shortcuts: ["Mod+Alt+4"],
    keywords: "rules table look up reserve endpoint",
  },
  { ...shows("show-screens", { leftTab: "screens" }), title: titles.showScreens },
  { ...shows("show-add", { leftTab: "add" }), title: titles.showAdd },
  {
    ...toggles("show-problems", ({ isProblemsOpen }) => ({ isProblemsOpen: !isProblemsOpen })),
    title: titles.showProblems,
    keywords: "issues errors warnings",
  },
  {
    ...toggles("try", ({ isTrying }) => ({ isTrying: !isTrying })),
    title: titles.tryFlow,
    shortcuts: ["Mod+Enter"],
    keywords: "play preview test run",
  },
  {
    ...toggles("switch-platform", ({ device }) => ({
      device: { ...device, platform: device.platform === "ios" ? "android" : "ios" },
    })),
    title: titles.switchPlatform,
    keywords: "iphone ios android device",
  },
  {
    ...toggles("switch-scheme", ({ device }) => ({
      device: { ...device, scheme: device.scheme === "dark" ? "light" : "dark" },
    })),
    title: titles.switchScheme,
    keywords: "dark light night",
  },
  {
    ...shows("show-revisions", { dialog: "revisions" }),
    title: titles.showRevisions,
    keywords: "versions restore backup keep",
  },
  {
    ...shows("find-command", { dialog: "commands" }),
    title: titles.findCommand,
    shortcuts: ["Mod+K"],
  },
  {
    ...shows("show-shortcuts", { dialog: "shortcuts" }),
    title: titles.showShortcuts,
    shortcuts: ["?"],
    keywords: "keys keyboard help",
  },
];

type Shown = Parameters<ReturnType<BuilderStore["getState"]>["set"]>[0];

function shows(id: string, facts: Shown): Pick<Command, "id" | "group" | "isAvailable" | "run"> {
  return toggles(id, () => facts);
}

function toggles(
  id: string,
  factsFrom: (state: BuilderFacts) => Shown,
): Pick<Command, "id" | "group" | "isAvailable" | "run"> {
  return {
    id,
    group: "view",
    isAvailable: () => true,
    run: (store) => store.getState().set(factsFrom(store.getState())),
  };
}
