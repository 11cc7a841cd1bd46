import type { Option } from "./option";

/** Icon, label and second line of an option in a list. */
export function OptionText({ option: { label, help, icon: Icon } }: { readonly option: Option }) {
  return (
    <>
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{label}</span>
        {help && <span className="block text-caption text-secondary">{help}</span>}
      </span>
    </>
  );
}
