//! Turns `ko.toml` and `en.toml` into `word.rs`, `every_word.rs` and `words.ts` in `OUT_DIR`, or names every fault that
//! it finds in them and fails the build.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "build/compile.rs"]
mod compile;
#[expect(dead_code, reason = "the build needs only the names of the particles; the crate uses them")]
#[path = "src/josa.rs"]
mod josa;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=ko.toml");
    println!("cargo::rerun-if-changed=en.toml");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let ko = fs::read_to_string(Path::new("ko.toml"))?;
    let en = fs::read_to_string(Path::new("en.toml"))?;
    match compile::compile(&ko, &en) {
        Ok(made) => {
            fs::write(out.join("word.rs"), made.word_rs)?;
            fs::write(out.join("every_word.rs"), made.every_word_rs)?;
            fs::write(out.join("words.ts"), made.words_ts)?;
        }
        // All of them at once: who adds ten words wants ten sentences, not ten builds.
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    }
    Ok(())
}
