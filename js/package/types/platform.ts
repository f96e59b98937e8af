// What is taken from where the package runs: projects that know no DOM must be able to compile it.

/** The global class of this name: `Element`, `URL`. `never` where a project's `lib` has none. */
export type PlatformType<Name extends string> = typeof globalThis extends {
  readonly [name in Name]: { readonly prototype: infer Type };
}
  ? Type
  : never;

/** A module that `WebAssembly.compile` made. */
export type WasmModule = typeof globalThis extends {
  readonly WebAssembly: { readonly Module: { readonly prototype: infer Type } };
}
  ? Type & object
  : never;

/** The module's address, a request or response for it, its bytes, or the compiled module. */
export type InitInput =
  | string
  | PlatformType<"URL">
  | PlatformType<"Request">
  | PlatformType<"Response">
  | Promise<PlatformType<"Response">>
  | ArrayBuffer
  | ArrayBufferView
  | WasmModule;
