import { UploadField } from "../media/upload-field";
import type { ViewProps } from "./view-props";

export function DocumentPickerView(props: ViewProps) {
  return <UploadField {...props} kind="documents" />;
}
