import { calendarPicker } from "./calendar-picker";
import { checkboxGroup } from "./checkbox-group";
import { chipsSelector } from "./chips-selector";
import { datePicker } from "./date-picker";
import type { ComponentDefinition } from "./definition";
import { documentPicker } from "./document-picker";
import { dropdown } from "./dropdown";
import { embeddedLink } from "./embedded-link";
import { footer } from "./footer";
import { form } from "./form";
import { ifComponent } from "./if";
import { image } from "./image";
import { imageCarousel } from "./image-carousel";
import { navigationList } from "./navigation-list";
import { optIn } from "./opt-in";
import { photoPicker } from "./photo-picker";
import { radioButtonsGroup } from "./radio-buttons-group";
import { richText } from "./rich-text";
import { switchComponent } from "./switch";
import { textArea } from "./text-area";
import { textBody } from "./text-body";
import { textCaption } from "./text-caption";
import { textHeading } from "./text-heading";
import { textInput } from "./text-input";
import { textSubheading } from "./text-subheading";

/** Every component of the Flow language, in palette order. */
export const catalogue: readonly ComponentDefinition[] = [
  textHeading,
  textSubheading,
  textBody,
  textCaption,
  richText,
  textInput,
  textArea,
  checkboxGroup,
  radioButtonsGroup,
  dropdown,
  chipsSelector,
  optIn,
  embeddedLink,
  datePicker,
  calendarPicker,
  image,
  imageCarousel,
  navigationList,
  photoPicker,
  documentPicker,
  footer,
  form,
  ifComponent,
  switchComponent,
];

const byType: ReadonlyMap<string, ComponentDefinition> = new Map(
  catalogue.map((definition) => [definition.type, definition]),
);

/** The definition of a wire `type`; undefined for a type WhatsApp does not know. */
export function definitionOf(type: string): ComponentDefinition | undefined {
  return byType.get(type);
}
