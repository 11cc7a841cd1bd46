/** Whether the keys that were pressed belong to a field, a menu or a dialog rather than to the builder. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || isInClosingPopup(target)) return false;
  if (target.isContentEditable) return true;
  if (target.closest(`${popup}, .cm-editor`)) return true;
  if (target instanceof HTMLInputElement) return !buttonLike.has(target.type);
  return target.matches(
    'textarea, select, [role="textbox"], [role="combobox"], [role="spinbutton"], [role="slider"]',
  );
}

/**
 * Whether something stands in a menu, list or dialog that is fading out. It keeps the focus for that moment, but to the
 * person it is gone: keys belong to what comes to light.
 */
export function isInClosingPopup(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // Base UI marks a popup from the moment it was told to close. A list inside goes with the dialog around it.
  return target.closest(`:is(${popup}):is([data-closed], [data-ending-style])`) !== null;
}

const popup = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

const buttonLike: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "radio",
  "reset",
  "submit",
]);
