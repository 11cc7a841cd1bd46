/** What the header of a message may be besides a text (spec/platform.md, D.2). */
export const headerMediaKinds = ["image", "video", "document"] as const;
export type HeaderMediaKind = (typeof headerMediaKinds)[number];

/** A file that Meta has, or that lies in the web. `filename` is what the person reads, of documents. */
export type MediaReference = ({ readonly id: string } | { readonly link: string }) & {
  readonly filename?: string;
};

type Limits = {
  /** Media types that WhatsApp takes, with the endings of their files. */
  readonly types: { readonly [mimeType: string]: readonly string[] };
  readonly bytesMax: number;
};

const mega = 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument";

/** What WhatsApp takes, by the page of the Cloud API on media (December 2025). */
export const headerMedia: { readonly [kind in HeaderMediaKind]: Limits } = {
  image: { types: { "image/jpeg": ["jpg", "jpeg"], "image/png": ["png"] }, bytesMax: 5 * mega },
  video: { types: { "video/mp4": ["mp4"], "video/3gp": ["3gp"] }, bytesMax: 16 * mega },
  document: {
    types: {
      "application/pdf": ["pdf"],
      "text/plain": ["txt"],
      "application/msword": ["doc"],
      [`${office}.wordprocessingml.document`]: ["docx"],
      "application/vnd.ms-excel": ["xls"],
      [`${office}.spreadsheetml.sheet`]: ["xlsx"],
      "application/vnd.ms-powerpoint": ["ppt"],
      [`${office}.presentationml.presentation`]: ["pptx"],
    },
    bytesMax: 100 * mega,
  },
};

/** Of the sample of a template: uploads in steps take fewer types. */
export const sampleTypes: readonly string[] = ["image/jpeg", "image/png", "video/mp4", "application/pdf"];

/** What a file is as WhatsApp names it, by what the browser says of it or else by its ending; undefined: none it takes. */
export function mediaTypeOf(
  kind: HeaderMediaKind,
  { type, name }: { readonly type: string; readonly name: string },
): string | undefined {
  const { types } = headerMedia[kind];
  const said = type === "video/3gpp" ? "video/3gp" : type.toLowerCase();
  if (Object.hasOwn(types, said)) return said;
  // Systems that do not know a type say nothing, or something of their own.
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (said !== "" && said !== "application/octet-stream" && kind !== "document") return undefined;
  return Object.entries(types).find(([, endings]) => endings.includes(ending))?.[0];
}
