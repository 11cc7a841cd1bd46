"use client";

import { Select } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import type { ActionName } from "@/lib/flow/catalogue/definition";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { documentVersion, type FlowDocument, isTerminal } from "@/lib/flow/model/document";
import { screenWithKey } from "@/lib/flow/model/walk";
import { isAtLeast } from "@/lib/flow/version";
import { homeHere } from "../../live/home-here";
import { useBuilderStore, useDocument } from "../../store/store-context";
import type { Place } from "../place";
import { inspectorTexts } from "../texts";
import { ActionDetails } from "./action-details";
import { changeAction } from "./change-action";
import { valueAt } from "./value-at";

const texts = inspectorTexts.action;
const nothing = "none";

type ActionEditorProps = {
  readonly label: string;
  readonly place: Place;
  readonly names: readonly ActionName[];
  /** Whether the component may do without. */
  readonly isOptional: boolean;
};

/** What happens on a tap or a choice, in plain words with its details below. */
export function ActionEditor({ label, place, names, isOptional }: ActionEditorProps) {
  const document = useDocument();
  const store = useBuilderStore();
  const value = valueAt(document, place);
  const action = isJsonObject(value) ? value : undefined;
  const name = typeof action?.name === "string" ? action.name : nothing;
  const allowed = names.filter((each) => isKnown(document, each));
  const options = [
    ...(isOptional || !action ? [{ value: nothing, label: texts.none }] : []),
    ...allowed.map((each) => ({
      value: each as string,
      label: texts.names[each],
      disabled: each === "complete" && !isOnLastScreen(document, place),
    })),
    ...(action && !names.includes(name as ActionName) ? [{ value: name, label: name }] : []),
  ];
  return (
    <fieldset className="flex flex-col gap-2">
      <Tooltip text={helpOf(name)}>
        <div>
          <Select
            size="panel"
            label={label}
            value={name}
            options={options}
            onValueChange={(next) =>
              store
                .getState()
                .run((flow) => changeAction(flow, place, { starter: starterOf(next), home: homeHere() }))
            }
          />
        </div>
      </Tooltip>
      {action && <ActionDetails place={place} action={action} />}
    </fieldset>
  );
}

function starterOf(name: string): JsonObject | undefined {
  switch (name) {
    case "navigate":
      return { name, next: { type: "screen", name: "" }, payload: {} };
    case "open_url":
      return { name, url: "https://" };
    case "complete":
    case "data_exchange":
    case "update_data":
      return { name, payload: {} };
    default:
      return undefined;
  }
}

function helpOf(name: string): string {
  return name in texts.help ? texts.help[name as ActionName] : texts.none;
}

/** open_url and update_data came with 6.0. Source: spec/flow-json.md, chapter 9. */
function isKnown(document: FlowDocument, name: ActionName): boolean {
  const version = documentVersion(document);
  const isNew = name === "open_url" || name === "update_data";
  return !isNew || version === "" || isAtLeast(version, "6.0");
}

function isOnLastScreen(document: FlowDocument, { screen }: Place): boolean {
  const own = screenWithKey(document, screen);
  return own !== undefined && isTerminal(own);
}
