//! The arguments: where the ledger lies, what opens it, and whether the program starts without a window.

use std::ffi::OsString;
use std::path::PathBuf;

use munjigi_engine::{address, arguments};
use munjigi_words::{Lang, Word};
use tauri::Url;

use crate::signin;

/// What the program is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// To start.
    Start(Args),
    /// To be the sign-in window at an address, in a language.
    SignIn(Url, Lang),
    /// To say something and end.
    Word(String),
}

/// How it starts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Args {
    /// `--hidden`: in the tray, without a window.
    pub hidden: bool,
    /// `--ledger`; the usual place where it is not given.
    pub ledger: Option<PathBuf>,
    /// `--key-file`, else `MUNJIGI_KEY_FILE`.
    pub key_file: Option<PathBuf>,
    /// `--lang`; what was chosen before, else the system's, where it is not given.
    pub lang: Option<Lang>,
}

/// Reads them. A fault is a sentence in the person's language, which does not repeat what was given: it may be a secret.
pub fn parse(
    given: impl Iterator<Item = OsString>,
    usual_key_file: Option<OsString>,
) -> Result<Asked, String> {
    let given: Vec<OsString> = given.collect();
    let lang = language(&given).unwrap_or_else(of_the_system);
    // A second start hands all of its arguments to the first over the session bus.
    if arguments::hold_secret(&given) {
        return Err(lang.say(Word::CliSecretArgument));
    }
    let mut args = Args { key_file: usual_key_file.map(PathBuf::from), ..Args::default() };
    let mut sign_in = None;
    let mut rest = given.into_iter();
    while let Some(argument) = rest.next() {
        let (name, glued) = split(&argument);
        let mut value = |name| {
            glued
                .map(OsString::from)
                .or_else(|| rest.next())
                .ok_or_else(|| lang.say(Word::CliNoValue { what: &name }))
        };
        match name {
            "--hidden" if glued.is_none() => args.hidden = true,
            "--ledger" => args.ledger = Some(value("--ledger")?.into()),
            "--key-file" => args.key_file = Some(value("--key-file")?.into()),
            signin::ARGUMENT => {
                let given = value(signin::ARGUMENT)?;
                let address = given.to_str().and_then(address::confidential);
                sign_in = Some(address.ok_or_else(|| lang.say(Word::SignInAddress))?);
            }
            "--lang" => {
                args.lang = Some(code(&value("--lang")?).ok_or_else(|| {
                    lang.say(Word::CliChoose {
                        what: &"--lang",
                        choices: &Lang::ALL.map(Lang::code).join(", "),
                    })
                })?)
            }
            "--help" | "-h" => return Ok(Asked::Word(help(lang))),
            "--version" | "-V" => {
                return Ok(Asked::Word(format!("munjigi-desktop {}", env!("CARGO_PKG_VERSION"))));
            }
            _ => return Err(format!("{}\n\n{}", lang.say(Word::CliUnknownArgument), help(lang))),
        }
    }
    Ok(match sign_in {
        Some(address) => Asked::SignIn(address, args.lang.unwrap_or_else(of_the_system)),
        None => Asked::Start(args),
    })
}

/// The system's language.
pub fn of_the_system() -> Lang {
    Lang::from_locale(sys_locale::get_locale().as_deref().unwrap_or_default())
}

/// `--name=value` as two; the value of another argument stands in the next one.
fn split(argument: &OsString) -> (&str, Option<&str>) {
    let text = argument.to_str().unwrap_or_default();
    text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)))
}

/// The language asked for, looked for before anything is refused in it.
fn language(given: &[OsString]) -> Option<Lang> {
    given.iter().enumerate().find_map(|(n, argument)| match split(argument) {
        ("--lang", Some(value)) => value.parse().ok(),
        ("--lang", None) => given.get(n + 1).and_then(code),
        _ => None,
    })
}

fn code(text: &OsString) -> Option<Lang> {
    text.to_str()?.parse().ok()
}

fn help(lang: Lang) -> String {
    let options = [
        ("--hidden", Word::HelpHidden),
        ("--ledger PATH", Word::HelpLedger),
        ("--key-file PATH", Word::HelpKeyFile),
        ("--lang ko|en", Word::HelpLang),
        ("--sign-in URL", Word::HelpSignIn),
    ];
    let lines = options.map(|(name, word)| format!("  {name:<16}  {}", lang.say(word)));
    format!("{}\n\n{}\n\n{}", lang.say(Word::HelpAbout), lines.join("\n"), lang.say(Word::AppNotCustoms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(given: &[&str]) -> Result<Asked, String> {
        parse(given.iter().map(OsString::from), None)
    }

    fn started(given: &[&str]) -> Args {
        match asked(given).unwrap() {
            Asked::Start(args) => args,
            Asked::Word(word) => panic!("{word}"),
            Asked::SignIn(address, _) => panic!("{address}"),
        }
    }

    #[test]
    fn a_value_stands_behind_or_in_its_argument() {
        let args = Args {
            ledger: Some("a b".into()),
            key_file: Some("k".into()),
            lang: Some(Lang::En),
            hidden: true,
        };
        assert_eq!(started(&["--hidden", "--ledger", "a b", "--key-file=k", "--lang", "en"]), args);
        assert_eq!(started(&["--lang=en", "--key-file", "k", "--ledger=a b", "--hidden"]), args);
        assert_eq!(
            started(&["--ledger", "--hidden"]).ledger,
            Some("--hidden".into()),
            "a path may look like anything"
        );
    }

    #[test]
    fn a_key_file_that_is_given_goes_before_the_usual_one() {
        let parsed = |given: &[&str]| parse(given.iter().map(OsString::from), Some("usual".into()));
        let of =
            |key_file: &str| Ok(Asked::Start(Args { key_file: Some(key_file.into()), ..Args::default() }));
        assert_eq!(parsed(&[]), of("usual"));
        assert_eq!(parsed(&["--key-file", "given"]), of("given"));
    }

    #[test]
    fn a_secret_is_refused_wherever_it_stands_without_repeating_it() {
        for given in [
            &["--lang", "en", "P210123456734"][..],
            &["--lang=en", "--passphrase=hunter2"],
            &["--lang=en", "--ledger", "p2101-2345-6734"],
            &["--lang=en", "--key-file=P210123456734"],
        ] {
            let refused = asked(given).unwrap_err();
            assert!(refused.starts_with("Codes, keys and passphrases are not taken"), "{refused}");
            assert!(!refused.contains("2345") && !refused.contains("hunter2"), "{refused}");
        }
    }

    #[test]
    fn what_is_not_known_is_refused_without_repeating_it() {
        for given in
            [&["--lang", "en", "Kim"][..], &["--lang=en", "--name=Kim"], &["--lang", "en", "--hidden=1"]]
        {
            let refused = asked(given).unwrap_err();
            assert!(refused.starts_with("There is an argument"), "{refused}");
            assert!(!refused.contains("Kim"), "{refused}");
        }
        assert!(asked(&["--lang", "en", "--ledger"]).unwrap_err().contains("--ledger"));
        assert!(asked(&["--lang", "fr"]).unwrap_err().contains("--lang"));
    }

    #[test]
    fn who_signs_in_does_so_where_nobody_reads_along() {
        for address in ["https://unipass.customs.go.kr/csp/index.do", "http://127.0.0.1:8080/csp/index.do"] {
            let due = Ok(Asked::SignIn(address.parse().unwrap(), Lang::En));
            assert_eq!(asked(&["--sign-in", address, "--lang", "en"]), due);
            assert_eq!(asked(&["--lang=en", &format!("--sign-in={address}")]), due);
        }
        for address in ["http://unipass.customs.go.kr/", "file:///etc/passwd", "unipass", ""] {
            let refused = asked(&["--lang", "en", "--sign-in", address]).unwrap_err();
            assert!(refused.contains("https"), "{refused}");
            assert!(address.is_empty() || !refused.contains(address), "{refused}");
        }
    }

    #[test]
    fn help_names_every_argument() {
        let Asked::Word(help) = asked(&["--help", "--lang", "ko"]).unwrap() else { panic!("no help") };
        for name in ["--hidden", "--ledger", "--key-file", "--lang", "--sign-in", "관세청 앱이 아닙니다"]
        {
            assert!(help.contains(name), "{name}: {help}");
        }
    }
}
