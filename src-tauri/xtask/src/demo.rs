//! `cargo xtask demo`: Munjigi on sample data, as a newcomer would use it, in a ledger that is thrown away. It opens the app; where there
//! is no display, it leaves a picture of it.

mod beside;
mod frame;
mod sample;
mod screen;
mod trial;
mod unipass;

use std::env;
use std::fs;
use std::io;

use crate::command::Run;
use crate::needs::Purpose;
use crate::place::Place;
use crate::run::build;
use crate::setup;
use crate::trouble::Trouble;

use beside::Beside;
use sample::{FIRST_LIST, ORDERS, PARCELS, SECOND_LIST};
use screen::Screen;
use trial::Trial;
use unipass::Unipass;

/// The parcels of the second list that nobody ordered.
const QUESTIONS: u32 = 2;
/// A parcel by sea that is still on its way, and one by post, which no list shows.
const BY_HAND: [&str; 2] = ["509533010446", "EG203774107JP"];
/// The colours of the window, and the one in which it says that there is something to ask, and nothing else.
const STYLE: &str = "ui/src/tokens.css";
const COLOUR_OF_ASKING: &str = "--ask";

/// Ends well only when exactly the two questions were asked and the app was shown.
pub fn run(place: &Place) -> Result<(), Trouble> {
    let has_display = has_display();
    setup::quietly(place, if has_display { Purpose::Build } else { Purpose::Picture })?;
    build(place, &[unipass::PROGRAM])?;
    let trial = Trial::make(place)?;
    sample::lay(place, &trial.sample())?;
    println!(
        "예시 자료로 보여 드립니다. 장부는 {} 안에 만들고 끝나면 지웁니다. 내 장부는 건드리지 않습니다.\n\
         On sample data, in a ledger made in that folder and removed at the end. Your own is never touched.",
        trial.folder().display()
    );
    say("주문 내역과 여드레 전의 통관 목록: 모두 주문으로 설명되고, 그 뒤는 보지 못했습니다\n   \
         orders and a list of eight days ago: they explain all of it, and what came later was not seen");
    show(trial.munjigi().with(["import", ORDERS, FIRST_LIST]))?;
    show(trial.munjigi().with(["check"]))?;
    // To the end: the app asks it as well.
    let unipass = follow(place, &trial)?;
    let shown = Shown { trial: &trial, is_asked: unipass.is_some() };
    if has_display { on_the_display(&shown) } else { on_a_screen_of_its_own(place, &shown) }
}

/// Follows the numbers of the orders, and two that the sample's lists do not show, at a simulated UNI-PASS. On Windows nothing ends a
/// program with this one, however this one ends, and the demo does without.
fn follow(place: &Place, trial: &Trial) -> Result<Option<Unipass>, Trouble> {
    if cfg!(windows) {
        return Ok(None);
    }
    say("흉내 낸 UNI-PASS를 이 컴퓨터 안에 띄웁니다. 진짜에는 아무것도 묻지 않습니다\n   \
         a simulated UNI-PASS on this machine; the real one is asked nothing");
    let unipass = Unipass::start(place, &trial.sample().join(PARCELS))?;
    show(trial.munjigi().with(["setting", "unipass-address", &unipass.address]))?;
    for (service, key) in &unipass.keys {
        show(trial.munjigi().with(["key", "set", service]).reading(key))?;
    }
    for number in BY_HAND {
        show(trial.munjigi().with(["follow", number]))?;
    }
    show(trial.munjigi().with(["watch", "--once"]))?;
    show(trial.munjigi().with(["follow"]))?;
    Ok(Some(unipass))
}

/// What is shown.
struct Shown<'a> {
    trial: &'a Trial,
    /// Whether there is a UNI-PASS to ask.
    is_asked: bool,
}

/// Until the person quits the app.
fn on_the_display(shown: &Shown<'_>) -> Result<(), Trouble> {
    let app = shown.trial.desktop().start()?;
    bring_the_second_list(shown)?;
    println!(
        "\n문지기가 열렸습니다. 몇 초 안에 주문한 적 없는 두 건을 물어봅니다: 창, 알림 두 개, 트레이 아이콘을 보세요.\n\
         답해 보셔도 됩니다. 끝내려면 트레이 메뉴에서 «끝내기»를 고르거나, 트레이가 없으면 창을 닫아 주세요.\n\
         Munjigi is open. Within seconds it asks about two parcels that were never ordered: look at the window, at two\n\
         notifications and at the icon in the tray. Try an answer. To end it, choose \"Quit\" (끝내기) in the tray's menu,\n\
         or close the window where there is no tray."
    );
    if !cfg!(target_os = "linux") {
        println!(
            "내 문지기가 이미 열려 있으면 그 창이 대신 올라옵니다. 끝내고 다시 해 주세요.\n\
             If your own Munjigi is open already, its window comes up instead: quit it and run this again."
        );
    }
    app.end()
}

/// Until its picture is taken.
fn on_a_screen_of_its_own(place: &Place, shown: &Shown<'_>) -> Result<(), Trouble> {
    let trial = shown.trial;
    say("화면이 없어 창을 그림으로 남깁니다 · there is no display: a picture of the window is left");
    let picture = place.in_target("demo.png");
    // What an earlier demo left must not be taken for this one's.
    if let Err(cause) = fs::remove_file(&picture)
        && cause.kind() != io::ErrorKind::NotFound
    {
        return Err(Trouble::File { doing: "removing", path: picture, cause });
    }
    let screen = Screen::start(trial.folder())?;
    let app = screen.on_it(trial.desktop_by(|desktop| beside::run(desktop))).with(["--lang", language()]);
    let app = Beside::start(app)?;
    bring_the_second_list(shown)?;
    screen.until_still_with(&colours_of_asking(place)?, &app)?;
    screen.take(&picture)?;
    drop(app);
    println!("\n창의 그림 · the window:\n{}", picture.display());
    Ok(())
}

/// While the app runs, as one would.
fn bring_the_second_list(&Shown { trial, is_asked }: &Shown<'_>) -> Result<(), Trouble> {
    say(
        "오늘의 목록: 주문한 적 없는 것이 두 건 있습니다 · today's list, with two parcels that nobody ordered",
    );
    show(trial.munjigi().with(["import", SECOND_LIST]))?;
    if is_asked {
        // The list names no goods. The app would ask for them within a minute.
        show(trial.munjigi().with(["watch", "--once"]))?;
    }
    let ended = show(trial.munjigi().with(["check"]))?;
    let (json, _) = trial.munjigi().with(["check", "--json"]).read()?;
    match number(&json, "ask") {
        Some(QUESTIONS) if ended == 1 => Ok(()),
        asked => {
            let asked = asked.map_or(String::from("no readable number of"), |asked| asked.to_string());
            Err(Trouble::Demo(format!(
                "the second check ended {ended} with {asked} questions, where 1 and {QUESTIONS} were due"
            )))
        }
    }
}

/// Elsewhere than on Linux a program without a display cannot be started at all.
fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("WAYLAND_DISPLAY") || is_set("DISPLAY")
}

/// What the environment names, if the window speaks it; else Korean, which Munjigi is written for. Left to itself it would take every
/// other language for English, and a machine without a display is often set to one that says nothing of who looks at the picture.
fn language() -> &'static str {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env::var_os);
    let named = named.map(|value| value.to_string_lossy().to_lowercase()).find(|value| !value.is_empty());
    if named.is_some_and(|value| value.starts_with("en")) { "en" } else { "ko" }
}

fn colours_of_asking(place: &Place) -> Result<Vec<frame::Colour>, Trouble> {
    let path = place.root.join(STYLE);
    let style = fs::read_to_string(&path).map_err(|cause| Trouble::File {
        doing: "reading",
        path: path.clone(),
        cause,
    })?;
    let colours = frame::colours(&style, COLOUR_OF_ASKING);
    if colours.is_empty() {
        return Err(Trouble::Demo(format!("{STYLE} has no colour {COLOUR_OF_ASKING}")));
    }
    Ok(colours)
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

/// The number under a name in a JSON text, whose strings have no quotes in them.
fn number(json: &str, name: &str) -> Option<u32> {
    let key = format!("\"{name}\"");
    let mut values = json.split(&key).skip(1).filter_map(|after| after.trim_start().strip_prefix(':'));
    let value = values.next()?.trim_start();
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.split_at_checked(end)?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_by_its_name() {
        for (json, asked) in [
            (r#"{"state": "ask", "sight": {}, "ask": 2, "review": 0}"#, Some(2)),
            (r#"{"ask":12}"#, Some(12)),
            (r#"{"asked": 3, "state": "ask"}"#, None),
            (r#"{"ask": null}"#, None),
            (r#"{"ask": -1}"#, None),
            ("", None),
        ] {
            assert_eq!(number(json, "ask"), asked, "{json}");
        }
    }
}
