//! Writes what the fuzz targets begin with: `seeds <fixtures> <to>` makes of every file below the first folder inputs of every target, each
//! in a folder of its target's name.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use munjigi_intake_fuzz::targets::{LONGEST, TARGETS};

fn main() -> io::Result<()> {
    let folders: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [from, to] = folders.as_slice() else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "seeds <fixtures> <to>"));
    };
    let mut files = Vec::new();
    list(from, &mut files)?;
    for target in TARGETS {
        let folder = to.join(target.name);
        fs::create_dir_all(&folder)?;
        for (at, file) in files.iter().enumerate() {
            for (way, mut seed) in (target.seeds)(&fs::read(file)?).into_iter().enumerate() {
                seed.truncate(LONGEST);
                fs::write(folder.join(format!("seed-{at}-{way}")), seed)?;
            }
        }
    }
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() { list(&entry, files)? } else { files.push(entry) }
    }
    Ok(())
}
