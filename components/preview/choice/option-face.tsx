import type { CSSProperties } from "react";
import { Picture } from "../media/picture";
import optionStyles from "./option.module.css";
import type { Option } from "./options";

export type MediaSize = "regular" | "large";

/** What an option shows before its control: picture or colour, texts, the extra text at the end. */
export function OptionFace({
  option,
  mediaSize,
}: {
  readonly option: Option;
  readonly mediaSize: MediaSize;
}) {
  return (
    <>
      <OptionMedia option={option} mediaSize={mediaSize} />
      <span className={optionStyles.texts}>
        <span className={optionStyles.title} dir="auto" data-prop={`${option.path}/title`}>
          {option.title}
        </span>
        {option.description !== "" && (
          <span className={optionStyles.description} dir="auto" data-prop={`${option.path}/description`}>
            {option.description}
          </span>
        )}
      </span>
      {option.metadata !== "" && (
        <span className={optionStyles.metadata} dir="auto" data-prop={`${option.path}/metadata`}>
          {option.metadata}
        </span>
      )}
    </>
  );
}

function OptionMedia({ option, mediaSize }: { readonly option: Option; readonly mediaSize: MediaSize }) {
  if (option.image !== "") {
    return (
      <Picture
        className={optionStyles.media}
        base64={option.image}
        alternative={option.altText === "" ? option.title : option.altText}
        fit="cover"
        data-size={mediaSize}
      />
    );
  }
  if (option.color === "") return null;
  // A custom property carries the Flow's own colour into the style sheet.
  const swatch = { "--swatch": option.color } as CSSProperties;
  return (
    <span
      className={optionStyles.media}
      style={swatch}
      data-size={mediaSize}
      data-swatch=""
      {...(option.altText === "" ? {} : { role: "img", "aria-label": option.altText })}
    />
  );
}
