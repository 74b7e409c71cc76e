export type AppErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'sign_in_required'
  | 'conflict'
  | 'rate_limited'
  | 'too_large'
  | 'bad_request'

/**
 * An exceptional outcome: what no honest use of a screen produces. Expected outcomes are values, not errors.
 * `http` maps the code to a status and `i18n` to words. Recognised by `isAppError`, because the server and the built
 * application each carry their own copy of this class.
 */
export class AppError extends Error {
  readonly code: AppErrorCode
  constructor(code: AppErrorCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'AppError'
    this.code = code
  }
}

/** True for an `AppError`, whichever copy of the class made it. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error
}
