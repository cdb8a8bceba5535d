//! Following: a thread that asks UNI-PASS for the numbers that are followed, for as long as the ledger is open.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, Utc};
use munjigi_engine::watch::{Ticked, Watch};
use munjigi_engine::{Draws, Ledger};
use tokio::runtime::Builder;
use tokio::sync::{Notify, oneshot};

/// The thread.
#[derive(Default)]
pub struct Following {
    at_work: Mutex<AtWork>,
}

#[derive(Default)]
enum AtWork {
    #[default]
    NotYet,
    Watching(Watching),
    /// The program is ending: nothing begins any more.
    Ended,
}

struct Watching {
    end: oneshot::Sender<()>,
    rouse: Arc<Notify>,
    thread: JoinHandle<()>,
}

impl Following {
    /// Begins, unless it has. `tell` hears of every tick after which something may be shown otherwise.
    pub fn begin(&self, ledger: &Ledger, now: fn() -> DateTime<Utc>, tell: impl Fn() + Send + 'static) {
        let mut at_work = self.lock();
        if !matches!(*at_work, AtWork::NotYet) {
            return;
        }
        let rouse = Arc::new(Notify::new());
        let watch = Watch::new(ledger.clone(), now, Draws::by_chance()).roused_by(Arc::clone(&rouse));
        let (end, ended) = oneshot::channel::<()>();
        let thread = thread::Builder::new().name("following".into());
        let thread = thread.spawn(move || run(watch, ended, &tell));
        // A system without one more thread goes on without it, and the numbers are asked for after the next start.
        if let Ok(thread) = thread {
            *at_work = AtWork::Watching(Watching { end, rouse, thread });
        }
    }

    /// Something is due that the person waits for.
    pub fn rouse(&self) {
        if let AtWork::Watching(watching) = &*self.lock() {
            watching.rouse.notify_one();
        }
    }

    /// Ends it and waits for its end, so that the ledger can be let go of. A request under way is given up.
    pub fn end(&self) {
        let ended = std::mem::replace(&mut *self.lock(), AtWork::Ended);
        if let AtWork::Watching(watching) = ended {
            // Where nobody hears it, it has ended by itself.
            let _ = watching.end.send(());
            // Where it panicked it has ended too.
            let _ = watching.thread.join();
        }
    }

    fn lock(&self) -> MutexGuard<'_, AtWork> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn run(watch: Watch<fn() -> DateTime<Utc>>, ended: oneshot::Receiver<()>, tell: &impl Fn()) {
    let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
    // What the ledger refused is tried again by itself, and the next look says what is wrong with it.
    let tell = |ticked| {
        if !matches!(ticked, Ok(Ticked { changed: false, .. })) {
            tell();
        }
    };
    runtime.block_on(watch.run(async { drop(ended.await) }, tell));
    // A name that is being looked up has a thread of its own, which may take as long as the system lets it.
    runtime.shutdown_background();
}

#[cfg(test)]
mod tests {
    use std::net::{SocketAddr, TcpListener};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use munjigi_engine::services::{self, Key, Service};
    use munjigi_engine::{follow, settings};
    use munjigi_words::Lang;

    use super::*;
    use crate::desk::Desk;
    use crate::desk::tests::{bring, desk, moment};

    /// Many times what a slow machine needs.
    const PATIENCE: Duration = Duration::from_secs(60);

    /// A ledger with a key and orders whose numbers are followed, at an address behind which nobody answers, or answers never.
    fn ledger_asking(desk: &Desk, address: SocketAddr) -> Ledger {
        let ledger = desk.door.ledger().unwrap();
        let key = Key::new("a000b000c000d000e000f000g0").unwrap();
        services::set_key(&ledger, Service::CargoProgress, key).unwrap();
        settings::choose(&ledger, settings::Choice::UnipassAddress, Some(&format!("http://{address}/")))
            .unwrap();
        bring(desk, &["orders.csv"]);
        ledger
    }

    #[test]
    fn it_tells_of_what_was_asked_and_ends() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        // The port of a listener that is gone: nobody takes the connection.
        let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let ledger = ledger_asking(&desk, gone);
        let following = Following::default();
        let (tell, told) = channel();
        following.begin(&ledger, moment, move || tell.send(()).unwrap());
        told.recv_timeout(PATIENCE).unwrap();
        let followed = follow::list(&ledger, Lang::Ko).unwrap();
        assert!(followed.iter().any(|one| one.asked_at.is_some()), "{followed:?}");
        following.end();
        assert!(told.try_recv().is_err(), "whoever would tell is gone");
        following.begin(&ledger, moment, || panic!("nothing begins after the end"));
        assert!(matches!(*following.lock(), AtWork::Ended));
    }

    #[test]
    fn it_ends_in_the_middle_of_a_request() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        // It takes the connection and says nothing for as long as the test lasts.
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let ledger = ledger_asking(&desk, silent.local_addr().unwrap());
        let following = Following::default();
        following.begin(&ledger, moment, || panic!("nothing was answered"));
        let (_asked, _) = silent.accept().unwrap();
        following.end();
        let followed = follow::list(&ledger, Lang::Ko).unwrap();
        assert!(followed.iter().all(|one| one.answered_at.is_none()), "{followed:?}");
    }

    #[test]
    fn what_was_never_begun_ends_at_once() {
        let following = Following::default();
        following.rouse();
        following.end();
        assert!(matches!(*following.lock(), AtWork::Ended));
    }
}
