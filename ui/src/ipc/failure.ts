import type { ErrorBody, ErrorCode } from "./bindings.ts";

/** A command that was not done. The message is a sentence for the person, in their language; it may be empty. */
export class Failure extends Error implements ErrorBody {
  override readonly name = "Failure";

  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * What a command was rejected with, as a failure.
 *
 * The shell rejects with an `ErrorBody`. Anything else comes from the way there (a command that is not allowed, an
 * argument that cannot be read): it is no sentence for a person, so it keeps none.
 */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (typeof cause === "object" && cause !== null && "code" in cause && "message" in cause) {
    const { code, message } = cause;
    if (isCode(code) && typeof message === "string") return new Failure(code, message);
  }
  return new Failure("ledger", "");
}

const codes: Record<ErrorCode, true> = { usage: true, cannot_see: true, ledger: true };

function isCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(codes, code);
}
