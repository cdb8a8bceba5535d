/** Reads the fields of a form by name; null where nothing is written. */
export function written(form: HTMLFormElement): (name: string) => string | null {
  const data = new FormData(form);
  return (name) => String(data.get(name) ?? "").trim() || null;
}
