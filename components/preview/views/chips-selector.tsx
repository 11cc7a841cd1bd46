import { type Option, optionsOf, toggled } from "../choice/options";
import { selectionLimits } from "../choice/selection-limits";
import { stringsOf } from "../read-props";
import styles from "./chips-selector.module.css";
import { ChoiceGroup } from "./choice-group";
import type { ViewProps } from "./view-props";

export function ChipsSelectorView({ view, onAnswer, onBlur }: ViewProps) {
  const chosen = stringsOf(view.value);
  const isFull = chosen.length >= selectionLimits(view.props).max;
  return (
    <ChoiceGroup view={view} onBlur={onBlur} look="plain">
      <div className={styles.chips}>
        {optionsOf(view.props["data-source"]).map((option) => {
          const isChosen = chosen.includes(option.id);
          return (
            <Chip
              key={option.path}
              option={option}
              isChosen={isChosen}
              isDisabled={!view.isEnabled || !option.isEnabled || (isFull && !isChosen)}
              onToggle={() => onAnswer(toggled(chosen, option.id))}
            />
          );
        })}
      </div>
    </ChoiceGroup>
  );
}

type ChipProps = {
  readonly option: Option;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
};

function Chip({ option, isChosen, isDisabled, onToggle }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={isChosen}
      disabled={isDisabled}
      dir="auto"
      onClick={onToggle}
    >
      <span data-prop={`${option.path}/title`}>{option.title}</span>
    </button>
  );
}
