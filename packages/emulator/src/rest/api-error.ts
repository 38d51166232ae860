/** An error as a Google REST API answers it: HTTP code, canonical status, message. */
export class ApiError extends Error {
  readonly code: number;
  readonly status: string;
  /** What older APIs such as Drive answer instead of the status: `storageQuotaExceeded`. */
  readonly reason: string | undefined;

  constructor(code: number, status: string, message: string, reason?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.reason = reason;
  }
}

/** 400 INVALID_ARGUMENT. */
export function invalidArgument(message: string): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message);
}

/** 403 PERMISSION_DENIED. */
export function permissionDenied(message: string): ApiError {
  return new ApiError(403, 'PERMISSION_DENIED', message);
}

/** 404 NOT_FOUND. */
export function notFound(message: string): ApiError {
  return new ApiError(404, 'NOT_FOUND', message);
}
