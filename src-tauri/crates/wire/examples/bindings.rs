//! Prints `ui/src/ipc/bindings.ts`.

fn main() {
    print!("{}", munjigi_wire::typescript());
}
