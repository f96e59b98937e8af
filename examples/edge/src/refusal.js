/** What is wrong with a request. `code` is as the library's errors have it. */
export class Refusal extends Error {
  constructor(status, message, { code, path, headers = {} } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = path;
    this.headers = headers;
  }
}
