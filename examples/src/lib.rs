//! Example parsers built on `memcon`; each is a file of its own beside this folder.
