//! Many parcels as one case, and names that no form was made for.

use std::path::PathBuf;

use super::papers::assert_has;
use super::pdf;
use super::victim::Victim;

const BURST: usize = 20;
/// Without a place to break it, and longer than any line.
const UNBROKEN: usize = 150;

#[test]
fn a_burst_is_one_case() {
    let victim = Victim::asked();
    victim.brings(&burst(&victim));
    let hbls: Vec<String> = (0..BURST).map(hbl).collect();
    hbls.iter().for_each(|hbl| victim.answers(hbl, "not-mine"));
    let incidents: Vec<String> = hbls.iter().map(|hbl| victim.incident(hbl)).collect();
    let kits = victim.makes(&incidents, "kits", &[]);
    assert_eq!(victim.json(&["report", "list"])["reports"].as_array().map(Vec::len), Some(1));
    for (kit, letter) in kits.each().into_iter().zip(["letter-customs.pdf", "letter-carrier.pdf"]) {
        let pages = pdf::pages(&victim.machine, &kit.path(letter));
        let text = pages.join(" ");
        assert_has(&text, &["아래 통관 20건은 제가 주문한 것이 아닙니다."]);
        for (at, hbl) in hbls.iter().enumerate() {
            // Once in the list of them, once with its facts.
            assert_has(&text, &[format!("B/L 번호 (HBL) {hbl}"), format!("98844990{at:03}")]);
            assert_eq!(text.matches(hbl.as_str()).count(), 2, "{hbl}");
        }
        assert!(pages.len() > 5, "{} pages", pages.len());
        for (at, page) in pages.iter().enumerate() {
            let number = format!("{} / {}", at + 1, pages.len());
            assert!(page.ends_with(&number), "{number} is not at the end of:\n{page}");
            assert_has(page, &[kit.fingerprint.chars().take(16).collect::<String>()]);
        }
    }
    // The list is one file, brought once.
    let evidence = |name: &&String| name.starts_with("evidence/");
    assert_eq!(kits.customs_police.names().iter().filter(evidence).count(), 1);
    assert_eq!(kits.customs_police.text("facts.csv").lines().count(), BURST + 1);
    let facts = kits.others.json("facts.json");
    assert_eq!(facts["parcels"].as_array().map(Vec::len), Some(BURST));
}

#[test]
fn long_and_foreign_names_are_whole() {
    let victim = Victim::new();
    let [first, second] = victim.both();
    let [long, other] = super::victim::STOLEN;
    let words = "아주 길고 긴 상품 이름이 칸 하나에 다 들어가지 않아 여러 줄로 나뉩니다 ".repeat(6);
    let unbroken = "W".repeat(UNBROKEN);
    victim
        .munjigi(["clearance", "add", "--hbl", long.hbl, "--goods", &format!("{words}{unbroken}")])
        .run()
        .ended_with(0);
    let foreign = "中古品 📦 =SUM(A1)";
    victim.munjigi(["clearance", "add", "--hbl", other.hbl, "--goods", foreign]).run().ended_with(0);
    let kits = victim.makes(&[first, second], "kits", &[]);
    for (kit, letter) in kits.each().into_iter().zip(["letter-customs.pdf", "letter-kisa.pdf"]) {
        let text = pdf::text(&victim.machine, &kit.path(letter));
        assert_has(&text, &[words.trim_end()]);
        let longest = |text: &str| text.chars().filter(|letter| *letter == 'W').count();
        assert_eq!(longest(&text), 2 * UNBROKEN, "in the list, and with the facts");
        // What the typeface lacks is said by its number; nothing is drawn as an empty box.
        assert_has(&text, &["〔U+4E2D〕〔U+53E4〕〔U+54C1〕 〔U+1F4E6〕"]);
        let facts = kit.json("facts.json");
        assert_eq!(facts["parcels"][1]["facts"]["goods"], foreign, "{facts}");
    }
}

#[test]
fn letters_are_in_english_where_that_is_asked_for() {
    let victim = Victim::known();
    let kits = victim.makes(&victim.both(), "english", &["--letters", "en"]);
    let korean = |text: &str| text.chars().any(|letter| ('가'..='힣').contains(&letter));
    for kit in kits.each() {
        for name in kit.pdfs() {
            let text = pdf::text(&victim.machine, &kit.path(&name));
            // The list's own word, which an office knows, and what the person said of themselves.
            let said = ["통관완료 후 반출", super::victim::WHO[0], super::victim::WHO[2]];
            let ours = said.iter().fold(text.clone(), |text, said| text.replace(said, ""));
            assert!(!korean(&ours), "{name}:\n{ours}");
            assert_has(&text, &["2026-11-17", "List clearance"]);
        }
        for name in ["README.txt", "facts.csv"] {
            assert!(!korean(&kit.text(name).replace("통관완료 후 반출", "")), "{name}:\n{}", kit.text(name));
        }
    }
    let letter = pdf::text(&victim.machine, &kits.customs_police.path("letter-customs.pdf"));
    assert_has(
        &letter,
        &["Report of suspected misuse of a personal customs clearance code", "not on record"],
    );
    // The language that the program speaks is another thing: an office in Korea reads Korean.
    let kits = victim.makes(&victim.both(), "korean", &["--lang", "en"]);
    let letter = pdf::text(&victim.machine, &kits.customs_police.path("letter-customs.pdf"));
    assert_has(&letter, &["개인통관고유부호 도용 의심 신고"]);
}

/// A list of parcels that all came within three weeks.
fn burst(victim: &Victim) -> PathBuf {
    let row = |at: usize| {
        [
            format!("2026-11-{:02}", at + 1),
            "목록통관".to_owned(),
            format!("PE02072699{at:06}"),
            format!("98844990{at:03} - {}", hbl(at)),
            "통관완료 후 반출".to_owned(),
        ]
    };
    victim.list_of("burst.html", &(0..BURST).map(row).collect::<Vec<_>>())
}

fn hbl(at: usize) -> String {
    format!("MBURST26K{at:04}")
}
