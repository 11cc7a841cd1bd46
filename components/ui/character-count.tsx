import { classNames } from "./class-names";
import { texts } from "./texts";

/** Characters used and allowed. */
export type Count = { readonly used: number; readonly max: number };

export function CharacterCount({ used, max, id }: Count & { readonly id: string }) {
  const isOver = used > max;
  return (
    <span id={id} className={classNames("shrink-0 text-secondary", isOver && "font-semibold text-problem")}>
      <span aria-hidden="true">
        {used}/{max}
      </span>
      <span className="sr-only">{texts.characters(used, max)}</span>
    </span>
  );
}
