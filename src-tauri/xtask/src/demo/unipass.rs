//! A simulated UNI-PASS beside the demo, on loopback: the parcels of the sample, on their way. The real one is never asked.

use std::path::Path;
use std::time::Duration;

use crate::demo::beside::{self, Beside, Heard};
use crate::place::Place;
use crate::trouble::Trouble;

/// The program, by its name.
pub const PROGRAM: &str = "unipass-sim";

/// Many times what a slow machine needs.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ends with the demo, however that ends.
pub struct Unipass {
    /// Where it is asked.
    pub address: String,
    /// The keys that it knows, each with the name of its service.
    pub keys: Vec<(String, String)>,
    _program: Beside,
}

impl Unipass {
    /// Starts it on the parcels of a scenario file.
    pub fn start(place: &Place, scenario: &Path) -> Result<Self, Trouble> {
        let run = beside::run(place.program(PROGRAM)).with(["--scenario"]).with([scenario]).called(PROGRAM);
        let program = Beside::start(run)?;
        let mut said = vec![program.first_line(PATIENCE)?];
        // Its last line but one names the page, and is behind the keys.
        while said.last().is_some_and(|line| !line.starts_with("page ")) {
            match program.hear(PATIENCE) {
                Heard::Line(line) => said.push(line),
                Heard::Nothing | Heard::End => {
                    return Err(Trouble::Demo(format!("`{PROGRAM}` did not say all that it knows")));
                }
            }
        }
        let (address, keys) =
            read(&said).ok_or_else(|| Trouble::Demo(format!("`{PROGRAM}` did not say where it is asked")))?;
        Ok(Self { address, keys, _program: program })
    }
}

/// Its address and its keys, out of its first lines.
fn read(said: &[String]) -> Option<(String, Vec<(String, String)>)> {
    let address = said.iter().find_map(|line| line.strip_prefix("base "))?;
    let key = |line: &String| {
        let (service, key) = line.strip_prefix("key ")?.split_once(' ')?;
        Some((service.to_owned(), key.to_owned()))
    };
    Some((address.to_owned(), said.iter().filter_map(key).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_first_lines_say_where_it_is_and_what_opens_it() {
        let said =
            ["base http://127.0.0.1:1/ext/rest", "key API001 a000", "key API012 b000", "page http://x"];
        let (address, keys) = read(&said.map(String::from)).unwrap();
        assert_eq!(address, "http://127.0.0.1:1/ext/rest");
        let pair = |service: &str, key: &str| (service.to_owned(), key.to_owned());
        assert_eq!(keys, [pair("API001", "a000"), pair("API012", "b000")]);
        assert_eq!(read(&["page http://x".to_owned()]), None);
    }
}
