// A picture of the clipboard, on its way to the shell.

import { isForField } from "../../parts/keys.ts";

/** The picture that a paste brings; null where it has none, or is for a field. */
export function pictureOf(event: ClipboardEvent): File | null {
  if (event.defaultPrevented || isForField(event.target)) return null;
  const files = [...(event.clipboardData?.files ?? [])];
  return files.find(({ type }) => type.startsWith("image/")) ?? null;
}

/** Its bytes in Base64. */
export function base64Of(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // As `data:image/png;base64,…`.
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
