//! One click from "not mine" to both kits, and what is shown of them.

use std::path::{Path, PathBuf};

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::munjigi::files_below;

const SAMPLE: [&str; 3] = ["orders.csv", "first-list.html", "second-list.html"];
const STOLEN: &str = "[data-card='2']";

#[test]
fn one_click_makes_both_kits_and_each_is_whole() {
    let around = Surroundings::new();
    let (tray, _bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    around.bring(&SAMPLE);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("물어볼 것 2");
    page.button(STOLEN, "내 것 아님").click();
    tray.until_it_says("물어볼 것 1");
    assert_eq!(kits(&around), Vec::<PathBuf>::new(), "nothing is made before it is asked for");

    page.button(STOLEN, "도용신고 자료 만들기").click();
    page.until_it_says(STOLEN, "신고 자료 두 벌을 만들었습니다");
    let kits = kits(&around);
    assert_eq!(kits.len(), 4, "two folders and two ZIPs: {kits:?}");
    for kit in &kits {
        let verified = around.machine.munjigi().with(["report", "verify"]).with([kit]).run();
        verified.ended_with(0);
    }
    let listed = around.munjigi(&["report", "list", "--json"]).json();
    assert_eq!(listed["reports"][0]["incidents"], serde_json::json!(["2"]));
    assert_eq!(listed["reports"][0]["has_folder"], true);
}

/// The kits in the person's folders, by name: a folder by its manifest, and ZIPs.
fn kits(around: &Surroundings) -> Vec<PathBuf> {
    let folder = around.machine.home().join("Munjigi");
    if !folder.exists() {
        return Vec::new();
    }
    let mut kits: Vec<PathBuf> = files_below(&folder).into_iter().filter_map(|file| kit(&file)).collect();
    kits.sort();
    kits
}

fn kit(file: &Path) -> Option<PathBuf> {
    if file.ends_with("manifest.json") {
        return file.parent().map(Path::to_owned);
    }
    file.extension().is_some_and(|it| it == "zip").then(|| file.to_owned())
}
