/** Whether the keys that were pressed belong to a field, a menu or a dialog rather than to the builder. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .cm-editor'))
    return true;
  if (target instanceof HTMLInputElement) return !buttonLike.has(target.type);
  return target.matches(
    'textarea, select, [role="textbox"], [role="combobox"], [role="spinbutton"], [role="slider"]',
  );
}

const buttonLike: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "radio",
  "reset",
  "submit",
]);
