use super::*;
use crate::{File, sample};

fn file(name: &str, bytes: &[u8]) -> File {
    File { name: name.into(), bytes: bytes.to_vec() }
}

fn files() -> Files {
    [file("README.txt", b"read me"), file("evidence/01-notice.txt", b"a notice"), file("text/a/b.txt", b"b")]
        .into_iter()
        .collect()
}

fn made_at() -> DateTime<Utc> {
    sample::moment("2026-11-23T01:02:04Z")
}

fn written(parent: &Path) -> Written {
    write(parent, "kit", &files(), made_at()).unwrap()
}

/// What is in a folder, with hidden things.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn folder_and_zip_hold_the_same() {
    let parent = tempfile::tempdir().unwrap();
    let written = written(parent.path());
    assert_eq!(names(parent.path()), ["kit", "kit.zip"]);
    let mut zip = zip::ZipArchive::new(fs::File::open(&written.zip).unwrap()).unwrap();
    assert_eq!(zip.len(), files().len());
    for (name, bytes) in files().iter() {
        assert_eq!(fs::read(written.folder.join(name)).unwrap(), bytes);
        let mut packed = zip.by_name(name).unwrap();
        let mut unpacked = Vec::new();
        std::io::Read::read_to_end(&mut packed, &mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
        assert_eq!(packed.last_modified().unwrap().to_string(), "2026-11-23 10:02:04");
        assert_eq!(packed.unix_mode().unwrap() & 0o777, 0o600);
    }
}

#[test]
fn the_same_kit_of_the_same_moment_has_the_same_bytes() {
    let [one, other] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let [one, other] = [&one, &other].map(|parent| fs::read(written(parent.path()).zip).unwrap());
    assert_eq!(one, other);
}

#[test]
fn years_that_a_zip_does_not_have_are_no_error() {
    for moment in ["1970-01-01T00:00:00Z", "2107-12-31T23:00:00Z", "+12345-01-01T00:00:00Z"] {
        assert!(archive::packed(&files(), sample::moment(moment)).is_ok());
    }
}

#[cfg(unix)]
#[test]
fn only_the_person_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().unwrap();
    let Written { folder, zip } = written(parent.path());
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.join("evidence")), 0o700);
    assert_eq!(mode(folder.join("README.txt")), 0o600);
    assert_eq!((mode(folder), mode(zip)), (0o700, 0o600));
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let parent = tempfile::tempdir().unwrap();
    let at = |name: &str| parent.path().join(name);
    fs::write(at("kit"), "a file").unwrap();
    fs::write(at("kit-2.zip"), "a zip").unwrap();
    fs::create_dir(at("kit-3")).unwrap();
    // Of a run that was cut off.
    fs::create_dir(at(".kit-4.part")).unwrap();
    fs::write(at(".kit-5.zip.part"), "a part").unwrap();
    let first = written(parent.path());
    assert_eq!((first.folder, first.zip), (at("kit-6"), at("kit-6.zip")));
    assert_eq!(written(parent.path()).folder, at("kit-7"));
    assert_eq!(fs::read(at("kit")).unwrap(), b"a file");
    assert_eq!(fs::read(at("kit-2.zip")).unwrap(), b"a zip");
    assert!(names(&at("kit-3")).is_empty() && names(&at(".kit-4.part")).is_empty());
    assert_eq!(fs::read(at(".kit-5.zip.part")).unwrap(), b"a part");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_something_that_is_there() {
    let parent = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(parent.path().join("nowhere"), parent.path().join("kit")).unwrap();
    assert_eq!(written(parent.path()).folder, parent.path().join("kit-2"));
}

#[test]
fn what_comes_into_the_way_meanwhile_stays() {
    for taken in ["kit", "kit.zip"] {
        let parent = tempfile::tempdir().unwrap();
        let (written, mut unfinished) = begin(parent.path(), "kit").unwrap();
        unfinished.write("README.txt", b"read me").unwrap();
        unfinished.write_zip(b"PK").unwrap();
        fs::write(parent.path().join(taken), "another's").unwrap();
        let error = unfinished.finish(&written).unwrap_err();
        assert_eq!(error, WriteError::Rename(ErrorKind::AlreadyExists));
        assert_eq!(names(parent.path()), [taken]);
        assert_eq!(fs::read(parent.path().join(taken)).unwrap(), b"another's");
    }
}

#[test]
fn a_zip_of_another_run_is_not_taken_away() {
    let parent = tempfile::tempdir().unwrap();
    let (_, mut unfinished) = begin(parent.path(), "kit").unwrap();
    fs::write(parent.path().join(".kit.zip.part"), "another's").unwrap();
    assert_eq!(unfinished.write_zip(b"PK"), Err(WriteError::Zip(ErrorKind::AlreadyExists)));
    drop(unfinished);
    assert_eq!(names(parent.path()), [".kit.zip.part"]);
}

#[test]
fn where_no_folder_can_be_made_it_says_so() {
    let parent = tempfile::tempdir().unwrap();
    let in_the_way = parent.path().join("file");
    fs::write(&in_the_way, "").unwrap();
    for (parent, kind) in [
        (in_the_way.clone(), ErrorKind::AlreadyExists),
        (in_the_way.join("deeper"), ErrorKind::NotADirectory),
    ] {
        let error = write(&parent, "kit", &files(), made_at()).unwrap_err();
        assert_eq!((error.kind(), &error), (kind, &WriteError::Folder(kind)));
    }
    assert_eq!(names(parent.path()), ["file"]);
}

#[test]
fn the_file_that_fails_is_named_and_nothing_is_left() {
    let parent = tempfile::tempdir().unwrap();
    // A folder that is a file already.
    let files: Files = [file("a", b"a"), file("a/b", b"b")].into_iter().collect();
    let error = write(parent.path(), "kit", &files, made_at()).unwrap_err();
    assert!(matches!(&error, WriteError::File { name, .. } if name == "a/b"), "{error:?}");
    assert!(!error.to_string().contains(parent.path().to_str().unwrap()), "{error}");
    assert!(names(parent.path()).is_empty());
}

/// A disk that is full in the middle: here the system lets no file grow over some tens of kilobytes (`ulimit -f`), which holds for a
/// whole process. So the test runs itself again under that limit, and the run with a folder to write into is the one that writes.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_in_the_middle_leaves_nothing() {
    const INTO: &str = "MUNJIGI_TEST_WRITES_INTO";
    if let Some(parent) = std::env::var_os(INTO) {
        return write_under_the_limit(Path::new(&parent));
    }
    let parent = tempfile::tempdir().unwrap();
    let run = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" --exact folder::tests::a_disk_that_is_full_in_the_middle_leaves_nothing"])
        .arg(std::env::current_exe().unwrap())
        .env(INTO, parent.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!(names(parent.path()), ["written"], "the run under the limit was there");
}

#[cfg(unix)]
fn write_under_the_limit(parent: &Path) {
    let full = ErrorKind::FileTooLarge;
    let into = parent.join("written");
    fs::create_dir(&into).unwrap();
    let large: Files =
        [file("a.txt", b"a"), file("b/large.bin", &[0; 200_000]), file("c.txt", b"c")].into_iter().collect();
    let error = write(&into, "kit", &large, made_at()).unwrap_err();
    assert_eq!(error, WriteError::File { name: "b/large.bin".into(), kind: full });
    assert!(names(&into).is_empty());
    // Each file has room, and the ZIP of them has not: hashes cannot be packed.
    let hashes = |n: u32| {
        (0..600u32).flat_map(|m| crate::Sha256::of(&[n, m].map(u32::to_le_bytes).concat()).0).collect()
    };
    let many: Files = (0..8).map(|n| File { name: format!("{n}.bin"), bytes: hashes(n) }).collect();
    assert_eq!(write(&into, "kit", &many, made_at()), Err(WriteError::Zip(full)));
    assert!(names(&into).is_empty());
}
