import { useId } from "react";
import { OptionRow } from "../choice/option-row";
import { optionsOf } from "../choice/options";
import { ChoiceGroup } from "./choice-group";
import type { ViewProps } from "./view-props";

export function RadioButtonsGroupView({ view, onAnswer, onBlur }: ViewProps) {
  const name = useId();
  return (
    <ChoiceGroup view={view} role="radiogroup" onBlur={onBlur}>
      {optionsOf(view.props["data-source"]).map((option) => (
        <OptionRow
          key={option.path}
          option={option}
          kind="radio"
          groupName={name}
          isChosen={view.value === option.id}
          isDisabled={!view.isEnabled || !option.isEnabled}
          mediaSize={view.props["media-size"] === "large" ? "large" : "regular"}
          onToggle={() => onAnswer(option.id)}
          onRelease={view.isRequired ? undefined : () => onAnswer(undefined)}
        />
      ))}
    </ChoiceGroup>
  );
}
