import type { ComponentDefinition, Order, PropSpec } from "../../catalogue/definition";
import { error, type Fault, warning } from "../issue";
import { labelOf } from "./labels";
import type { Named } from "./shape";

export function wrongOrder(definition: ComponentDefinition, { low, high, code }: Order, name: string): Fault {
  return error(
    code,
    `“${labelOf(definition, low)}” ${code === "INVALID_DATE_RANGE" ? "comes after" : "is more than"} “${labelOf(definition, high)}”.`,
    `'${low}' cannot be greater than '${high}' for ${definition.type} '${name}'.`,
  );
}

export function wrongOrderUnchecked(definition: ComponentDefinition, low: string, high: string): Fault {
  return warning(
    "wrong-order",
    `“${labelOf(definition, low)}” is above “${labelOf(definition, high)}”, so nobody can answer.`,
  );
}

export function badDate({ label }: Named): Fault {
  return error(
    "INVALID_DATE_RANGE",
    `“${label}” has to be a date such as 2026-12-31.`,
    'The date field must be in the format "YYYY-MM-DD".',
  );
}

export function badStartDate({ label }: Named): Fault {
  return error(
    "INVALID_DATE_SINGLE_INIT_VALUE_FORMAT",
    `“${label}” has to be a date such as 2026-12-31.`,
    'The date field must be in the format "YYYY-MM-DD".',
  );
}

export function reversedRange({ label }: Named): Fault {
  return error(
    "INVALID_DATE_RANGE",
    `“${label}” ends before it begins.`,
    "'start date' cannot be greater than 'end date'.",
  );
}

export function outOfRange(prop: Named, type: string, min: string, max: string): Fault {
  return error(
    "INVALID_DATE_RANGE",
    `“${prop.label}” lies outside the dates that can be picked: ${[min && `from ${min}`, max && `until ${max}`].filter(Boolean).join(" ")}.`,
    `The value of property '${prop.name}' of component '${type}' must be in the range of [${min}, ${max}].`,
  );
}

export function onlyForRange(prop: PropSpec, type: string): Fault {
  return error(
    "INVALID_PROPERTY_NAME_FOR_CONDITION",
    `“${prop.label}” works only when a range of dates is picked.`,
    `Cannot set property '${prop.name}' when 'mode' is not set to 'range' for component '${type}'.`,
    { name: "remove" },
  );
}

export function wrongForMode(prop: Named, isRange: boolean): Fault {
  return error(
    "INVALID_TYPE",
    isRange
      ? `“${prop.label}” needs one value for the first date and one for the last.`
      : `“${prop.label}” takes one value when a single date is picked.`,
    `The value of property '${prop.name}' of component 'CalendarPicker' must be of type '${isRange ? "object" : "string"}'.`,
  );
}

export function missingEnd(prop: Named, end: string): Fault {
  return error(
    "MISSING_CALENDAR_PICKER_RANGE_MODE_PROP",
    `“${prop.label}” lacks the ${end === "start-date" ? "first" : "last"} date.`,
    `The property '${end}' of component 'CalendarPicker' must be present when the mode is set to 'range'.`,
  );
}

export function unknownEnd(prop: Named): Fault {
  return error(
    "UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP",
    `“${prop.label}” takes a first and a last date only.`,
    `The property '${prop.name}' of component 'CalendarPicker' only expects properties 'start-date' and 'end-date' when the mode is set to 'range'.`,
  );
}

export function unusedStartValue(prop: Named, name: string): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `“${prop.label}” fills “${name}”, but the form has no such input.`,
    `The property '${name}' is declared but not used in the init-values'.`,
  );
}

export function formValueOfWrongType(prop: Named, name: string, expected: string, found: string): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `“${prop.label}” holds a value for “${name}” that does not fit it.`,
    `Expected property '${name}' to be of type '${expected}' but found '${found}'.`,
  );
}

export function uploadsPrefilled(): Fault {
  return error(
    "NATIVE_COMPONENT_IN_FORM_INIT_VALUES",
    "Uploads cannot be filled in beforehand.",
    "Property 'init-values' should not contain value for components: [PhotoPicker, DocumentPicker].",
    { name: "remove" },
  );
}

export function imageAndColor({ title, type }: ComponentDefinition): Fault {
  return error(
    "DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR",
    `The options of one “${title}” can have pictures or colors, not both.`,
    `Data source can only have either only image attributes or only color attributes for all items for ${type}.`,
  );
}

export function tooManyRows(max: number): Fault {
  return error(
    "MAX_ITEMS_REQUIRED",
    `The list can have at most ${max} rows.`,
    `Property 'list-items' should have at most '${max}' items.`,
  );
}

export function repeatedKey(name: string): Fault {
  return error(
    "MAX_ITEMS_REQUIRED",
    `Only one row of a list can have a “${name}”.`,
    `Property '${name}' should have at most '1' items.`,
  );
}

export function wrongKeyCount(min: number, max: number): Fault {
  return error(
    "DUPLICATE_PROPETY_FOR_CONDITION",
    `The text at the end of a row takes ${min} to ${max} of its parts.`,
    `For the 'NavigationList' component, 'end' add-on should have at least ${min} and at most ${max} of 'title', 'metadata' or 'description'.`,
  );
}

export function endWithLargeMedia(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE_FOR_CONDITION",
    "Large pictures leave no room for text at the end of a row.",
    "Cannot set property 'media-size' to 'large' when 'end' add-on is present for component 'NavigationList'.",
  );
}

export function clickOnBothLevels(): Fault {
  return error(
    "DUPLICATE_PROPETY_FOR_CONDITION",
    "The list and its rows both say what a tap does. Keep one of them.",
    "For the 'NavigationList' component, 'on-click-action' can only be defined at either root level or within the 'list-items', but not both.",
  );
}

export function clickMissing(): Fault {
  return error(
    "MISSING_REQUIRED_PROPERTY",
    "Say what a tap does: for the list, or for each of its rows.",
    "Required property 'on-click-action' is missing.",
  );
}

export function actionOnBothLevels(trigger: string): Fault {
  const isSelect = trigger === "on-select-action";
  return error(
    isSelect ? "INVALID_PROPERTY_VALUE" : "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
    "The component and its options both say what choosing does. Keep one of them.",
    `The '${trigger}' property cannot be used at both the component and data-source levels.`,
  );
}

export function tooManyImages(max: number): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `There can be at most ${max} pictures.`,
    `Property 'images' should have at most '${max}' items.`,
  );
}

export function notBase64(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "This picture cannot be read. Choose it again.",
    "Image source is not in a valid base64 format.",
  );
}
