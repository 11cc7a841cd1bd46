import { useId } from "react";
import { OptionRow } from "../choice/option-row";
import { optionsOf, toggled } from "../choice/options";
import { selectionLimits } from "../choice/selection-limits";
import { stringsOf } from "../read-props";
import { ChoiceGroup } from "./choice-group";
import type { ViewProps } from "./view-props";

export function CheckboxGroupView({ view, onAnswer, onBlur }: ViewProps) {
  const name = useId();
  const chosen = stringsOf(view.value);
  const isFull = chosen.length >= selectionLimits(view.props).max;
  return (
    <ChoiceGroup view={view} onBlur={onBlur}>
      {optionsOf(view.props["data-source"]).map((option) => {
        const isChosen = chosen.includes(option.id);
        return (
          <OptionRow
            key={option.path}
            option={option}
            kind="check"
            groupName={name}
            isChosen={isChosen}
            isDisabled={!view.isEnabled || !option.isEnabled || (isFull && !isChosen)}
            mediaSize={view.props["media-size"] === "large" ? "large" : "regular"}
            onToggle={() => onAnswer(toggled(chosen, option.id))}
          />
        );
      })}
    </ChoiceGroup>
  );
}
