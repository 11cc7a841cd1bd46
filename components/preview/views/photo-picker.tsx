import { UploadField } from "../media/upload-field";
import type { ViewProps } from "./view-props";

export function PhotoPickerView(props: ViewProps) {
  return <UploadField {...props} kind="photos" />;
}
