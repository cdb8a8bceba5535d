//! Writes the eight sets into a folder: `household-sets FOLDER [SEED] [HOUSEHOLDS]`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

use munjigi_households::{Profile, set};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: household-sets FOLDER [SEED] [HOUSEHOLDS]");
        return ExitCode::from(2);
    };
    let seed = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let households = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(40);
    match write(&folder, seed, households) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &std::path::Path, seed: u64, households: usize) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for profile in Profile::ALL {
        let file = folder.join(format!("own-{}.json", profile.word()));
        fs::write(&file, set(profile, seed, households).to_json())?;
        println!("{}", file.display());
    }
    Ok(())
}
