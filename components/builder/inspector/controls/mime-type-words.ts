const words: { readonly [type: string]: string } = {
  "application/gzip": "GZIP archive",
  "application/msword": "Word (.doc)",
  "application/pdf": "PDF",
  "application/vnd.ms-excel": "Excel (.xls)",
  "application/vnd.ms-powerpoint": "PowerPoint (.ppt)",
  "application/vnd.oasis.opendocument.presentation": "OpenDocument slides",
  "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument sheet",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint (.pptx)",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel (.xlsx)",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (.docx)",
  "application/x-7z-compressed": "7-Zip archive",
  "application/xml": "XML",
  "application/zip": "ZIP archive",
  "image/avif": "AVIF picture",
  "image/gif": "GIF picture",
  "image/heic": "HEIC picture (iPhone)",
  "image/heif": "HEIF picture",
  "image/jpeg": "JPEG picture",
  "image/png": "PNG picture",
  "image/tiff": "TIFF picture",
  "image/webp": "WebP picture",
  "text/plain": "Plain text",
  "video/mp4": "MP4 video",
  "video/mpeg": "MPEG video",
};

/** "PDF" for application/pdf. */
export function mimeTypeInWords(type: string): string {
  return words[type] ?? type;
}
