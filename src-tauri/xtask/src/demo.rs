//! `cargo xtask demo`: Munjigi on sample data, as a newcomer would use it, in a ledger that is thrown away.

use std::path::Path;

use crate::command::Run;
use crate::needs::Purpose;
use crate::place::Place;
use crate::setup;
use crate::throwaway::Throwaway;
use crate::trouble::Trouble;

const SAMPLE: &str = "src-tauri/crates/engine/sample";
const ORDERS: &str = "orders.csv";
const FIRST_LIST: &str = "first-list.html";
const SECOND_LIST: &str = "second-list.html";
/// The parcels of the second list that nobody ordered.
const QUESTIONS: usize = 2;

/// Ends well only when the second check ended 1 and there are exactly the two questions.
pub fn run(place: &Place) -> Result<(), Trouble> {
    setup::quietly(place, Purpose::Build)?;
    for file in [ORDERS, FIRST_LIST, SECOND_LIST] {
        let path = place.root.join(SAMPLE).join(file);
        std::fs::metadata(&path).map_err(|cause| Trouble::File {
            doing: "finding the sample",
            path,
            cause,
        })?;
    }
    println!("처음 한 번은 몇 분 걸립니다 · the first build takes some minutes");
    Run::cargo(place).with(["build", "-p", "munjigi-cli"]).pass()?;

    let throwaway = Throwaway::make("munjigi-demo")?;
    let ledger = throwaway.path().join("sample.ledger");
    let key = throwaway.key_file("sample.key")?;
    println!(
        "예시 자료로 보여 드립니다. 장부는 {} 안에 만들고 끝나면 지웁니다. 내 장부는 건드리지 않습니다.\n\
         On sample data, in a ledger made in that folder and removed at the end. Your own is never touched.",
        throwaway.path().display()
    );
    let munjigi = || at_home_in(throwaway.path(), place, &ledger, &key);
    let sample = |file: &str| format!("{SAMPLE}/{file}");

    say("주문 내역 · what was ordered");
    show(munjigi().with(["import", &sample(ORDERS)]))?;
    say("첫 통관 목록: 모두 주문으로 설명됩니다 · a first list, which the orders explain");
    show(munjigi().with(["import", &sample(FIRST_LIST)]))?;
    show(munjigi().with(["check"]))?;
    say(
        "며칠 뒤의 목록: 주문한 적 없는 것이 두 건 있습니다 · a later list, with two parcels that nobody ordered",
    );
    show(munjigi().with(["import", &sample(SECOND_LIST)]))?;
    let ended = show(munjigi().with(["check"]))?;
    show(munjigi().with(["incidents"]))?;

    let (json, _) = munjigi().with(["incidents", "--json"]).read()?;
    let asked = length_of_first_list(&json);
    if ended == 1 && asked == Some(QUESTIONS) {
        println!("\n물어볼 것 {QUESTIONS}건, 예상한 대로입니다 · two questions, as there should be.");
        Ok(())
    } else {
        let asked = asked.map_or(String::from("no readable list of"), |number| number.to_string());
        Err(Trouble::Demo(format!(
            "the second check ended {ended} with {asked} questions, where 1 and {QUESTIONS} were due"
        )))
    }
}

/// `munjigi` with a home of its own, so that neither settings nor a ledger of the person's are seen.
fn at_home_in(home: &Path, place: &Place, ledger: &Path, key: &Path) -> Run {
    let mut run = Run::of(place.program("munjigi")).called("munjigi").within(&place.root);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("MUNJIGI_") {
            run = run.without_env(name);
        }
    }
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
        run = run.env(name, home);
    }
    run.with(["--ledger"]).with([ledger]).with(["--key-file"]).with([key])
}

fn say(what: &str) {
    println!("\n-- {what}");
}

/// Shows the line, what it prints, and what its exit code means; a code that means the line was not done is trouble.
fn show(run: Run) -> Result<i32, Trouble> {
    let line = run.line().to_owned();
    println!("\n$ {line}");
    let code = run.code()?;
    let meaning = match code {
        Some(0) => return Ok(0),
        Some(1) => "물어볼 것이 있음 · there is something to answer",
        Some(3) => "지금은 볼 수 없음 · it cannot see now",
        // 2 is wrong usage, 4 trouble with the ledger: nothing after it would be worth showing.
        code => return Err(Trouble::Ended { line, code }),
    };
    let code = code.unwrap_or_default();
    println!("   (exit code {code}: {meaning})");
    Ok(code)
}

/// How many elements the first list in a JSON text has; none when there is no complete one. Strings are stepped over,
/// so that a name with a bracket in it counts for nothing.
fn length_of_first_list(json: &str) -> Option<usize> {
    let mut letters = json.chars();
    let (mut inside, mut depth, mut commas, mut empty) = (false, 0_usize, 0, true);
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                empty = false;
                while let Some(letter) = letters.next().filter(|&letter| letter != '"') {
                    if letter == '\\' {
                        letters.next();
                    }
                }
            }
            '[' if !inside => inside = true,
            _ if !inside => {}
            ']' if depth == 0 => return Some(if empty { 0 } else { commas + 1 }),
            ',' if depth == 0 => commas += 1,
            '[' | '{' => {
                empty = false;
                depth += 1;
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            other => empty &= other.is_whitespace(),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_list_is_counted() {
        let cases = [
            ("[]", Some(0)),
            (" [ \n ] ", Some(0)),
            ("[1]", Some(1)),
            (r#"[{"a":[1,2,3]},{"b":{}}]"#, Some(2)),
            (r#"{"note":"a ] [, \" b","incidents":[{"shop":"[,]"}, {"shop":"\\"}]}"#, Some(2)),
            (r#"{"incidents":[{"id":1},"#, None),
            ("", None),
            ("error", None),
        ];
        for (json, length) in cases {
            assert_eq!(length_of_first_list(json), length, "{json}");
        }
    }
}
