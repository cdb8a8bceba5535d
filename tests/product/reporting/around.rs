//! Around a kit: who reports, captures, the fields of customs' form, texts to copy, what to do now.

use serde_json::{Value, json};

use super::papers::assert_has;
use super::victim::{CODE, MASKED, STOLEN, Victim, WHO};

/// The first bytes of a picture, by which it is known to be one.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n and a screen with 2026-11-17 on it";

#[test]
fn who_reports_is_kept_shown_as_kept_and_forgotten() {
    let victim = Victim::new();
    let is_said = |all: bool| json!({ "name": all, "phone": all, "address": all, "mail": all });
    assert_eq!(victim.json(&["report", "who", "--show"]), is_said(false));
    victim.says_who_they_are();
    assert_eq!(victim.json(&["report", "who", "--show"]), is_said(true));
    let shown = victim.munjigi(["report", "who", "--show"]).run().ended_with(0).stdout;
    assert!(WHO.iter().all(|it| !shown.contains(it)), "{shown}");
    assert_eq!(victim.json(&["report", "who", "--forget"]), is_said(false));
    // What is left empty is not said.
    let call = victim.munjigi(["report", "who", "--json"]).reading(format!("{}\n\n\n{}\n", WHO[0], WHO[3]));
    let some = json!({ "name": true, "phone": false, "address": false, "mail": true });
    assert_eq!(call.run().ended_with(0).json(), some);
    let both = victim.munjigi(["report", "who", "--show", "--forget"]).run().ended_with(2);
    assert!(both.stdout.is_empty() && !both.stderr.is_empty());
}

#[test]
fn a_capture_is_in_the_first_kit_and_only_named_in_the_second() {
    let victim = Victim::known();
    let [first, second] = victim.both();
    let picture = victim.file("남궁보라솔-화면.png", PICTURE);
    let add = || victim.munjigi(["report", "capture", "add", &first, "--json"]).with([&picture]);
    let added = add().run().ended_with(0).json()["captures"][0].clone();
    assert_eq!(added["kind"], "png");
    let again = add().run().ended_with(0).json()["captures"][0].clone();
    assert_eq!(again["id"], added["id"], "the same picture is kept once");
    let captures = |incident: &str| victim.json(&["report", "capture", "list", incident])["captures"].clone();
    assert_eq!((captures(&first).as_array().map(Vec::len), captures(&second)), (Some(1), json!([])));

    let kits = victim.makes_both();
    let capture = |names: Vec<String>| names.into_iter().find(|name| name.contains("capture"));
    let [whole, named] =
        [&kits.customs_police, &kits.others].map(|kit| capture(kit.names()).expect("it is there"));
    assert_eq!(kits.customs_police.files()[&whole], PICTURE);
    assert!(
        whole.ends_with(".png") && named.ends_with(".redacted.txt") && !whole.contains(WHO[0]),
        "{whole} {named}"
    );
    assert_has(&kits.others.text(&named), &[super::kits::hash(PICTURE)]);
    let begins = PICTURE.split_at(24).0;
    for (name, bytes) in kits.others.files() {
        assert!(!bytes.windows(begins.len()).any(|window| window == begins), "{name} holds the picture");
    }

    let id = added["id"].as_str().expect("a capture has a number");
    assert_eq!(victim.json(&["report", "capture", "remove", id])["captures"], json!([]));
    assert_eq!(captures(&first), json!([]));
    assert_eq!(capture(victim.makes_both().customs_police.names()), None);
}

#[test]
fn captures_that_cannot_be_are_refused() {
    let victim = Victim::new();
    let [first, _] = victim.both();
    let (empty, picture) = (victim.file("empty", ""), victim.file("one.png", PICTURE));
    let add = |incident: &str, file: &std::path::Path| {
        victim.munjigi(["report", "capture", "add", incident]).with([file]).run()
    };
    for (ran, code) in [
        (add(&first, &empty), 2),
        (add("99", &picture), 2),
        (add(&first, &victim.folder("nowhere")), 3),
        (add(&first, &victim.machine.home()), 3),
        (victim.munjigi(["report", "capture", "remove", "99"]).run(), 2),
        (victim.munjigi(["report", "capture", "list", "99"]).run(), 2),
    ] {
        let refused = ran.ended_with(code);
        assert!(refused.stdout.is_empty() && !refused.stderr.is_empty(), "{refused:?}");
    }
    assert_eq!(victim.json(&["report", "capture", "list", &first])["captures"], json!([]));
}

#[test]
fn the_fields_of_customs_form_are_put_in_order_and_replaced() {
    let victim = Victim::known();
    let fields = |form: &Value| -> Vec<String> {
        let fields = form["fields"].as_array().expect("a form has fields");
        fields.iter().filter_map(|it| it["field"].as_str().map(str::to_owned)).collect()
    };
    let first = victim.json(&["report", "form"]);
    assert_eq!(
        (&first["verified"], &fields(&first)[..2]),
        (&false.into(), &["pccc".to_owned(), "hbl".to_owned()][..])
    );
    let told = victim.munjigi(["report", "form"]).run().ended_with(0).stdout;
    assert_has(&told, &["미확인"]);

    let moved = victim.json(&["report", "form", "--order", "hbl,name"]);
    assert_eq!(fields(&moved)[..3], ["hbl", "name", "pccc"]);
    assert_eq!(fields(&moved).len(), fields(&first).len());
    let kits = victim.makes_both();
    let text = kits.customs_police.text("text/customs-report.txt");
    let (_, body) = text.split_once("----\n").expect("a text has a beginning");
    let labels: Vec<&str> = body.lines().filter_map(|line| Some(line.split_once(": ")?.0)).take(3).collect();
    assert_eq!(labels, ["B/L 번호 (HBL)", "성명", "개인통관고유부호"]);
    assert_has(&text, &["미확인", MASKED]);
    assert!(!text.contains(CODE), "{text}");

    let table =
        "verified = true\n[[field]]\nname = \"hbl\"\nlabel = \"운송장\"\n[[field]]\nname = \"note\"\n";
    let file = victim.file("form.toml", table);
    let call = victim.munjigi(["report", "form", "--json", "--from"]).with([&file]);
    let replaced = call.run().ended_with(0).json();
    assert_eq!(fields(&replaced), ["hbl", "note"]);
    assert_eq!((&replaced["verified"], &replaced["fields"][0]["label"]), (&true.into(), &"운송장".into()));
    assert_eq!(victim.json(&["report", "form", "--reset"]), first);
}

#[test]
fn a_table_of_fields_that_cannot_be_read_changes_nothing() {
    let victim = Victim::new();
    let before = victim.json(&["report", "form"]);
    for (bytes, said) in [
        (&b"x"[..], "1번째 줄이 칸 표가 아닙니다."),
        (b"[[field]]\nname = \"hb\"\n", "1번째 칸 이름 hb를 모릅니다."),
        (b"[[field]]\nname = \"hbl\"\n[[field]]\nname = \"hbl\"\n", "2번째 칸 hbl이 두 번 나옵니다."),
        (b"", "칸이 없습니다."),
        (b"\xff\xfe\x00", "1번째 줄이 칸 표가 아닙니다."),
    ] {
        let file = victim.file("form.toml", bytes);
        let refused = victim.munjigi(["report", "form", "--from"]).with([&file]).run().ended_with(2);
        assert_has(&refused.stderr, &["form.toml", said]);
    }
    victim.munjigi(["report", "form", "--from", "nowhere"]).run().ended_with(3);
    let refused = victim.munjigi(["report", "form", "--order", "hbl,colour"]).run().ended_with(2);
    assert_has(&refused.stderr, &["칸 이름을 이해하지 못했습니다."]);
    victim.munjigi(["report", "form", "--order", "hbl", "--reset"]).run().ended_with(2);
    assert_eq!(victim.json(&["report", "form"]), before);
}

#[test]
fn each_offices_text_is_there_to_copy() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    for (office, kit, file) in [
        ("customs", &kits.customs_police, "text/customs-report.txt"),
        ("customs_call", &kits.customs_police, "text/customs-125.txt"),
        ("police", &kits.customs_police, "text/police-ecrm.txt"),
        ("kisa", &kits.others, "text/kisa-118.txt"),
        ("privacy", &kits.others, "text/privacy-centre.txt"),
        ("handler", &kits.others, "text/handler.txt"),
        ("shop", &kits.others, "text/shop.txt"),
    ] {
        let copied = victim.json(&["report", "text", &kits.report, office]);
        let body = copied["body"].as_str().expect("a text has a body");
        assert_has(&kit.text(file), &[body]);
        assert_has(body, &STOLEN.map(|parcel| parcel.hbl));
        let told = victim.munjigi(["report", "text", &kits.report, office]).run().ended_with(0).stdout;
        assert_has(&told, &[body.lines().next().expect("a body has a line")]);
        for text in [body, &told] {
            // Addresses are plain text: nothing is there to be clicked.
            assert!(!text.contains("://") && !text.contains(CODE), "{text}");
        }
    }
    victim.munjigi(["report", "text", "99", "customs"]).run().ended_with(2);
    victim.munjigi(["report", "text", &kits.report, "nobody"]).run().ended_with(2);
}

#[test]
fn what_to_do_now_is_in_the_order_that_customs_gives() {
    let victim = Victim::known();
    let steps = victim.json(&["report", "steps"]);
    let titles: Vec<&str> = steps["steps"]
        .as_array()
        .expect("steps are a list")
        .iter()
        .filter_map(|it| it["title"].as_str())
        .collect();
    assert_eq!(titles, ["사용정지", "도용신고", "재발급", "집안의 다른 부호", "받은 물건"]);
    for step in steps["steps"].as_array().expect("steps are a list") {
        for advice in step["advice"].as_array().expect("a step has advice") {
            assert!(advice["by"].as_str().is_some_and(|by| !by.is_empty()), "nobody says so: {advice}");
        }
    }
    let told = victim.munjigi(["report", "steps"]).run().ended_with(0).stdout;
    // The order that has not come yet may stop with the code, and is named with the first step.
    let (stop, report) = (told.find("112-9900118-2000011"), told.find("2. 도용신고"));
    assert!(stop.is_some() && stop < report, "{told}");
}
