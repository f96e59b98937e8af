// Where things lie: the repository, and what is kept between runs and clones.

import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("..", import.meta.url));

export const inRepository = (...parts) => join(repository, ...parts);

/** Built tools go here, one folder per version, so that fresh clones find them and nobody's ~/.cargo/bin is touched. */
export const toolCache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "tilgangspakker");
