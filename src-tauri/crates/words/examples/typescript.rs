//! Prints the words as TypeScript: `cargo xtask bindings` puts it into `ui/src/words/words.ts`.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    io::stdout().write_all(munjigi_words::TYPESCRIPT.as_bytes())
}
