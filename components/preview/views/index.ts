import { definitionOf } from "@/lib/flow/catalogue";
import type { ComponentType } from "@/lib/flow/catalogue/definition";
import { CalendarPickerView } from "./calendar-picker";
import { CheckboxGroupView } from "./checkbox-group";
import { ChipsSelectorView } from "./chips-selector";
import { DatePickerView } from "./date-picker";
import { DocumentPickerView } from "./document-picker";
import { DropdownView } from "./dropdown";
import { EmbeddedLinkView } from "./embedded-link";
import { FooterView } from "./footer";
import { ImageView } from "./image";
import { ImageCarouselView } from "./image-carousel";
import { NavigationListView } from "./navigation-list";
import { OptInView } from "./opt-in";
import { PhotoPickerView } from "./photo-picker";
import { RadioButtonsGroupView } from "./radio-buttons-group";
import { RichTextView } from "./rich-text";
import { TextAreaView } from "./text-area";
import { TextBodyView } from "./text-body";
import { TextCaptionView } from "./text-caption";
import { TextHeadingView } from "./text-heading";
import { TextInputView } from "./text-input";
import { TextSubheadingView } from "./text-subheading";
import type { View } from "./view-props";

/** How every component is drawn; null for those that have no look of their own. */
const views: { readonly [type in ComponentType]: View | null } = {
  TextHeading: TextHeadingView,
  TextSubheading: TextSubheadingView,
  TextBody: TextBodyView,
  TextCaption: TextCaptionView,
  RichText: RichTextView,
  TextInput: TextInputView,
  TextArea: TextAreaView,
  CheckboxGroup: CheckboxGroupView,
  RadioButtonsGroup: RadioButtonsGroupView,
  Dropdown: DropdownView,
  ChipsSelector: ChipsSelectorView,
  OptIn: OptInView,
  EmbeddedLink: EmbeddedLinkView,
  DatePicker: DatePickerView,
  CalendarPicker: CalendarPickerView,
  Image: ImageView,
  ImageCarousel: ImageCarouselView,
  NavigationList: NavigationListView,
  PhotoPicker: PhotoPickerView,
  DocumentPicker: DocumentPickerView,
  Footer: FooterView,
  Form: null,
  If: null,
  Switch: null,
};

/** The view of a wire `type`; null for containers and for types WhatsApp does not know. */
export function viewOf(type: string): View | null {
  const definition = definitionOf(type);
  return definition === undefined ? null : views[definition.type];
}
