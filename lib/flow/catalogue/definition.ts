import type { Json, JsonObject } from "../json";
import type { FlowVersion } from "../version";

/** Where a component stands: directly on the screen, in a Form, in a branch of an If, in a case of a Switch. */
export type Parent = "SingleColumnLayout" | "Form" | "If" | "Switch";

export type Group = "text" | "input" | "choice" | "date" | "media" | "upload" | "button" | "logic";

/** Types a reference or an expression may have when it stands in for a prop. */
export type BindType =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "object"
  | "array<string>"
  | "array<object>";

export type ActionName = "navigate" | "complete" | "data_exchange" | "update_data" | "open_url";
export type Trigger = "on-click-action" | "on-select-action" | "on-unselect-action";

/** What every prop states about itself, whatever its kind. */
export type PropFacts = {
  /** Wire name. */
  readonly name: string;
  /** Plain words for the inspector. */
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** First Flow JSON version with this prop; absent = as old as the component. */
  readonly since?: FlowVersion;
  /** Types a reference may have; absent = static only. */
  readonly binds?: readonly BindType[];
  /** Whether a backtick expression is allowed too. */
  readonly expression?: boolean;
  /** A static value is refused: only a reference or an expression will do. */
  readonly dynamicOnly?: boolean;
  readonly default?: Json;
  /** Refused on inputs inside a Form. */
  readonly outsideFormOnly?: boolean;
  /** Refused unless the component's `mode` is this. */
  readonly mode?: "range";
  /** In mode "range" the value is an object with the keys start-date and end-date. */
  readonly perDate?: boolean;
  /** Not on Meta's pages, but accepted by WhatsApp's own validator. */
  readonly undocumented?: boolean;
  /** Rarely used: folded under "More". */
  readonly rare?: boolean;
  /** WhatsApp never looks at the value: an unknown one is drawn like the default. */
  readonly unchecked?: true;
  /** Props that must be there too as soon as this one is. */
  readonly needs?: readonly string[];
  /** Allowed only while another prop has one of these values; an absent one counts as `unset`. */
  readonly onlyWith?: { readonly prop: string; readonly values: readonly string[] };
};

/** Longest text in characters: as documented, and where devices cut it when that differs. */
type TextLimits = {
  readonly max?: number;
  readonly maxOnDevice?: number;
  readonly blankAllowed?: boolean;
  /** The longest when `label-variant` is "large". */
  readonly maxLarge?: number;
  /** The empty text is refused for its length as well as for being blank. */
  readonly countsCharacters?: true;
};

export type PropShape =
  | ({ readonly kind: "text"; readonly multiline?: boolean } & TextLimits)
  /** One string or an array of strings, markdown or plain. */
  | ({ readonly kind: "paragraphs" } & TextLimits)
  /** The name an answer is stored under; unique per screen. */
  | { readonly kind: "name" }
  | { readonly kind: "flag" }
  | { readonly kind: "count"; readonly integer?: boolean; readonly min?: number; readonly max?: number }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  /** A regular expression without slashes. */
  | { readonly kind: "pattern" }
  /** A base64 picture; maxKilobytes is advice (warning), not refused. */
  | { readonly kind: "image"; readonly formats: readonly ImageFormat[]; readonly maxKilobytes?: number }
  | { readonly kind: "date" }
  | { readonly kind: "dates" }
  | { readonly kind: "days"; readonly choices: readonly Choice[]; readonly minItems: number }
  /** Chosen option ids. */
  | { readonly kind: "ids" }
  | {
      readonly kind: "options";
      readonly minItems: number;
      readonly maxItems: number;
      readonly item: ItemSpec;
    }
  | { readonly kind: "items"; readonly minItems: number; readonly maxItems: number; readonly item: ItemSpec }
  | { readonly kind: "images"; readonly minItems: number; readonly maxItems: number; readonly item: ItemSpec }
  /** A map from an input's name to its value or message. */
  | { readonly kind: "pairs"; readonly of: "init-values" | "error-messages" }
  /** One message, or a map from media id to message. */
  | { readonly kind: "messages" }
  | { readonly kind: "mime-types"; readonly choices: readonly string[]; readonly minItems: number }
  | { readonly kind: "action"; readonly actions: readonly ActionName[] }
  /** If.condition: its own small language without backticks. */
  | { readonly kind: "condition" }
  /** Switch.value: the reference whose value picks the case. */
  | { readonly kind: "subject" };

export type PropKind = PropShape["kind"];
export type PropSpec = PropFacts & PropShape;

export type Choice = { readonly value: string; readonly label: string };
export type ImageFormat = "jpeg" | "png" | "webp";

/** The keys of one entry of data-source, list-items or images. No other key is allowed. */
export type ItemSpec = {
  /** Fewest and most entries on a device, where that differs from what the validator refuses. */
  readonly minOnDevice?: number;
  /** Most entries as soon as one of them carries a picture. */
  readonly maxWithImages?: number;
  /** More than `maxItems` entries are refused, not only cut. */
  readonly countIsChecked?: true;
  /** Two keys of which a list may use only one. */
  readonly either?: readonly [string, string];
  /** Keys that only one entry of a list may have. */
  readonly oncePerList?: readonly string[];
  /** Keys an entry of a list from data must declare, with their types. */
  readonly declared?: readonly DeclaredKey[];
  readonly keys: readonly ItemKey[];
};

export type DeclaredKey = { readonly name: string; readonly type: "string" | "object" };

export type ItemKey = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly since?: FlowVersion;
  /** A reference may stand here; references in items are resolved by phones and not checked by Meta. */
  readonly dynamic?: boolean;
  readonly undocumented?: boolean;
} & (
  | { readonly kind: "text"; readonly max?: number; readonly maxOnDevice?: number }
  | { readonly kind: "flag" }
  | {
      readonly kind: "image";
      readonly formats: readonly ImageFormat[];
      readonly maxKilobytes?: number;
      readonly maxKilobytesBefore6?: number;
    }
  | { readonly kind: "color" }
  | { readonly kind: "tags"; readonly minItems: number; readonly maxItems: number; readonly max: number }
  | { readonly kind: "action"; readonly actions: readonly ActionName[] }
  | {
      readonly kind: "group";
      readonly keys: readonly ItemKey[];
      readonly minKeys?: number;
      readonly maxKeys?: number;
    }
);

/** A place where nodes nest: one list, or a map from key to list. */
export type SlotSpec = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly minItems?: number;
} & (
  | { readonly kind: "list" }
  | { readonly kind: "map"; readonly keyPattern: RegExp; readonly minEntries: number }
);

export type Place = {
  /** Allowed parents with the version since which each is allowed. */
  readonly parents: { readonly [parent in Parent]?: FlowVersion };
  /** Parents that WhatsApp accepts though Meta's pages do not list them: a warning. */
  readonly undocumentedParents?: readonly Parent[];
  readonly perScreen?: number;
  readonly perFlow?: number;
  /** `perScreen` holds from this version on. */
  readonly perScreenSince?: FlowVersion;
  /** All components of this one's group share `perScreen`. */
  readonly sharesPerScreen?: true;
  /** Drawn at the bottom wherever it stands; the builder keeps it last. */
  readonly last?: true;
  /** Every last screen must have one. */
  readonly neededOnTerminal?: true;
  readonly refusedOnTerminal?: true;
  /** Must stand inside the Form of a screen that has one. */
  readonly insideForm?: true;
  /** Was refused inside a Form when others published it, though WhatsApp's validator lets it pass. */
  readonly reportedInForm?: true;
  /** Nothing but these may stand on the same screen. */
  readonly company?: readonly Companion[];
  /** Levels of the same component inside each other. */
  readonly nestingMax?: number;
};

/** Another component on the screen of one that is otherwise alone; `since` the version that allows it. */
export type Companion = { readonly type: string; readonly max: number; readonly since?: FlowVersion };

/** Two props of which the first must not exceed the second. The code is Meta's for this pair. */
export type Order = {
  readonly low: string;
  readonly high: string;
  readonly code: "MIN_VALUE_GREATER_THAN_MAX" | "INVALID_DATE_RANGE" | "INVALID_MIN_MAX_DAYS";
};

/** Type of `${form.<name>}` as Meta's checks see it. Source: spec/flow-json.md, 8.5. */
export type AnswerType = "string" | "number" | "boolean" | "array<string>" | "object" | "media";

export type AnswerSpec = {
  typeOf(props: JsonObject): AnswerType;
  /** The value after the person emptied the field again; undefined = the key is absent. */
  readonly cleared: Json | undefined;
};

/** WhatsApp's name of every component; maps over it (the views) are complete or do not compile. */
export type ComponentType =
  | "TextHeading"
  | "TextSubheading"
  | "TextBody"
  | "TextCaption"
  | "RichText"
  | "TextInput"
  | "TextArea"
  | "CheckboxGroup"
  | "RadioButtonsGroup"
  | "Dropdown"
  | "ChipsSelector"
  | "OptIn"
  | "EmbeddedLink"
  | "DatePicker"
  | "CalendarPicker"
  | "Image"
  | "ImageCarousel"
  | "NavigationList"
  | "PhotoPicker"
  | "DocumentPicker"
  | "Footer"
  | "Form"
  | "If"
  | "Switch";

/** All that is known about one component, as data. */
export type ComponentDefinition = {
  readonly type: ComponentType;
  /** Plain words for palette and outline. */
  readonly title: string;
  readonly summary: string;
  readonly group: Group;
  readonly since: FlowVersion;
  /** Words people look for that are not in the title. */
  readonly keywords: readonly string[];
  readonly props: readonly PropSpec[];
  readonly slots: readonly SlotSpec[];
  readonly place: Place;
  readonly answer?: AnswerSpec;
  /** Meta describes it apart: its faults are not reported together with those other components would have. */
  readonly describedApart?: true;
  /** What nodes in this one's slots have as their parent. */
  readonly encloses?: Parent;
  readonly orders?: readonly Order[];
  /** An order WhatsApp does not check, though nobody can answer when it is reversed. */
  readonly uncheckedOrder?: readonly [low: string, high: string];
  /** Two props that come together or not at all. */
  readonly together?: readonly [string, string];
  /** A prop that stands instead of others. */
  readonly instead?: { readonly prop: string; readonly of: readonly string[] };
  /** An expression in one prop makes Meta refuse another. */
  readonly clash?: { readonly expressionIn: string; readonly prop: string };
  /** Props between which plain dates of the component have to lie. */
  readonly datesWithin?: readonly [min: string, max: string];
  /** The props that limit how much can be uploaded. */
  readonly upload?: { readonly count: string; readonly kilobytes: string };
  /** Wire value that a drop inserts; names are made unique by the command that inserts it. */
  readonly starter: JsonObject;
};

export function propNamed(definition: ComponentDefinition, name: string): PropSpec | undefined {
  return definition.props.find((prop) => prop.name === name);
}
