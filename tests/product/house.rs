//! The house keeps its plan: what lies at the top, which room may use which, and what no file may carry.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The owner fixed the top level; what is not here is named with a dot or lies in one of these.
const TOP: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "README.md", "LICENSE", "icons", "src-tauri", "tests", "ui"];

/// Which rooms each package may use: the arrows of src-tauri/README.md. Development dependencies are free, but for the
/// simulator, which only `xtask`, the tests of the whole product and those of a few rooms know.
const ARROWS: [(&str, &[&str]); 17] = [
    ("munjigi-words", &[]),
    ("munjigi-model", &[]),
    ("unipass", &[]),
    ("munjigi-beside", &[]),
    ("munjigi-wire", &["munjigi-model"]),
    ("munjigi-intake", &["munjigi-model"]),
    ("munjigi-reconcile", &["munjigi-model"]),
    ("munjigi-ledger", &["munjigi-model"]),
    ("munjigi-report", &["munjigi-model", "munjigi-words"]),
    (
        "munjigi-engine",
        &[
            "munjigi-words",
            "munjigi-model",
            "unipass",
            "munjigi-intake",
            "munjigi-reconcile",
            "munjigi-ledger",
            "munjigi-report",
            "munjigi-wire",
        ],
    ),
    ("munjigi-cli", &["munjigi-engine", "munjigi-model", "munjigi-wire", "munjigi-words"]),
    ("munjigi-desktop", &["munjigi-engine", "munjigi-model", "munjigi-wire", "munjigi-words"]),
    ("munjigi-draws", &[]),
    ("unipass-sim", &["munjigi-draws", "unipass"]),
    ("munjigi-households", &["munjigi-draws"]),
    ("xtask", &["unipass-sim"]),
    ("munjigi-tests", &["unipass-sim"]),
];

/// The rooms whose own tests may ask the simulator.
const TRIED_ON_THE_SIMULATOR: [&str; 1] = ["munjigi-engine"];

#[test]
fn the_top_level_is_what_the_owner_fixed() {
    let top: BTreeSet<String> = files()
        .iter()
        .filter_map(|file| file.components().next())
        .map(|first| first.as_os_str().to_string_lossy().into_owned())
        .collect();
    let stray: Vec<&String> =
        top.iter().filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str())).collect();
    assert!(stray.is_empty(), "{stray:?} at the top: give it a room, or a name with a dot");
    for name in ["Cargo.toml", "Cargo.lock", "README.md", "LICENSE", "src-tauri", "tests"] {
        assert!(top.contains(name), "{name} is missing at the top");
    }
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let mut found = Vec::new();
    for (file, text) in texts() {
        for (number, line) in text.lines().enumerate() {
            if let Some(path) = machine_path(line) {
                found.push(format!("{}:{}: {path}", file.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "paths that exist on one machine only:\n{}", found.join("\n"));
}

#[test]
fn a_folder_of_one_machine_is_recognised() {
    let [work, root, tmp] = machine_roots();
    for line in [
        format!("see {work}main/x"),
        format!("{root}.cargo"),
        format!("\"{tmp}demo\""),
        format!("file://{work}a"),
        format!("a={tmp}가"),
    ] {
        assert!(machine_path(&line).is_some(), "{line}");
    }
    for line in [
        format!("a relative part{work}x"),
        format!("../one{root}two"),
        format!("{tmp}<name>"),
        format!("https://example.org{work}"),
        String::from("/worker/ and /roots/ and /tmpfs/x"),
    ] {
        assert_eq!(machine_path(&line), None, "{line}");
    }
}

#[test]
fn no_file_names_a_package_registry() {
    let hosts = [
        ["registry", ".npmjs.org"],
        ["registry", ".yarnpkg.com"],
        ["index", ".crates.io"],
        ["static", ".crates.io"],
        ["files", ".pythonhosted.org"],
        ["proxy", ".golang.org"],
    ]
    .map(|parts| parts.concat());
    for (file, text) in texts() {
        for host in &hosts {
            assert!(!text.contains(host), "{} names {host}", file.display());
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // Settings that would send others to a registry of one machine.
        let settings: &[&str] = match name.as_ref() {
            "package-lock.json" => &["\"resolved\""],
            ".npmrc" => &["registry=", "registry ="],
            "config.toml" => &["[source", "[registries", "[registry", "replace-with"],
            _ => &[],
        };
        for setting in settings {
            assert!(!text.contains(setting), "{} has {setting}", file.display());
        }
        if name == "Cargo.lock" {
            let stray = text.lines().find(|line| {
                line.starts_with("source = ")
                    && *line != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
            });
            assert_eq!(stray, None, "a crate from elsewhere");
        }
    }
}

#[test]
fn each_package_says_what_it_is() {
    for package in packages() {
        assert!(package.description.len() > 10, "{} has no description", package.name);
        let folder = package.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let named_after = [folder.clone(), format!("munjigi-{folder}")];
        let is_shell = package.name == "munjigi-desktop" && folder == "src-tauri";
        assert!(named_after.contains(&package.name) || is_shell, "{} lies in {folder}", package.name);
        for (kind, source) in &package.targets {
            let text = fs::read_to_string(source).expect("cargo names sources that exist");
            let page: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("//!")).collect();
            assert!(!page.is_empty(), "{} does not begin with what it is", source.display());
            let has_example = page.iter().any(|line| line.trim_start().starts_with("```"));
            assert!(kind != "lib" || has_example, "{} shows no example", source.display());
        }
    }
}

#[test]
fn no_room_uses_a_room_above_it() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let packages = packages();
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    for Package { name, uses, .. } in &packages {
        let allowed = arrows
            .get(name.as_str())
            .unwrap_or_else(|| panic!("{name} has no floor yet: give it its arrows"));
        for (used, kind) in uses.iter().filter(|(used, _)| ours.contains(used.as_str())) {
            let may_try = used != "unipass-sim" || TRIED_ON_THE_SIMULATOR.contains(&name.as_str());
            let is_free = kind == "dev" && may_try;
            assert!(is_free || allowed.contains(&used.as_str()), "{name} must not use {used}");
        }
    }
}

struct Package {
    name: String,
    description: String,
    folder: PathBuf,
    /// Kind and first file of each library, program and test.
    targets: Vec<(String, PathBuf)>,
    /// Name and kind ("normal", "build", "dev") of each dependency, those of single systems among them.
    uses: Vec<(String, String)>,
}

/// As cargo itself reads the manifests.
fn packages() -> Vec<Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo, which runs this test, can be started");
    let metadata: Value =
        serde_json::from_slice(&output.stdout).expect("cargo describes the workspace in JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: Vec<Package> = list(&metadata["packages"])
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            description: text(&package["description"]),
            folder: Path::new(&text(&package["manifest_path"]))
                .parent()
                .map(Path::to_path_buf)
                .unwrap_or_default(),
            targets: list(&package["targets"])
                .iter()
                .map(|target| (text(&target["kind"][0]), PathBuf::from(text(&target["src_path"]))))
                .filter(|(kind, _)| ["lib", "bin", "test"].contains(&kind.as_str()))
                .collect(),
            uses: list(&package["dependencies"])
                .iter()
                .map(|used| (text(&used["name"]), used["kind"].as_str().unwrap_or("normal").to_owned()))
                .collect(),
        })
        .collect();
    assert!(packages.len() > 5, "cargo named only {} packages", packages.len());
    packages
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie below the top").to_path_buf()
}

/// Every file of the house: what git knows or would add, and without git what lies there.
fn files() -> Vec<PathBuf> {
    let files = known_to_git().unwrap_or_else(found_by_walking);
    assert!(files.len() > 20, "only {} files were found", files.len());
    files
}

fn known_to_git() -> Option<Vec<PathBuf>> {
    // Without a .git of its own this folder may lie in somebody else's checkout.
    root().join(".git").exists().then_some(())?;
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let names = String::from_utf8(output.stdout).ok()?;
    // A file that was deleted is listed until that is committed.
    Some(names.split_terminator('\0').map(PathBuf::from).filter(|file| root().join(file).is_file()).collect())
}

fn found_by_walking() -> Vec<PathBuf> {
    let root = root();
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the house can be listed") {
            let path = entry.expect("a folder of the house can be listed").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // The same as .gitignore names; CACHEDIR.TAG marks a target folder under any name.
            let is_made = [".git", "node_modules", "dist"].contains(&name.as_str())
                || path.join("CACHEDIR.TAG").exists();
            if path.is_dir() && !is_made {
                folders.push(path);
            } else if path.is_file()
                && let Ok(file) = path.strip_prefix(&root)
            {
                files.push(file.to_path_buf());
            }
        }
    }
    files
}

/// Every file of the house that is text and was written here: fixtures are other people's bytes.
fn texts() -> impl Iterator<Item = (PathBuf, String)> {
    files().into_iter().filter(|file| !file.starts_with("tests/data")).filter_map(|file| {
        let text = String::from_utf8(fs::read(root().join(&file)).ok()?).ok()?;
        (!text.contains('\0')).then_some((file, text))
    })
}

/// In pieces, so that this file does not name what it looks for.
fn machine_roots() -> [String; 3] {
    ["work", "root", "tmp"].map(|name| ["/", name, "/"].concat())
}

/// The first absolute path below a folder that only one machine has.
fn machine_path(line: &str) -> Option<&str> {
    machine_roots().iter().find_map(|start| {
        line.match_indices(start.as_str()).find_map(|(at, _)| {
            let (before, path) = line.split_at_checked(at)?;
            // Inside a longer path or an address it is somebody's relative folder; after file:// it is absolute.
            let stands_alone = before.ends_with("file://")
                || !before.ends_with(|c: char| c.is_alphanumeric() || "/._-~}>".contains(c));
            let names_something =
                path.strip_prefix(start.as_str())?.starts_with(|c: char| c.is_alphanumeric() || c == '.');
            (stands_alone && names_something).then_some(path)
        })
    })
}

#[test]
fn walking_finds_what_git_finds() {
    let Some(known) = known_to_git() else { return };
    let walked: BTreeSet<PathBuf> = found_by_walking().into_iter().collect();
    let lost: Vec<&PathBuf> = known.iter().filter(|file| !walked.contains(*file)).collect();
    assert!(lost.is_empty(), "a checkout without git would not look at {lost:?}");
}
