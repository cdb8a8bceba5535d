//! What is planted in a place is found there.

use std::collections::HashMap;
use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::fs::symlink;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{CloseDown, ConnectionExt, CreateWindowAux, WindowClass};
use zbus::zvariant::Value;

use crate::desktop::driver::Driver;
use crate::planted::display::title;
use crate::planted::processes::{sockets, written};
use crate::planted::secret::{ADDRESS, API_KEY, CODE, NAME, PASSPHRASE, PHONE};
use crate::planted::traces::{Place, Traces};
use crate::planted::world::World;
use crate::running::Running;
use crate::terminal::on_terminal;

/// What was found in a world after something was planted there.
fn found(plant: impl FnOnce(&World<'_>)) -> Vec<String> {
    let traces = Traces::new();
    let world = World::new(&traces);
    plant(&world);
    world.end();
    traces.found()
}

#[track_caller]
fn assert_found(found: &[String], place: Place, secret: &str) {
    let is_it = |line: &&String| line.starts_with(&format!("{place:?} ")) && line.contains(secret);
    assert!(found.iter().any(|line| is_it(&line)), "{secret} was not found in {place:?}: {found:#?}");
}

#[test]
fn what_stands_in_files_and_their_names_is_found() {
    let found = found(|world| {
        let home = world.around.machine.home();
        let write =
            |name: &str, bytes: &[u8]| fs::write(home.join(name), bytes).expect("the home takes a file");
        fs::create_dir_all(home.join(".cache/deep")).expect("the home takes a folder");
        write(".cache/deep/log", format!("x{PHONE}y").as_bytes());
        write("utf16", &NAME.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
        write(&format!("page of {API_KEY}.html"), b"");
        symlink(format!("/nowhere/{CODE}"), home.join("link")).expect("the home takes a link");
        let own = world.own_file("own", ADDRESS.as_bytes());
        fs::write(own, format!("{ADDRESS}, and more")).expect("the home takes a file");
    });
    assert_found(&found, Place::File, "the phone");
    assert_found(&found, Place::File, "the name");
    assert_found(&found, Place::FileName, "the API key");
    assert_found(&found, Place::Link, "the code");
    let changed = |line: &String| line.contains("own is the person's and was changed");
    assert!(found.iter().any(changed), "{found:#?}");
}

#[test]
fn what_is_said_and_shown_is_found() {
    let found = found(|world| {
        let machine = &world.around.machine;
        let says = |text: &str| machine.tool("echo").with([text]);
        world.ran(says(CODE));
        world.shown(&on_terminal(machine, 80, says(PASSPHRASE)).text);
        // It waits; of the file that is not there it says so in its log.
        let call = machine.tool("tail").with(["-f", "/dev/null", "--", API_KEY]).env("WHOSE", NAME);
        let mut running = Running::start(machine, "tail", call);
        while running.said().is_empty() {
            assert!(!running.ends_soon(), "it has ended");
        }
        world.processes();
    });
    assert_found(&found, Place::Said, "the code");
    assert_found(&found, Place::Terminal, "the passphrase");
    assert_found(&found, Place::CommandLine, "the API key");
    assert_found(&found, Place::Environment, "the name");
    assert_found(&found, Place::File, "the API key");
}

#[test]
fn what_goes_over_the_bus_and_to_the_display_is_found() {
    let found = found(|world| {
        let bus = world.around.bus.connect();
        let say = |interface: &str, value: Value<'_>| {
            let body = HashMap::from([("deep", Value::from(vec![value]))]);
            bus.emit_signal(None::<&str>, "/", interface, "Said", &body).expect("the bus takes a signal");
        };
        say("kr.munjigi.Tests", Value::from(NAME));
        say("kr.munjigi.Tests", Value::from(CODE.as_bytes()));
        say("org.freedesktop.Notifications", Value::from(PHONE));
        say("org.kde.StatusNotifierItem", Value::from(ADDRESS));

        let (hand, number) =
            x11rb::connect(Some(world.around.screen.name())).expect("the display takes a connection");
        let root = hand.setup().roots[number].root;
        let window = hand.generate_id().expect("the display has a number left");
        let (class, nothing) = (WindowClass::COPY_FROM_PARENT, CreateWindowAux::new());
        let made =
            hand.create_window(0, window, root, 0, 0, 9, 9, 0, class, x11rb::COPY_FROM_PARENT, &nothing);
        made.map_err(Into::into).and_then(|asked| asked.check()).expect("the display makes a window");
        title(&hand, window, PASSPHRASE);
        // It stays when the connection ends.
        let stays = hand.set_close_down_mode(CloseDown::RETAIN_PERMANENT);
        stays.map_err(Into::into).and_then(|asked| asked.check()).expect("the display keeps it");
    });
    assert_found(&found, Place::Bus, "the name");
    assert_found(&found, Place::Bus, "the code");
    assert_found(&found, Place::Notification, "the phone");
    assert_found(&found, Place::Tray, "the address");
    assert_found(&found, Place::Window, "the passphrase");
}

#[test]
fn what_a_page_keeps_is_found() {
    let found = found(|world| {
        let driver = Driver::start(&world.around);
        let page = driver.open(&world.around, &[]);
        page.asked("document.body.dataset.code = arguments[0]", &[CODE.into()]);
        world.page(&page);
    });
    assert_found(&found, Place::Page, "the code");
}

#[test]
fn open_files_and_sockets_are_seen() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("written");
    let (_file, listener) = (File::create(&path), TcpListener::bind("127.0.0.1:0").expect("a port is left"));
    let us = std::process::id();
    assert!(written(us).contains(&path), "{:?}", written(us));
    let port = listener.local_addr().expect("a listener has an address").port();
    let end = format!("0100007F:{port:04X}");
    assert!(sockets(us).iter().any(|line| line.contains(&end)), "{:?}", sockets(us));
}
