fn main() {
    let mut args = std::env::args().skip(1);
    let (from, to) = (args.next().unwrap(), args.next().unwrap());
    for entry in std::fs::read_dir(&from).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "json") {
            let json = std::fs::read_to_string(&path).unwrap();
            let out = munjigi_reconcile::set::judge_set(&json).unwrap();
            std::fs::write(std::path::Path::new(&to).join(path.file_name().unwrap()), serde_json::to_string(&out).unwrap()).unwrap();
        }
    }
}
