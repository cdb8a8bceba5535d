//! What is a person's stands in the letter to customs and in the evidence as it came, and nowhere else.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::kits::{Kit, members};
use super::papers::assert_has;
use super::pdf;
use super::victim::{CODE, MASKED, STOLEN, Victim, WHO};
use crate::planted::search::Search;
use crate::planted::secret::{Part, Secret};

const SECRETS: &[Secret<'_>] = &[
    Secret { name: "the code", parts: &[Part::Text(CODE), Part::Text("9876543210")] },
    Secret { name: "the phone", parts: &[Part::Text(WHO[1]), Part::Text("10-7294-6138")] },
    Secret { name: "the address", parts: &[Part::Text("자물쇠로 4817"), Part::Text("101동 1203호")] },
    Secret { name: "the mail", parts: &[Part::Text(WHO[3])] },
];

/// Somebody whose list, notes and log say everything of them, in every spelling that people use.
fn told_everywhere() -> Victim {
    let victim = Victim::asked();
    victim.says_who_they_are();
    let states = [
        format!("반출 {CODE} 010-7294-6138"),
        "반출 P2198-7654-3210 010 7294 6138".to_owned(),
        "반출 Ｐ２１９８７６５４３２１０ +82 10-7294-6138 은하구 자물쇠로 4817".to_owned(),
    ];
    let rows: Vec<[String; 5]> = (0..3)
        .zip(states)
        .map(|(at, state)| {
            let numbers = format!("98844990{at:03} - MTOLD26K{at:04}");
            [format!("2026-11-1{at}"), "목록통관".to_owned(), format!("PE0207269{at:07}"), numbers, state]
        })
        .collect();
    victim.brings(&victim.list_of("told.html", &rows));
    let note = "010.7294.6138로 전화함, 자물쇠로 4817로 옴, borasol@mail.example";
    victim
        .munjigi(["incident", "add", "door", "--number", "MTOLD26K0009", "--note", note])
        .run()
        .ended_with(0);
    let capture = victim.file("phone.txt", format!("{CODE} {}", WHO.join(" ")));
    let incidents = victim.incidents();
    for incident in &incidents {
        victim.munjigi(["answer", incident, "not-mine"]).run().ended_with(0);
        victim.munjigi(["report", "capture", "add", incident]).with([&capture]).run().ended_with(0);
    }
    victim.makes(&incidents, "first", &[]);
    let filed = [
        "report",
        "log",
        "add",
        "1",
        "우리 동네 세관, 자물쇠로 4817",
        "--receipt",
        "01072946138",
        "--note",
        note,
    ];
    victim.munjigi(filed).run().ended_with(0);
    victim
}

#[test]
fn nothing_personal_is_where_it_does_not_belong() {
    let victim = told_everywhere();
    let kits = victim.makes(&victim.incidents(), "kits", &["--letters", "ko"]);
    let (first, second) = (&kits.customs_police, &kits.others);
    let belongs = |name: &str| name == "letter-customs.pdf" || name.starts_with("evidence/");
    assert_eq!(found(&victim, second, |_| false), Vec::<String>::new());
    assert_eq!(found(&victim, first, belongs), Vec::<String>::new());

    // Where they do belong they are, or the search finds nothing at all.
    let letter = pdf::text(&victim.machine, &first.path("letter-customs.pdf"));
    assert_has(&letter, &[CODE, WHO[1], WHO[2], WHO[3]]);
    let told = found(&victim, first, |name| !belongs(name));
    for secret in SECRETS {
        for place in ["letter-customs.pdf (text)", "evidence/", "(in the ZIP)"] {
            let is_here = |it: &String| it.starts_with(secret.name) && it.contains(place);
            assert!(told.iter().any(is_here), "{} is not in {place}: {told:?}", secret.name);
        }
    }
    // What is masked is said in its place, and the rest of what was told is still there.
    for (kit, letter) in [(first, "letter-police.pdf"), (second, "letter-carrier.pdf")] {
        let text = pdf::text(&victim.machine, &kit.path(letter));
        assert_has(&text, &[MASKED, "010-****-6138", "우리 동네 세관", "MTOLD26K0002"]);
    }
}

#[test]
fn letters_beside_kits_and_what_is_said_of_them_tell_nothing() {
    let victim = told_everywhere();
    let search = Search::of(SECRETS);
    let incident = victim.incident(STOLEN[0].hbl);
    for arguments in [
        &["report", "text", "1", "customs"][..],
        &["report", "text", "1", "police"],
        &["report", "text", "1", "handler"],
        &["report", "steps"],
        &["report", "guide", &incident],
        &["report", "who", "--show"],
        &["report", "form"],
        &["report", "capture", "list", &incident],
    ] {
        for more in [&["--lang", "ko"][..], &["--lang", "en"], &["--json"]] {
            let ran = victim.munjigi(arguments).with(more).run().ended_with(0);
            assert_eq!(search.found_in(ran.stdout.as_bytes()), [], "{arguments:?}:\n{}", ran.stdout);
            assert_eq!(search.found_in(ran.stderr.as_bytes()), [], "{arguments:?}");
        }
    }
    victim.answers(STOLEN[0].hbl, "agent");
    let letter = victim.json(&["report", "agent", &incident, "--out", "agent"]);
    let folder = letter["folder"].as_str().expect("a letter says where it is");
    let text = pdf::text(&victim.machine, &std::path::Path::new(folder).join("letter-agent.pdf"));
    assert_eq!(search.found_in(text.as_bytes()), [], "{text}");
    assert_has(&text, &[MASKED, STOLEN[0].hbl]);
}

/// What is found in a kit, in its folder, its ZIP, and within its papers, but in files that may hold it.
fn found(victim: &Victim, kit: &Kit, may_hold: impl Fn(&str) -> bool) -> Vec<String> {
    let search = Search::of(SECRETS);
    let mut found = Vec::new();
    let mut look = |place: String, bytes: &[u8]| {
        found.extend(
            search.found_in(bytes).into_iter().map(|(secret, form)| format!("{secret} in {place}: {form}")),
        );
    };
    for (name, bytes) in kit.files() {
        look(format!("the name of {name}"), name.as_bytes());
        if may_hold(&name) {
            continue;
        }
        look(name.clone(), &bytes);
        if name.ends_with(".pdf") {
            look(format!("{name} (text)"), pdf::text(&victim.machine, &kit.path(&name)).as_bytes());
            look(format!("{name} (about)"), &pdf::about(&victim.machine, &kit.path(&name)));
            let streams = streams(&bytes);
            assert!(streams.len() > 3, "{name} has only {} streams", streams.len());
            streams.iter().for_each(|stream| look(format!("{name} (a stream)"), stream));
        }
    }
    for (name, bytes) in members(&kit.zip) {
        if !may_hold(&name) {
            look(format!("{name} (in the ZIP)"), &bytes);
        }
    }
    found
}

/// What a PDF holds packed: its pages, objects and typefaces.
fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    const BEGIN: &[u8] = b"stream\n";
    let begins = pdf.windows(BEGIN.len()).enumerate().filter(|(_, window)| *window == BEGIN);
    let unpacked = begins.filter_map(|(at, _)| {
        let mut stream = Vec::new();
        let packed = pdf.get(at + BEGIN.len()..)?;
        ZlibDecoder::new(packed).read_to_end(&mut stream).ok()?;
        Some(stream)
    });
    unpacked.collect()
}
