import { ApiError } from '../rest/api-error.ts';

/**
 * Errors of Drive, which tells a reason beside the HTTP code. Words and reasons:
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
const statuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
};

export function driveError(code: 400 | 403 | 404, reason: string, message: string): ApiError {
  return new ApiError(code, statuses[code] ?? 'UNKNOWN', message, reason);
}

export function fileNotFound(id: string): ApiError {
  return driveError(404, 'notFound', `File not found: ${id}.`);
}

export function insufficientPermissions(id: string): ApiError {
  return driveError(
    403,
    'insufficientFilePermissions',
    `The user does not have sufficient permissions for file ${id}.`,
  );
}

export function invalidValue(): ApiError {
  return driveError(400, 'invalid', 'Invalid Value');
}

export function badRequest(message = 'Bad Request'): ApiError {
  return driveError(400, 'badRequest', message);
}

export function storageFull(): ApiError {
  return driveError(
    403,
    'storageQuotaExceeded',
    "The user's Drive storage quota has been exceeded.",
  );
}
