//! A person whose clearance list shows what they never ordered.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::kits::Kits;
use crate::munjigi::{Call, Machine};
use crate::sample::{sample, with_the_sample};

/// The parcels of the sample that are in no order, as its second list has them.
pub const STOLEN: [Parcel; 2] = [
    Parcel {
        hbl: "DMO2611020917",
        mbl: "DEMOGB04720018",
        declaration: "SE02072600001187",
        day: "2026-11-17",
    },
    Parcel { hbl: "6092418847761", mbl: "98844102763", declaration: "PE02072600005290", day: "2026-11-20" },
];
pub const CODE: &str = "P219876543210";
pub const MASKED: &str = "P21*******10";
/// Who reports: name, phone, address, mail.
pub const WHO: [&str; 4] =
    ["남궁보라솔", "010-7294-6138", "서울특별시 은하구 자물쇠로 4817, 101동 1203호", "borasol@mail.example"];

/// What the list says of a parcel.
#[derive(Clone, Copy)]
pub struct Parcel {
    pub hbl: &'static str,
    pub mbl: &'static str,
    pub declaration: &'static str,
    pub day: &'static str,
}

pub struct Victim {
    pub machine: Machine,
}

impl Victim {
    /// Asked about both parcels, and nothing answered.
    pub fn asked() -> Self {
        Self { machine: with_the_sample() }
    }

    /// Neither parcel is theirs.
    pub fn new() -> Self {
        let victim = Self::asked();
        STOLEN.iter().for_each(|parcel| victim.answers(parcel.hbl, "not-mine"));
        victim
    }

    /// Who says who they are, and under which code.
    pub fn known() -> Self {
        let victim = Self::new();
        victim.says_who_they_are();
        victim
    }

    pub fn says_who_they_are(&self) {
        self.munjigi(["code", "add"]).reading(CODE).run().ended_with(0);
        self.munjigi(["report", "who"]).reading(WHO.join("\n")).run().ended_with(0);
    }

    pub fn munjigi<I: IntoIterator<Item: AsRef<std::ffi::OsStr>>>(&self, arguments: I) -> Call {
        self.machine.munjigi_on_ledger().with(arguments)
    }

    pub fn brings(&self, file: &Path) {
        self.munjigi(["import"]).with([file]).run().ended_with(0);
    }

    pub fn answers(&self, hbl: &str, answer: &str) {
        self.munjigi(["answer", &self.incident(hbl), answer]).run().ended_with(0);
    }

    /// Under which number a parcel was asked about.
    #[track_caller]
    pub fn incident(&self, hbl: &str) -> String {
        let all = self.munjigi(["incidents", "--all", "--json"]).run().json();
        let its =
            all["incidents"].as_array().and_then(|all| all.iter().find(|it| it["clearance"]["hbl"] == hbl));
        let id = its.and_then(|it| it["id"].as_str());
        id.unwrap_or_else(|| panic!("{hbl} is not asked about: {all}")).to_owned()
    }

    /// All that was asked about until now.
    pub fn incidents(&self) -> Vec<String> {
        let all = self.munjigi(["incidents", "--all", "--json"]).run().json();
        let all = all["incidents"].as_array().expect("incidents are a list").clone();
        all.iter().filter_map(|it| it["id"].as_str().map(str::to_owned)).collect()
    }

    /// The numbers of both parcels, by their days.
    pub fn both(&self) -> [String; 2] {
        STOLEN.map(|parcel| self.incident(parcel.hbl))
    }

    /// A folder of this name in the home; nothing makes it but the program.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.machine.home().join(name)
    }

    /// Makes both kits, and says so.
    #[track_caller]
    pub fn makes(&self, incidents: &[String], into: &str, more: &[&str]) -> Kits {
        let call = self.munjigi(["report", "--json", "--out"]).with([self.folder(into)]);
        let made = call.with(incidents).with(more).run().ended_with(0);
        assert_eq!(made.stderr, "");
        Kits::of(&made.json())
    }

    /// Both kits of both parcels, in the folder `kits`.
    #[track_caller]
    pub fn makes_both(&self) -> Kits {
        self.makes(&self.both(), "kits", &[])
    }

    /// What a call with `--json` gives.
    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> Value {
        self.munjigi(arguments).with(["--json"]).run().ended_with(0).json()
    }

    /// A file of the person's.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder(name);
        fs::write(&path, bytes).expect("the home takes a file");
        path
    }

    /// A list of the sample with other rows in it: cells of day, form, declaration number, MBL and HBL, state.
    pub fn list_of(&self, name: &str, rows: &[[String; 5]]) -> PathBuf {
        let page = fs::read_to_string(sample("second-list.html")).expect("the sample is text");
        let (head, rest) = page.split_once("<tbody>").expect("the list is a table");
        let (_, foot) = rest.split_once("</tbody>").expect("the list is a table");
        let row = |(at, cells): (usize, &[String; 5])| {
            let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
            format!("<tr><td>{}</td>{cells}</tr>\n", at + 1)
        };
        let rows_of_page: String = rows.iter().enumerate().map(row).collect();
        let head = head.replace("<strong>11</strong>", &format!("<strong>{}</strong>", rows.len()));
        self.file(name, format!("{head}<tbody>{rows_of_page}</tbody>{foot}"))
    }
}
