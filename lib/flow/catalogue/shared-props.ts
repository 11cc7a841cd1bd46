import type { PropSpec } from "./definition";

/** Props that several components have in just the same way; a component that differs states its own. */

/** Whether the component is there at all. */
export const visibleProp: PropSpec = {
  name: "visible",
  label: "Shown",
  help: "Hidden components are left out of the screen and are not checked.",
  binds: ["boolean"],
  expression: true,
  default: true,
  kind: "flag",
};

/** What an answer is saved under. */
export const answerNameProp: PropSpec = {
  name: "name",
  label: "Answer name",
  help: "The column this answer is saved under. Letters, digits and underscores.",
  required: true,
  kind: "name",
};

/** Whether it can be used. */
export const enabledProp: PropSpec = {
  name: "enabled",
  label: "Can be used",
  help: "When it cannot be used, it is greyed out.",
  binds: ["boolean"],
  expression: true,
  default: true,
  rare: true,
  kind: "flag",
};

/** Whether it has to be filled. */
export const requiredProp: PropSpec = {
  name: "required",
  label: "Must be filled",
  binds: ["boolean"],
  expression: true,
  default: false,
  kind: "flag",
};

/** What stands in an input of one text when its screen opens. */
export const firstTextProp: PropSpec = {
  name: "init-value",
  label: "Filled in beforehand",
  help: "What stands in the field when the screen opens.",
  since: "4.0",
  binds: ["string"],
  expression: true,
  outsideFormOnly: true,
  rare: true,
  kind: "text",
};

/** A message of the endpoint about the answer. */
export const errorMessageProp: PropSpec = {
  name: "error-message",
  label: "Error message",
  help: "Shown at once under the field until it is edited.",
  since: "4.0",
  binds: ["string"],
  expression: true,
  outsideFormOnly: true,
  rare: true,
  kind: "text",
};

/** What a choice that is taken back does. */
export const whenUnselectedProp: PropSpec = {
  name: "on-unselect-action",
  label: "When no longer chosen",
  help: "Runs when an option is taken back.",
  since: "6.0",
  rare: true,
  kind: "action",
  actions: ["update_data"],
};

/** What a choice does. */
export const whenSelectedProp: PropSpec = {
  name: "on-select-action",
  label: "When chosen",
  help: "Runs as soon as the answer changes.",
  rare: true,
  kind: "action",
  actions: ["data_exchange", "update_data"],
};

/** A line of explanation under the field. */
export const helperTextProp: PropSpec = {
  name: "helper-text",
  label: "Help text",
  help: "A short explanation under the field.",
  binds: ["string"],
  expression: true,
  kind: "text",
  max: 80,
};

/** A longer explanation under the label. */
export const descriptionProp: PropSpec = {
  name: "description",
  label: "Description",
  binds: ["string"],
  expression: true,
  kind: "text",
  multiline: true,
  max: 300,
};
