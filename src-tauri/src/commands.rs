//! What the window may ask. Each command is a few lines over the engine, and a plain function of the desk; the list of
//! `munjigi_wire::commands!` makes the handlers of them, so that one that is missing or of another shape does not compile.

mod bring;
mod captures;
mod clearances;
mod door;
mod following;
mod incidents;
mod orders;
mod refusal;
mod reports;
mod sources;
mod today;

use std::sync::Arc;

use munjigi_wire::{ErrorBody, ErrorCode};
use munjigi_words::Word;
use tauri::ipc::Invoke;

pub use bring::signed_in;
pub use captures::dropped;
pub use refusal::Refusal;

use crate::desk::Desk;

/// What the window may ask, each by its name on the wire.
pub mod answers {
    pub use super::bring::{brought, choose_files, paste, put_away, sign_in, take, teach};
    pub use super::captures::{captures, captures_done, choose_captures, paste_capture, remove_capture};
    pub use super::clearances::{clearances, doubt, why};
    pub use super::door::{knock, unlock};
    pub use super::following::{
        ask_now, choose_parcel, choose_setting, follow, forget_key, give_key, leave_number,
    };
    pub use super::incidents::{answer, answer_all, foresee, join, undo, undo_all, unlink};
    pub use super::orders::orders;
    pub use super::reports::{
        agent_letter, close_filing, file_report, guidance, make_report, office_text, open_report, order_form,
        reopen_filing, reports, tell_reporter, withdraw_report,
    };
    pub use super::sources::{leave_folder, sample, sources, watch_folder};
    pub use super::today::{language, look};
}

/// Answers on a thread that may wait: for the disk, for another program's write, for the person at a keychain's prompt.
async fn run<Request, Response>(
    desk: &Arc<Desk>,
    request: Request,
    answer: fn(&Desk, Request) -> Result<Response, Refusal>,
) -> Result<Response, ErrorBody>
where
    Request: Send + 'static,
    Response: Send + 'static,
{
    let at_work = Arc::clone(desk);
    let answered = tauri::async_runtime::spawn_blocking(move || {
        answer(&at_work, request).map_err(|refusal| refusal.body(at_work.lang()))
    });
    // It panicked: a fault of ours, of which no more can be said.
    answered.await.unwrap_or_else(|_| {
        Err(ErrorBody { code: ErrorCode::Ledger, message: desk.lang().say(Word::WindowFailed) })
    })
}

macro_rules! handlers {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty;)+) => {
        mod ipc {
            use std::sync::Arc;

            use munjigi_wire::ErrorBody;
            use tauri::State;

            use super::{answers, run};
            use crate::desk::Desk;

            $(
                $(#[$doc])*
                #[tauri::command]
                pub async fn $name(desk: State<'_, Arc<Desk>>, request: $request) -> Result<$response, ErrorBody> {
                    run(&desk, request, answers::$name).await
                }
            )+
        }

        /// The handler of every command.
        pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(ipc::$name),+]
        }

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}

munjigi_wire::commands!(handlers);

#[cfg(test)]
pub use reports::tests::reported;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::NAMES;

    #[test]
    fn the_window_may_ask_exactly_these_and_hear_of_changes() {
        let capability: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        assert_eq!(capability["windows"], serde_json::json!([crate::window::LABEL]));
        let allowed: BTreeSet<&str> =
            capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
        let commands: Vec<String> =
            NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        let mut due: BTreeSet<&str> = commands.iter().map(String::as_str).collect();
        due.extend(["core:event:allow-listen", "core:event:allow-unlisten"]);
        assert_eq!(allowed, due);
    }

    #[test]
    fn nothing_inline_and_nothing_foreign_runs_in_the_window() {
        let conf: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
        let app = &conf["app"];
        let csp = app["security"]["csp"].as_str().unwrap();
        assert!(csp.starts_with("default-src 'self';"), "{csp}");
        for loose in ["unsafe", "*", "https:", "blob:"] {
            assert!(!csp.contains(loose), "{csp}");
        }
        assert_eq!(app["withGlobalTauri"], false);
        assert_eq!(app["security"]["freezePrototype"], true);
        assert_eq!(app["security"]["capabilities"], serde_json::json!(["main"]));
        assert!(conf["build"]["devUrl"].is_null(), "a release that loads a page from the network is none");
    }
}
