import type { ComponentType } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { calendar } from "./calendar";
import { chosenMany } from "./chosen-many";
import { chosenOne, chosenOneOfList } from "./chosen-one";
import { consent } from "./consent";
import { date } from "./date";
import type { Field } from "./field";
import { documents, photos } from "./files";
import { line } from "./line";
import { paragraph } from "./paragraph";

/** How each component behaves as an input; null for those that take no answer. */
const fields: { readonly [type in ComponentType]: Field | null } = {
  TextHeading: null,
  TextSubheading: null,
  TextBody: null,
  TextCaption: null,
  RichText: null,
  TextInput: line,
  TextArea: paragraph,
  CheckboxGroup: chosenMany,
  RadioButtonsGroup: chosenOne,
  Dropdown: chosenOneOfList,
  ChipsSelector: chosenMany,
  OptIn: consent,
  EmbeddedLink: null,
  DatePicker: date,
  CalendarPicker: calendar,
  Image: null,
  ImageCarousel: null,
  NavigationList: null,
  PhotoPicker: photos,
  DocumentPicker: documents,
  Footer: null,
  Form: null,
  If: null,
  Switch: null,
};

/** How a wire `type` behaves as an input; null when it takes no answer or is unknown. */
export function fieldOf(type: string): Field | null {
  const definition = definitionOf(type);
  return definition ? fields[definition.type] : null;
}
