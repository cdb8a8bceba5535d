//! Watched folders: what is read in them, once; and, where the system tells what happens, that it is heard.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::folders::{self, Looked};
use munjigi_engine::{Error, Ledger, orders};
use munjigi_model::{EvidenceId, FolderId};
use munjigi_wire as wire;
use munjigi_words::Lang;
use tempfile::TempDir;

use crate::fresh::{self, sample};

#[cfg(target_os = "linux")]
mod heard;

struct House {
    ledger: Ledger,
    now: DateTime<Utc>,
    /// The folder that is watched.
    path: PathBuf,
    id: FolderId,
    root: TempDir,
}

impl House {
    fn new() -> Self {
        let ((ledger, root), now) = (fresh::ledger(), fresh::now());
        let path = root.path().join("내려받은 것");
        fs::create_dir(&path).unwrap();
        let id = folders::add(&ledger, &path, now).unwrap();
        Self { ledger, now, path, id, root }
    }

    /// A file of the folder, written a day ago.
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path.join(name);
        fs::write(&path, bytes).unwrap();
        self.written(&path, TimeDelta::days(1));
        path
    }

    /// Says of a file that it was written so long ago.
    fn written(&self, path: &Path, ago: TimeDelta) {
        let file = OpenOptions::new().append(true).open(path).unwrap();
        file.set_modified(SystemTime::from(self.now - ago)).unwrap();
    }

    fn look(&self) -> Looked {
        folders::look(&self.ledger, self.now).unwrap()
    }

    fn listed(&self) -> wire::Folder {
        folders::list(&self.ledger, Lang::En).unwrap().into_iter().next().unwrap()
    }

    fn orders(&self) -> usize {
        orders::newest(&self.ledger, 1000).unwrap().total
    }

    /// Everything that is kept of what was brought.
    fn evidence(&self) -> Vec<u8> {
        let bytes = |id| self.ledger.read(|r| r.evidence().bytes(EvidenceId(id)));
        (1..).map_while(|id| bytes(id).ok()).flatten().collect()
    }
}

fn names(looked: &Looked) -> [Vec<&str>; 3] {
    [
        looked.read.iter().map(|file| file.name.as_str()).collect(),
        looked.unread.iter().map(|file| file.name.as_str()).collect(),
        looked.waiting.iter().map(|file| file.name.as_str()).collect(),
    ]
}

const PRIVATE: &str = "From me@home.example Sun Nov 22 10:11:12 2026\nFrom: me@home.example\nTo: you@home.example\nSubject: lunch\n\nThe secret is 7714.\n\n";

fn shipped(order: &str) -> String {
    format!(
        "From x Sun Nov 22 10:12:00 2026\nFrom: shipment-tracking@amazon.com\nTo: me@home.example\n\
         Date: Sun, 22 Nov 2026 10:12:00 +0900\nSubject: Shipped: order {order}\n\nYour order {order} has shipped.\n\n"
    )
}

#[test]
fn what_lies_there_is_read_once_and_what_nothing_recognises_is_listed() {
    let house = House::new();
    house.put("orders.csv", sample("orders.csv"));
    house.put("first-list.html", sample("first-list.html"));
    house.put("letter.txt", "안녕하세요");
    house.put("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0");
    house.put("empty.csv", "");
    house.put("second-list.html.crdownload", sample("second-list.html"));
    house.put(".second-list.html", sample("second-list.html"));
    fs::create_dir(house.path.join("below")).unwrap();
    fs::write(house.path.join("below/second-list.html"), sample("second-list.html")).unwrap();

    let looked = house.look();
    assert_eq!(
        names(&looked),
        [vec!["first-list.html", "orders.csv"], vec!["letter.txt", "picture.png"], vec![]]
    );
    let orders = looked.read.iter().find(|file| file.name == "orders.csv").unwrap();
    assert_eq!((orders.kind.as_str(), orders.orders.new), ("amazon_order_history_report", 11));
    assert_eq!(house.look(), Looked::default(), "each file is read once");

    let listed = house.listed();
    let unread: Vec<_> = listed.unread.iter().map(|file| (file.name.as_str(), file.why.as_str())).collect();
    assert_eq!(
        unread,
        [
            ("letter.txt", "not a file that Munjigi knows"),
            ("picture.png", "there is something to ask about it: please bring this file by itself")
        ]
    );
    assert_eq!((listed.read_at.as_deref(), listed.trouble), (Some("2026-11-20T03:00:00Z"), None));
    let kept = house.evidence();
    assert_eq!(kept.len(), sample("orders.csv").len() + sample("first-list.html").len(), "they are not kept");

    // Who puts it away has settled it.
    fs::remove_file(house.path.join("letter.txt")).unwrap();
    assert_eq!(house.listed().unread.len(), 1);
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder_and_nothing_is_opened_that_is_no_file() {
    let house = House::new();
    let outside = house.root.path().join("first-list.html");
    fs::write(&outside, sample("first-list.html")).unwrap();
    std::os::unix::fs::symlink(&outside, house.path.join("link.html")).unwrap();
    // To open a socket fails, and to open a pipe would wait for ever.
    let _socket = std::os::unix::net::UnixListener::bind(house.path.join("socket")).unwrap();
    assert_eq!(house.look(), Looked::default());
    assert_eq!(house.listed().unread, []);
    // The folder itself may be reached by one: it is one folder under all its names.
    let other = house.root.path().join("other");
    std::os::unix::fs::symlink(&house.path, &other).unwrap();
    assert_eq!(folders::add(&house.ledger, &other, house.now).unwrap(), house.id);
}

#[test]
fn a_file_that_has_changed_is_read_again_and_nothing_doubles() {
    let house = House::new();
    let all = String::from_utf8(sample("orders.csv")).unwrap();
    let (but_one, _last) = all.trim_end().rsplit_once('\n').unwrap();
    let path = house.put("orders.csv", but_one);
    assert_eq!(house.look().read[0].orders.new, 10);
    fs::write(&path, &all).unwrap();
    house.written(&path, TimeDelta::hours(1));
    let orders = house.look().read[0].orders;
    assert_eq!((orders.new, orders.same, house.orders()), (1, 10, 11));
    // As long as before, and of another moment.
    house.written(&path, TimeDelta::minutes(5));
    assert_eq!(house.look().read[0].orders.same, 11);
    assert_eq!(house.look(), Looked::default());
}

#[test]
fn what_may_still_be_written_to_waits() {
    let house = House::new();
    let path = house.put("orders.csv", sample("orders.csv"));
    house.written(&path, TimeDelta::milliseconds(200));
    assert_eq!(names(&house.look()), [vec![], vec![], vec!["orders.csv"]]);
    let later = folders::look(&house.ledger, house.now + TimeDelta::seconds(1)).unwrap();
    assert_eq!(names(&later), [vec!["orders.csv"], vec![], vec![]]);
    // Of a machine whose clock is ahead.
    let path = house.put("first-list.html", sample("first-list.html"));
    house.written(&path, -TimeDelta::hours(3));
    assert_eq!(names(&house.look()), [vec!["first-list.html"], vec![], vec![]]);
}

#[test]
fn a_mailbox_is_read_on_from_where_it_had_ended_and_nothing_private_is_kept() {
    let house = House::new();
    let path = house.put("Inbox", [PRIVATE, &shipped("112-0047713-5529018")].concat());
    let looked = house.look();
    assert_eq!(names(&looked), [vec!["Inbox"], vec![], vec![]]);
    let read = &looked.read[0];
    assert_eq!((read.kind.as_str(), read.messages, read.orders.new), ("mailbox", 1, 1));

    let append = |text: &str| {
        OpenOptions::new().append(true).open(&path).unwrap().write_all(text.as_bytes()).unwrap();
        house.written(&path, TimeDelta::hours(1));
    };
    append(PRIVATE);
    assert_eq!(house.look(), Looked::default(), "a private mail is nothing that was read");
    append(&shipped("112-0047713-5529019"));
    let read = &house.look().read[0];
    assert_eq!((read.messages, read.orders.new, read.orders.same), (1, 1, 0), "only what is new");

    // Tidied up, and longer by now: where it was left no message begins. Then shorter.
    let new = [shipped("112-0047713-5529020"), PRIVATE.repeat(3), shipped("112-0047713-5529021")].concat();
    for (text, messages, new, all) in
        [(new.as_str(), 2, 2, 4), (shipped("112-0047713-5529022").as_str(), 1, 1, 5)]
    {
        fs::write(&path, text).unwrap();
        house.written(&path, TimeDelta::minutes(5));
        let read = &house.look().read[0];
        assert_eq!((read.messages, read.orders.new, house.orders()), (messages, new, all), "{read:?}");
    }
    // A mail program marks what was seen, and changes no length.
    house.written(&path, TimeDelta::minutes(4));
    assert_eq!(house.look(), Looked::default());

    let kept = String::from_utf8(house.evidence()).unwrap();
    assert!(kept.contains("112-0047713-5529020") && !kept.contains("7714"), "{kept}");
    assert_eq!(house.listed().unread, []);
}

#[test]
fn many_messages_are_all_there() {
    let house = House::new();
    let order = |n: usize| format!("112-{n:07}-5529018");
    let mailbox: String = (1..=450).map(|n| shipped(&order(n)) + PRIVATE).collect();
    house.put("Inbox", &mailbox);
    let read = &house.look().read[0];
    assert_eq!((read.messages, read.orders.new, house.orders()), (450, 450, 450));
    let known = house.ledger.read(|r| r.folder_files().file(house.id, "Inbox")).unwrap().unwrap();
    assert_eq!((known.offset, known.messages), (mailbox.len() as u64, 900));
    assert_eq!(known.bytes, mailbox.len() as u64);
}

#[test]
fn what_is_too_large_is_listed_and_not_read() {
    let house = House::new();
    let path = house.put("film.bin", "x");
    File::options().append(true).open(&path).unwrap().set_len(munjigi_intake::MAX_BYTES as u64 + 1).unwrap();
    house.written(&path, TimeDelta::days(1));
    let looked = house.look();
    assert_eq!((looked.unread.len(), looked.unread[0].why.as_str()), (1, "too_large"));
    assert!(house.listed().unread[0].why.contains("67108865"), "{:?}", house.listed());
}

#[test]
fn a_folder_that_is_gone_says_so_and_is_there_again_when_it_is_back() {
    let house = House::new();
    house.put("letter.txt", "안녕하세요");
    house.look();
    let away = house.root.path().join("away");
    fs::rename(&house.path, &away).unwrap();
    assert_eq!(house.look(), Looked::default());
    let listed = house.listed();
    assert_eq!(listed.trouble.as_deref(), Some("The folder is not there. Once it is back it is watched on."));
    assert_eq!(listed.unread.len(), 1, "nobody has put its files away");
    fs::rename(&away, &house.path).unwrap();
    house.put("orders.csv", sample("orders.csv"));
    assert_eq!(names(&house.look()), [vec!["orders.csv"], vec![], vec![]]);
    assert_eq!(house.listed().trouble, None);
}

#[test]
fn a_folder_that_is_left_is_forgotten_and_what_was_read_stays() {
    let house = House::new();
    house.put("orders.csv", sample("orders.csv"));
    house.look();
    folders::remove(&house.ledger, house.id).unwrap();
    assert_eq!(folders::list(&house.ledger, Lang::Ko).unwrap(), []);
    assert_eq!((house.look(), house.orders()), (Looked::default(), 11));
    let again = folders::remove(&house.ledger, house.id).unwrap_err();
    assert!(again.message(Lang::Ko).contains("지켜볼 폴더"), "{}", again.message(Lang::Ko));
    for path in [house.root.path().join("nowhere"), house.path.join("orders.csv")] {
        assert!(matches!(folders::add(&house.ledger, &path, house.now), Err(Error::NotAFolder)));
    }
}

/// To list them would change them, again and again.
#[test]
fn the_ledgers_own_files_are_left_alone() {
    let house = House::new();
    folders::add(&house.ledger, house.root.path(), house.now).unwrap();
    assert_eq!(house.look(), Looked::default());
    assert!(folders::list(&house.ledger, Lang::Ko).unwrap().iter().all(|folder| folder.unread.is_empty()));
}
