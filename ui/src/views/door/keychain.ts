import type { Door } from "../../ipc/bindings.ts";
import type { Plain } from "../../words/say.svelte.ts";

/** The doors that a keychain keeps: three states, three sentences. */
type KeychainDoor = Exclude<Door, "opening" | "open" | "new_passphrase" | "passphrase" | "trouble">;

export const keychainWords: Record<KeychainDoor, { title: Plain; why: Plain }> = {
  keychain_absent: { title: "door_keychain_absent_title", why: "door_keychain_absent" },
  keychain_locked: { title: "door_keychain_locked_title", why: "door_keychain_locked" },
  keychain_dismissed: { title: "door_keychain_dismissed_title", why: "door_keychain_dismissed" },
};
