// A style sheet exports nothing: this is for compilers that ask what an import of it leads to.
export {};
