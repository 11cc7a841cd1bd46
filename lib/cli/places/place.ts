import type { JsonObject } from "@/lib/flow/json";
import type { HeaderMediaKind } from "@/lib/meta/media/header-media";
import type { Result } from "@/lib/result";

/** Where Flows are kept: a running Flowsmith, or a WhatsApp account itself. Flows go by their id or exact name. */
export type Place = {
  readonly accounts: () => Promise<Told<readonly AccountThere[]>>;
  readonly list: (account: string | undefined) => Promise<Told<readonly FlowThere[]>>;
  /** The text of the draft. */
  readonly pull: (flow: string) => Promise<Told<FlowText>>;
  readonly push: (wanted: ToPush) => Promise<Told<Pushed>>;
  readonly publish: (wanted: ToPublish) => Promise<Told<Published>>;
  readonly send: (wanted: ToSend) => Promise<Told<Sent>>;
};

export type Told<Value> = Result<Value, Trouble>;

/** Why there is no answer, in words. */
export type Trouble = {
  readonly problem: string;
  readonly remedy?: string;
  /** Mistakes in the Flow, when they are the reason. */
  readonly mistakes?: readonly Mistake[];
  /** The question was put wrongly, or nobody could be asked: exit status 2. */
  readonly isMisuse?: true;
};

export type Mistake = {
  readonly code: string;
  readonly message: string;
  /** RFC 6901. */
  readonly pointer?: string | undefined;
  /** Counts from 1. */
  readonly line?: number | undefined;
};

export type AccountThere = {
  readonly id: string;
  readonly name: string;
  readonly isSimulated: boolean;
  readonly numbers: readonly { readonly id: string; readonly phone: string }[];
};

export type FlowThere = {
  readonly id: string;
  readonly name: string;
  /** Where it is at WhatsApp. */
  readonly at: readonly FlowPlace[];
};

export type FlowPlace = {
  readonly account: string;
  readonly metaFlowId: string;
  readonly status: string;
  readonly isSimulated: boolean;
};

export type FlowText = { readonly id: string; readonly name: string; readonly text: string };

export type ToPush = {
  readonly text: string;
  /** The one to write over; a new one when absent. */
  readonly flow: string | undefined;
  /** Of a new one. */
  readonly name: string | undefined;
};

/** `mistakes` do not keep a draft from being stored. */
export type Pushed = {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly mistakes: readonly Mistake[];
};

export type ToPublish = {
  readonly flow: string;
  readonly account: string | undefined;
  readonly note: string;
};

export type Published = { readonly id: string; readonly name: string; readonly account: string };

export type HeaderMedia = { readonly type: HeaderMediaKind } & (
  | { readonly id: string }
  | { readonly link: string }
);

export type ToSend = {
  readonly flow: string;
  readonly account: string | undefined;
  /** Id of the number that sends. */
  readonly from: string | undefined;
  readonly to: string;
  readonly header: string | undefined;
  /** In place of a text. */
  readonly headerMedia: HeaderMedia | undefined;
  readonly body: string;
  readonly buttonText: string;
  readonly screen: string | undefined;
  readonly data: JsonObject | undefined;
  /** For those who need one of their own. */
  readonly token: string | undefined;
  readonly isDraft: boolean;
};

/** `messageId` is WhatsApp's, and absent while that is not known. */
export type Sent = { readonly messageId: string | undefined; readonly state: string };
