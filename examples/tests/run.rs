//! Runs the examples as their users do.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use memcon::Record;

const TRANSCRIPT: &str = "Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n";

fn package() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The sample dumps by path.
fn samples() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(package().join("dumps")).unwrap();
    let mut samples: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    samples.sort();
    samples
}

/// An example that `cargo test` has built: it stands beside the folder of this test.
fn example(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap().join("examples");
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.is_file(),
        "no {}: run `cargo build --package examples --examples`",
        path.display()
    );
    let mut command = Command::new(path);
    command.env("CARGO_MANIFEST_DIR", package()).env_remove("COLUMNS");
    command
}

fn run<I>(name: &str, arguments: I) -> Output
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    example(name)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// A folder for one test's files.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_example_is_listed() {
    let manifest = std::fs::read_to_string(package().join("Cargo.toml")).unwrap();
    for entry in std::fs::read_dir(package()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension() == Some(OsStr::new("rs")) {
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let listed = format!("[[example]]\nname = \"{stem}\"\npath = \"{stem}.rs\"\n");
            assert!(
                manifest.contains(&listed),
                "{stem}.rs is not listed in examples/Cargo.toml"
            );
        }
    }
}

#[test]
fn without_arguments_the_samples_are_shown() {
    let output = run("parse_dump", [""; 0]);
    assert!(output.status.success(), "{}", err(&output));
    let shown = out(&output);
    for sample in samples() {
        let name = sample.file_name().unwrap().to_str().unwrap();
        assert!(shown.contains(name), "no {name} in\n{shown}");
    }
    assert!(!shown.contains('\u{1b}'), "colour although nobody looks");
    let longest = shown
        .lines()
        .filter(|line| !line.starts_with("=="))
        .map(|line| line.chars().count())
        .max();
    assert!(longest <= Some(100), "{longest:?}");
}

#[test]
fn text_shows_who_says_what_and_explain_says_why() {
    let file = folder("text").join("talks.txt");
    std::fs::write(&file, TRANSCRIPT).unwrap();
    let plain = run("parse_dump", [&file]);
    let shown = out(&plain).to_owned();
    let turns: Vec<&str> = shown
        .lines()
        .skip_while(|line| !line.is_empty())
        .skip(1)
        .collect();
    assert_eq!(
        turns,
        [
            "Minister Orlov",
            "  Good morning.",
            "",
            "Minister Szabo",
            "  Sit down, please.",
            ""
        ]
        .map(|line| line.trim_start_matches("Minister ")),
        "{shown}"
    );
    let explained = run("parse_dump", [OsStr::new("--explain"), file.as_os_str()]);
    let shown = out(&explained);
    assert!(shown.contains("t2 at 3:17, direct by rule "), "{shown}");
    assert!(shown.contains("label `Minister Szabo"), "{shown}");
}

#[test]
fn json_lines_are_records_of_the_format() {
    let schema = std::fs::read_to_string(package().join("../crates/memcon/memcon.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let samples = samples();
    let output = run(
        "parse_dump",
        [OsStr::new("--format"), OsStr::new("jsonl")]
            .into_iter()
            .chain(samples.iter().map(|p| p.as_os_str())),
    );
    assert!(output.status.success(), "{}", err(&output));
    let lines: Vec<&str> = out(&output).lines().collect();
    assert_eq!(lines.len(), samples.len());
    for (line, sample) in lines.into_iter().zip(&samples) {
        let value = serde_json::from_str(line).unwrap();
        let faults: Vec<String> = schema
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{}: {faults:?}", sample.display());
        let record: Record<'_> = serde_json::from_str(line).unwrap();
        assert_eq!(record.source.name.as_deref(), sample.to_str());
        assert!(!record.turns.is_empty(), "no turns in {}", sample.display());
    }
}

#[test]
fn json_is_one_record_or_an_array_of_them() {
    let samples = samples();
    let one = run(
        "parse_dump",
        [OsStr::new("--format=json"), samples[0].as_os_str()],
    );
    let record: Record<'_> = serde_json::from_str(out(&one)).unwrap();
    assert_eq!(record.source.name.as_deref(), samples[0].to_str());
    let several = run(
        "parse_dump",
        [OsStr::new("--format=json"), package().join("dumps").as_os_str()],
    );
    let records: Vec<Record<'_>> = serde_json::from_str(out(&several)).unwrap();
    assert_eq!(records.len(), samples.len());
    let none = run("parse_dump", ["--format=json", "no-such-file", "nor-this"]);
    assert_eq!(out(&none), "[]\n");
}

#[test]
fn standard_input_is_read() {
    let mut child = example("parse_dump")
        .args(["--format", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(TRANSCRIPT.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let record: Record<'_> = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(record.source.name.as_deref(), Some("-"));
    assert_eq!(record.turns.len(), 2);
}

#[test]
fn folders_are_walked_in_order_and_hold_other_files_too() {
    let folder = folder("walk");
    std::fs::create_dir_all(folder.join("b/.hidden")).unwrap();
    for file in [
        "c.txt",
        "b/d.MD",
        "a.txt",
        "data.json",
        "b/.hidden/e.txt",
        ".f.txt",
    ] {
        std::fs::write(folder.join(file), TRANSCRIPT).unwrap();
    }
    let output = run("parse_dump", [OsStr::new("--format=jsonl"), folder.as_os_str()]);
    let names: Vec<String> = out(&output)
        .lines()
        .map(|line| {
            serde_json::from_str::<Record<'_>>(line)
                .unwrap()
                .source
                .name
                .unwrap()
                .into_owned()
        })
        .collect();
    let expected = ["a.txt", "b/d.MD", "c.txt"].map(|file| folder.join(file).display().to_string());
    assert_eq!(names, expected);
}

#[test]
fn one_bad_file_fails_the_run_and_stops_nobody() {
    let folder = folder("bad");
    std::fs::write(folder.join("good.txt"), TRANSCRIPT).unwrap();
    std::fs::write(folder.join("empty.txt"), "\n \n").unwrap();
    let empty = folder.join("nothing-in-it");
    std::fs::create_dir(&empty).unwrap();
    let output = run("parse_dump", [OsStr::new("--format=jsonl"), folder.as_os_str()]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output).lines().count(), 1);
    assert!(err(&output).contains("empty.txt: expected text, found 3 bytes of nothing but white space"));
    for missing in [folder.join("no-such-file"), empty] {
        let output = run("parse_dump", [&missing]);
        assert_eq!(output.status.code(), Some(1), "{}", missing.display());
        assert!(err(&output).starts_with("error: "), "{}", err(&output));
    }
}

#[test]
fn wrong_arguments_show_the_usage() {
    for arguments in [
        &["--format", "yaml"] as &[&str],
        &["--layout", "wiki"],
        &["--colour"],
        &["--format"],
    ] {
        let output = run("parse_dump", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains("usage: parse_dump"), "{arguments:?}");
        assert!(output.stdout.is_empty());
    }
    let help = run("parse_dump", ["--help"]);
    assert!(help.status.success() && out(&help).starts_with("usage: parse_dump"));
}

#[test]
fn a_layout_can_be_forced() {
    let output = run(
        "parse_dump",
        [
            OsStr::new("--layout=plain"),
            OsStr::new("--format=json"),
            samples()[0].as_os_str(),
        ],
    );
    let record: Record<'_> = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(record.layout, memcon::Layout::Plain);
}

#[test]
fn diagnostics_go_to_standard_error_with_a_caret() {
    let file = folder("diagnostics").join("talks.txt");
    std::fs::write(
        &file,
        "Minister Orlov: We [have agreed.\n\nMinister Szabo: Yes.\n",
    )
    .unwrap();
    let output = run("parse_dump", [&file]);
    assert!(output.status.success());
    assert!(
        err(&output).contains("warning[unbalanced-bracket]: "),
        "{}",
        err(&output)
    );
    assert!(err(&output).contains("talks.txt:1:20"), "{}", err(&output));
    assert!(
        err(&output).lines().any(|line| line.trim_end().ends_with('^')),
        "{}",
        err(&output)
    );
    let quiet = run("parse_dump", [OsStr::new("--quiet"), file.as_os_str()]);
    assert_eq!(err(&quiet), "");
}

#[test]
fn a_reader_that_hangs_up_is_no_failure() {
    let mut child = example("parse_dump")
        .args(["--format", "json", "--quiet"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{:?}: {}", output.status, err(&output));
    assert_eq!(err(&output), "");
}

#[test]
fn speakers_are_counted_over_dumps() {
    let folder = folder("speakers");
    for file in ["one.txt", "two.txt"] {
        std::fs::write(folder.join(file), TRANSCRIPT).unwrap();
    }
    let output = run("speakers", [&folder]);
    assert!(output.status.success(), "{}", err(&output));
    let rows: Vec<Vec<&str>> = out(&output)
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    let row = |name: &str| {
        rows.iter()
            .find(|row| row.contains(&name))
            .map(|row| row[row.len() - 7..].to_vec())
    };
    // Records, then turns and words in each mode.
    assert_eq!(
        row("Szabo"),
        Some(vec!["2", "2", "6", "0", "0", "0", "0"]),
        "{}",
        out(&output)
    );
    assert_eq!(
        row("Orlov"),
        Some(vec!["2", "2", "4", "0", "0", "0", "0"]),
        "{}",
        out(&output)
    );
}

#[test]
fn speakers_of_every_record_of_a_dump_are_counted() {
    let page = |title: &str| format!("Skip to content\n\nMay 3, 1958\n\n{title}\n\n{TRANSCRIPT}\n");
    let file = folder("speakers-of-several").join("talks.txt");
    std::fs::write(&file, page("Talk on the Canal") + &page("Talk on the Ferry")).unwrap();
    let output = run("speakers", [&file]);
    assert!(output.status.success(), "{}", err(&output));
    let szabo = out(&output)
        .lines()
        .find(|line| line.starts_with("Szabo"))
        .unwrap();
    assert!(
        szabo.split_whitespace().eq("Szabo 2 2 6 0 0 0 0".split(' ')),
        "{szabo}"
    );
}

#[test]
fn speakers_are_in_columns_however_long_their_names_are() {
    let long = "Maximilian Ferdinand von Hohenstetten-Lauterbach";
    let file = folder("speakers-long").join("talks.txt");
    std::fs::write(&file, TRANSCRIPT.replace("Minister Orlov", long)).unwrap();
    let output = run("speakers", [&file]);
    let lines: Vec<&str> = out(&output).lines().collect();
    assert!(lines.iter().any(|line| line.starts_with(long)), "{lines:?}");
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{lines:?}");
}

#[test]
fn speakers_tells_how_it_is_used() {
    let help = run("speakers", ["--help"]);
    assert!(help.status.success() && out(&help).starts_with("usage: speakers"));
    let wrong = run("speakers", ["--colour"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("usage: speakers"), "{}", err(&wrong));
    assert!(wrong.stdout.is_empty());
}

#[test]
fn a_rule_of_ones_own_finds_its_terms_with_their_places() {
    let output = run("layout_hint", [""; 0]);
    assert!(output.status.success(), "{}", err(&output));
    let lines: Vec<&str> = out(&output).lines().collect();
    assert_eq!(lines.len(), 6, "{}", out(&output));
    assert!(
        lines
            .iter()
            .all(|line| line.ends_with("\"dues\"") || line.ends_with("\"commission\""))
    );
}

/// The fenced block behind `<!-- name -->`.
fn block<'t>(text: &'t str, name: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("<!-- {name} -->\n```text\n")).unwrap();
    rest.split_once("```\n").unwrap().0
}

#[test]
fn the_readme_shows_what_parse_dump_prints() {
    let readme = std::fs::read_to_string(package().join("../README.md")).unwrap();
    let file = folder("readme").join("talks.md");
    std::fs::write(&file, block(&readme, "before")).unwrap();
    let output = example("parse_dump")
        .args(["--quiet", "talks.md"])
        .current_dir(file.parent().unwrap())
        .output()
        .unwrap();
    assert_eq!(out(&output).trim_end(), block(&readme, "after").trim_end());
}
