// What casbin expects of the platform, which a browser does not have. It is imported before casbin.

import { Buffer } from "buffer";

globalThis.Buffer = Buffer;
