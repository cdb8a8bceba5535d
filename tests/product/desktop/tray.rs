//! A panel that shows tray items (StatusNotifierItem, com.canonical.dbusmenu), and a person who looks at them and clicks.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::interface;
use zbus::message::{Header, Type};
use zbus::zvariant::{OwnedValue, Structure, Value};

use crate::bell::Bell;
use crate::session_bus::SessionBus;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Shows the tray until it is dropped.
pub struct Tray {
    bus: Connection,
    registered: Registered,
}

/// What a person sees of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub title: String,
    pub tooltip: String,
    pub status: String,
    pub picture: Picture,
    pub menu: Vec<Line>,
}

/// Width, height, ARGB.
#[derive(Clone, PartialEq)]
pub struct Picture(Vec<(i32, i32, Vec<u8>)>);

impl Debug for Picture {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sizes: Vec<(i32, i32)> = self.0.iter().map(|(width, height, _)| (*width, *height)).collect();
        write!(f, "{sizes:?}")
    }
}

/// A line of an item's menu.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    id: i32,
    pub label: String,
    pub is_enabled: bool,
}

impl Tray {
    pub fn start(bus: &SessionBus) -> Self {
        let registered = Registered::default();
        let watcher = Watcher { registered: registered.clone() };
        let connection = bus.connection().serve_at(PATH, watcher).and_then(|builder| builder.name(NAME));
        let connection = connection.expect("these are a path and a name").build().expect("the name is free");
        for interface in [ITEM, MENU] {
            ring_at_signals(&connection, interface, &registered.bell);
        }
        Self { bus: connection, registered }
    }

    /// How often an item was registered.
    pub fn registrations(&self) -> usize {
        self.registered.items().len()
    }

    /// Waits for the item that was registered last to look so.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_it: impl FnMut(&Face) -> bool) -> Face {
        self.registered.bell.until(what, || {
            let face = self.face().map_err(|error| error.to_string())?;
            if is_it(&face) { Ok(face) } else { Err(format!("{face:?}")) }
        })
    }

    /// Waits until it says something, in the tooltip and on the menu's first line.
    #[track_caller]
    pub fn until_it_says(&self, line: &str) -> Face {
        self.until(line, |face| {
            face.tooltip == line && face.menu.first().is_some_and(|first| first.label == line)
        })
    }

    /// A left click.
    #[track_caller]
    pub fn click(&self) {
        let item = self.item().expect("an item is registered");
        self.of(&item, ITEM).call::<_, _, ()>("Activate", &(0, 0)).expect("the item takes a click");
    }

    /// A click on a line of the menu.
    #[track_caller]
    pub fn choose(&self, label: &str) {
        let item = self.item().expect("an item is registered");
        let face = self.face().expect("the item answers");
        let line = face.menu.iter().find(|line| line.label == label && line.is_enabled);
        let id = line.unwrap_or_else(|| panic!("no line {label:?} to click on: {face:?}")).id;
        let clicked = (id, "clicked", Value::from(0), 0_u32);
        // Nobody waits for the answer: who is quit may be gone before it has given one.
        self.of(&item, MENU).call_noreply("Event", &clicked).expect("the bus takes a click");
    }

    /// A click on the last line of the menu, which quits in every language.
    #[track_caller]
    pub fn quit(&self) {
        let last = self.face().expect("the item answers").menu.pop().expect("the menu has lines");
        self.choose(&last.label);
    }

    /// The item as it is now. An error where none is registered, or it is gone.
    pub fn face(&self) -> zbus::Result<Face> {
        let item = self.item().ok_or(zbus::Error::InterfaceNotFound)?;
        let seen = self.of(&item, ITEM);
        // An icon's name, pictures of it, a title, a text.
        let tooltip: Structure<'_> = seen.get_property("ToolTip")?;
        let [_, _, _, tooltip] = tooltip.fields() else { panic!("not a tooltip: {tooltip:?}") };
        Ok(Face {
            title: seen.get_property("Title")?,
            tooltip: tooltip.try_into()?,
            status: seen.get_property("Status")?,
            picture: Picture(seen.get_property("IconPixmap")?),
            menu: self.menu(&item)?,
        })
    }

    fn menu(&self, item: &str) -> zbus::Result<Vec<Line>> {
        type Layout = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
        let whole: (i32, i32, &[&str]) = (0, -1, &[]);
        let (_, (_, _, lines)): (u32, Layout) = self.of(item, MENU).call("GetLayout", &whole)?;
        let line = |line: OwnedValue| {
            let (id, mut properties, _): Layout = line.try_into()?;
            let mut property = |name| properties.remove(name);
            // What has its usual value is left out.
            let label = property("label").map(String::try_from).transpose()?.unwrap_or_default();
            let is_enabled = property("enabled").map(bool::try_from).transpose()?.unwrap_or(true);
            Ok(Line { id, label, is_enabled })
        };
        lines.into_iter().map(line).collect()
    }

    fn item(&self) -> Option<String> {
        self.registered.items().last().cloned()
    }

    fn of<'a>(&'a self, item: &'a str, interface: &'a str) -> Proxy<'a> {
        let path = if interface == MENU { "/MenuBar" } else { "/StatusNotifierItem" };
        let proxy = zbus::blocking::proxy::Builder::new(&self.bus)
            .destination(item)
            .and_then(|builder| builder.path(path))
            .and_then(|builder| builder.interface(interface));
        // Every look asks.
        let uncached = zbus::proxy::CacheProperties::No;
        proxy
            .and_then(|builder| builder.cache_properties(uncached).build())
            .expect("an item has a right name")
    }
}

impl Drop for Tray {
    fn drop(&mut self) {
        self.bus.clone().close().ok();
    }
}

fn ring_at_signals(bus: &Connection, interface: &'static str, bell: &Bell) {
    let signals = zbus::MatchRule::builder().msg_type(Type::Signal).interface(interface);
    let rule = signals.expect("an interface has a right name").build();
    let signals = MessageIterator::for_match_rule(rule, bus, None).expect("the bus tells of signals");
    let bell = bell.clone();
    thread::spawn(move || signals.for_each(|_| bell.ring()));
}

/// The items, by the name of their connection.
#[derive(Clone, Default)]
struct Registered {
    items: Arc<Mutex<Vec<String>>>,
    bell: Bell,
}

impl Registered {
    fn items(&self) -> MutexGuard<'_, Vec<String>> {
        self.items.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Watcher {
    registered: Registered,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        // An item gives its name, or its path on the connection that it calls from.
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        self.registered.items().push(if service.starts_with('/') { sender } else { service });
        self.registered.bell.ring();
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.registered.items().clone()
    }
}
