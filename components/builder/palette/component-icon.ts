import {
  AlignLeft,
  ArrowRightLeft,
  CalendarDays,
  CalendarRange,
  Camera,
  Captions,
  CircleDot,
  CircleHelp,
  FileUp,
  GalleryHorizontal,
  Heading1,
  Heading2,
  Image,
  Link,
  ListChecks,
  type LucideIcon,
  Menu,
  NotebookPen,
  Pilcrow,
  RectangleHorizontal,
  Split,
  SquareCheck,
  SquareChevronDown,
  SquareDashed,
  Tags,
  TextCursorInput,
} from "lucide-react";
import type { ComponentType } from "@/lib/flow/catalogue/definition";

const icons: { readonly [type in ComponentType]: LucideIcon } = {
  TextHeading: Heading1,
  TextSubheading: Heading2,
  TextBody: AlignLeft,
  TextCaption: Captions,
  RichText: Pilcrow,
  TextInput: TextCursorInput,
  TextArea: NotebookPen,
  CheckboxGroup: ListChecks,
  RadioButtonsGroup: CircleDot,
  Dropdown: SquareChevronDown,
  ChipsSelector: Tags,
  OptIn: SquareCheck,
  EmbeddedLink: Link,
  DatePicker: CalendarDays,
  CalendarPicker: CalendarRange,
  Image,
  ImageCarousel: GalleryHorizontal,
  NavigationList: Menu,
  PhotoPicker: Camera,
  DocumentPicker: FileUp,
  Footer: RectangleHorizontal,
  Form: SquareDashed,
  If: Split,
  Switch: ArrowRightLeft,
};

const byType: ReadonlyMap<string, LucideIcon> = new Map(Object.entries(icons));

/** The picture of a component in the palette, the outline and menus; a question mark for an unknown type. */
export function componentIcon(type: string): LucideIcon {
  return byType.get(type) ?? CircleHelp;
}
