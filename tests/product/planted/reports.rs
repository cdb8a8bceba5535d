//! The report's part of the exercise.

use crate::planted::brought;
use crate::planted::command_line::said;
use crate::planted::secret::{ADDRESS, API_KEY, CODE, MAIL, NAME, PHONE, POSTCODE};
use crate::planted::world::World;

pub fn reports(world: &World<'_>) {
    let machine = &world.around.machine;
    world.ran(machine.munjigi_on_ledger().with(["code", "add"]).reading(CODE)).ended_with(0);
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        let path = brought::sample(world, file);
        world.munjigi(["import".as_ref(), path.as_os_str()]).ended_with(0);
    }
    let address = format!("({POSTCODE}) {ADDRESS}");
    for more in [&[][..], &["--json"]] {
        let given = format!("{NAME}\n{PHONE}\n{address}\n{MAIL}\n");
        let call = machine.munjigi_on_ledger().with(["report", "who"]).with(more).reading(given);
        world.ran(call).ended_with(0);
    }
    let all = format!("{CODE} {NAME} {PHONE} {address} {MAIL} {API_KEY}");
    let capture = world.own_file("capture.txt", all.as_bytes());
    let capture = capture.to_str().expect("the home has a name in Unicode");
    let place = world.makes_kits_in("kits");
    let place = place.to_str().expect("the home has a name in Unicode");
    for incident in ["1", "2"] {
        world.munjigi(["answer", incident, "not-mine"]).ended_with(0);
    }
    // The person's own words. Where the log is shown they read them again, so it is not.
    let note = format!("{PHONE}로 전화함, {address}, {MAIL}");
    said(
        world,
        &[
            &["report", "capture", "add", "1", capture],
            &["report", "capture", "list", "1"],
            &["report", "1", "2", "--out", place],
            &["report", "1", "--out", place, "--letters", "en", "--cover", "shops,amounts"],
            &["report", "list"],
        ],
    );
    for arguments in [["add", "1", "customs"], ["add", "1", ADDRESS], ["change", "1", "police"]] {
        let filed = ["--receipt", PHONE, "--note", &note];
        machine.munjigi_on_ledger().with(["report", "log"]).with(arguments).with(filed).run().ended_with(0);
    }
    said(
        world,
        &[
            &["report", "1", "2", "--out", place],
            &["report", "steps"],
            &["report", "guide", "1"],
            &["report", "who", "--show"],
            &["report", "form"],
            &["report", "verify", place],
            &["report", "verify", capture],
            &["report", "form", "--from", capture],
            &["report", "1", "--out", capture],
            &["report", CODE],
            &["report", "who", NAME, PHONE],
            &["report", "text", "1", ADDRESS],
            &["report", "1", "--letters", ADDRESS],
            &["report", "log", "add", "1", "customs", "--on", ADDRESS],
            &["report", "log", "close", PHONE],
            &["report", "capture", "add", "1", "P2148-0639-2757.png"],
        ],
    );
    // The name is the one thing that these tell: who copies a text signs it.
    for office in ["customs", "customs_call", "police", "kisa", "privacy", "handler", "shop"] {
        world.tells(&["the name"], machine.munjigi_on_ledger().with(["report", "text", "1", office]));
    }
    world.files();
    world.munjigi(["answer", "1", "agent"]).ended_with(0);
    said(
        world,
        &[
            &["report", "agent", "1", "--out", place],
            &["report", "withdraw", "1", "--out", place],
            &["report", "capture", "remove", "1"],
            &["report", "who", "--forget"],
        ],
    );
}
