//! The commands of the window, declared once.
//!
//! The shell's list of handlers, its allow-list (`build.rs`) and the TypeScript interface are all made from this list by handing the
//! name of a macro to [`commands!`](crate::commands): a command that one of them lacks does not compile.

/// Hands the list of commands, `name(Request) -> Response;` each, to a macro.
///
/// ```
/// macro_rules! names {
///     ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty;)+) => { [$(stringify!($name)),+] };
/// }
/// assert!(munjigi_wire::commands!(names).contains(&"look"));
/// ```
#[macro_export]
macro_rules! commands {
    ($with:ident) => {
        $with! {
            /// What can be seen now: the door, the line of truth, the incidents.
            look($crate::Nothing) -> $crate::Look;
            /// Opens the ledger by a passphrase, or makes it under a new one.
            unlock($crate::Unlock) -> $crate::Look;
            /// Tries the keychain again.
            knock($crate::Nothing) -> $crate::Look;
            /// Answers an incident.
            answer($crate::GiveAnswer) -> $crate::Look;
            /// Takes back the answer in force.
            undo($crate::OneIncident) -> $crate::Look;
            /// Places a proof that fits several clearances, for good.
            join($crate::JoinProof) -> $crate::Look;
            /// Orders to choose from, the newest first.
            orders($crate::FindOrders) -> $crate::OrderPage;
            /// Changes the language of every surface.
            language($crate::ChooseLanguage) -> $crate::Look;
        }
    };
}
