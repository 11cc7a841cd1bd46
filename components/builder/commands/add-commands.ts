import { catalogue } from "@/lib/flow/catalogue/index";
import { sourceNodes } from "../drag/source-nodes";
import { placeTarget } from "../drag/target-words";
import { addScreenAfterSelected } from "../screens/add-screen-after";
import type { BuilderState } from "../store/state";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { insertComponent } from "./insert-component";
import { insertionPlace } from "./selected";

/** Commands that add something, besides those made for every component. */
export const addCommands: readonly Command[] = [
  {
    id: "insert",
    title: titles.insert,
    group: "add",
    shortcuts: ["/"],
    isAvailable: (state) => state.middle === "phone" && !state.isTrying && insertionPlace(state) !== null,
    run: (store) => store.getState().set({ insertAt: insertionPlace(store.getState()) }),
  },
  {
    id: "insert-screen",
    title: titles.insertScreen,
    group: "add",
    keywords: "new page",
    isAvailable: () => true,
    run: addScreenAfterSelected,
  },
];

/** How the ids of the commands below begin; the component's type follows. */
export const insertPrefix = "insert:";

/** One command per component that can be put after the selection now. */
export function componentCommands(state: BuilderState): readonly Command[] {
  const at = insertionPlace(state);
  if (!at) return [];
  const { document } = state.history.present;
  return catalogue.flatMap((definition): readonly Command[] => {
    const nodes = sourceNodes(document, { kind: "new", type: definition.type });
    if (placeTarget(document, nodes, at).refusal !== null) return [];
    return [
      {
        id: insertPrefix + definition.type,
        title: titles.insertComponent(definition.title),
        group: "add",
        keywords: [...definition.keywords, definition.type].join(" "),
        isAvailable: () => true,
        run: (store) => insertComponent(store, definition.type, at),
      },
    ];
  });
}
