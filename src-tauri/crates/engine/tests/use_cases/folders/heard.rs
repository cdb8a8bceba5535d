//! What the system really tells. Everything is waited for by the event itself.

use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use munjigi_engine::folders::{FolderWatch, Handle};

use super::*;

/// Ends a test that hangs, and nothing else.
const PATIENCE: Duration = Duration::from_secs(120);

/// A watch that runs. Its clock stands still: what has to be quiet for a while would wait for ever, what is finished does not.
struct Running {
    house: House,
    told: Receiver<Looked>,
    ended: Receiver<()>,
    handle: Handle,
}

impl Running {
    /// Over a folder with one file, which is told of first: then what happens is heard.
    fn new() -> Self {
        let house = House::new();
        house.put("letter.txt", "안녕하세요");
        let (watch, handle) = FolderWatch::new(house.ledger.clone());
        let (tell, told) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let now = house.now;
        thread::spawn(move || {
            watch.run(|| now, |looked| tell.send(looked.unwrap()).unwrap());
            end.send(()).unwrap();
        });
        let running = Self { house, told, ended, handle };
        assert_eq!(names(&running.next()), [vec![], vec!["letter.txt"], vec![]]);
        running
    }

    fn next(&self) -> Looked {
        self.told.recv_timeout(PATIENCE).unwrap()
    }

    /// Nothing more is told, and the watch ends.
    fn end(self) {
        self.handle.stop();
        self.ended.recv_timeout(PATIENCE).unwrap();
        assert_eq!(self.told.try_iter().next(), None);
    }
}

#[test]
fn a_file_that_appears_is_read_and_reading_it_is_nothing_that_happens() {
    let running = Running::new();
    fs::write(running.house.path.join("orders.csv"), sample("orders.csv")).unwrap();
    let looked = running.next();
    assert_eq!(names(&looked), [vec!["orders.csv"], vec![], vec![]]);
    assert_eq!((looked.read[0].orders.new, running.house.orders()), (11, 11));
    fs::write(running.house.path.join("first-list.html"), sample("first-list.html")).unwrap();
    assert_eq!(names(&running.next())[0], ["first-list.html"]);
    running.end();
}

#[test]
fn a_download_is_read_when_it_has_its_name() {
    let running = Running::new();
    let unfinished = running.house.path.join("orders.csv.part");
    // As browsers do: the name is taken at once, by an empty file.
    fs::write(running.house.path.join("orders.csv"), "").unwrap();
    let mut file = File::create(&unfinished).unwrap();
    for piece in sample("orders.csv").chunks(100) {
        file.write_all(piece).unwrap();
    }
    drop(file);
    fs::rename(&unfinished, running.house.path.join("orders.csv")).unwrap();
    let looked = running.next();
    assert_eq!((names(&looked), looked.read[0].orders.new), ([vec!["orders.csv"], vec![], vec![]], 11));
    running.end();
}

#[test]
fn a_mailbox_that_grows_is_read_on() {
    let running = Running::new();
    let path = running.house.path.join("Inbox");
    fs::write(&path, [PRIVATE, &shipped("112-0047713-5529018")].concat()).unwrap();
    assert_eq!(running.next().read[0].messages, 1);
    let mut file = OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(shipped("112-0047713-5529019").as_bytes()).unwrap();
    drop(file);
    let looked = running.next();
    assert_eq!((looked.read[0].messages, looked.read[0].orders.new), (1, 1));
    running.end();
}

#[test]
fn a_folder_that_is_back_is_listened_to_again() {
    let running = Running::new();
    let away = running.house.root.path().join("away");
    fs::rename(&running.house.path, &away).unwrap();
    // Another in its place, as when another disk is put in. Nobody tells of that: the watch is told, or looks by itself after a while.
    fs::create_dir(&running.house.path).unwrap();
    running.house.put("orders.csv", sample("orders.csv"));
    running.handle.folders_changed();
    assert_eq!(names(&running.next())[0], ["orders.csv"]);
    fs::write(running.house.path.join("first-list.html"), sample("first-list.html")).unwrap();
    assert_eq!(names(&running.next())[0], ["first-list.html"]);
    // In the one that went away nothing is heard any more.
    fs::write(away.join("second-list.html"), sample("second-list.html")).unwrap();
    fs::write(running.house.path.join("again.txt"), "x").unwrap();
    assert_eq!(names(&running.next())[1], ["again.txt"]);
    running.end();
}

#[test]
fn folders_come_and_go_while_it_runs() {
    let running = Running::new();
    let house = &running.house;
    let other = house.root.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("orders.csv"), sample("orders.csv")).unwrap();
    let id = folders::add(&house.ledger, &other, house.now).unwrap();
    running.handle.folders_changed();
    let looked = running.next();
    assert_eq!(
        (names(&looked)[0].as_slice(), &looked.read[0].folder),
        (["orders.csv"].as_slice(), &id.to_string())
    );
    folders::remove(&house.ledger, house.id).unwrap();
    running.handle.folders_changed();
    fs::write(other.join("first.txt"), "x").unwrap();
    assert_eq!(names(&running.next())[1], ["first.txt"]);
    // By now it has left the other one.
    fs::write(house.path.join("second.txt"), "x").unwrap();
    fs::write(other.join("third.txt"), "x").unwrap();
    assert_eq!(names(&running.next())[1], ["third.txt"]);
    running.end();
}

#[test]
fn who_lets_go_of_the_handle_ends_the_watch() {
    let Running { handle, ended, told, house: _house } = Running::new();
    drop(handle);
    ended.recv_timeout(PATIENCE).unwrap();
    assert_eq!(told.try_iter().next(), None);
}
