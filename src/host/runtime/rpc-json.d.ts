/**
 * The arguments of `google.script.run`, as JSON text. "Legal parameters are JavaScript primitives
 * like a Number, Boolean, String, or null, as well as JavaScript objects and arrays composed of
 * primitives, objects, and arrays. … Requests fail if you attempt to pass a Date, Function, DOM
 * element besides a form, or other prohibited type": https://developers.google.com/apps-script/guides/html/reference/run
 * @throws TypeError in Google's words
 */
export declare function rpcArguments(args: readonly unknown[]): string;
