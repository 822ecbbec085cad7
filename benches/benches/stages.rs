//! Each stage of a parse, and the whole of it.
//!
//!     cargo bench -p benches --bench stages

use std::hint::black_box;
use std::sync::LazyLock;

use benches::corpora::{self, Corpus};
use divan::Bencher;
use divan::counter::BytesCount;
use memcon::stages::{Stages, decode};

#[global_allocator]
static MEMORY: divan::AllocProfiler = divan::AllocProfiler::system();

static CORPORA: LazyLock<Vec<Corpus>> = LazyLock::new(corpora::all);

fn main() {
    divan::main();
}

/// The corpora by name, as arguments of the benches.
fn names() -> Vec<&'static str> {
    CORPORA.iter().map(|corpus| corpus.name).collect()
}

fn corpus(name: &str) -> &'static Corpus {
    CORPORA
        .iter()
        .find(|corpus| corpus.name == name)
        .unwrap_or_else(|| panic!("no corpus {name}"))
}

/// Runs one stage on every dump of a corpus that is UTF-8.
fn stage(bencher: Bencher<'_, '_>, name: &str, run: fn(&Stages<'static>) -> usize) {
    let texts = corpus(name)
        .dumps
        .iter()
        .filter_map(|dump| str::from_utf8(dump).ok());
    let texts: Vec<_> = texts.collect();
    let prepared: Vec<_> = texts.iter().filter_map(|text| Stages::new(text).ok()).collect();
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for stages in &prepared {
            black_box(run(stages));
        }
    });
}

#[divan::bench(args = names(), max_time = 2)]
fn a_decode(bencher: Bencher<'_, '_>, name: &str) {
    let corpus = corpus(name);
    bencher.counter(BytesCount::new(corpus.bytes())).bench_local(|| {
        for dump in &corpus.dumps {
            let _ = black_box(decode(dump));
        }
    });
}

#[divan::bench(args = names(), max_time = 2)]
fn b_lex(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::lex);
}

#[divan::bench(args = names(), max_time = 2)]
fn c_layout(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::layout);
}

#[divan::bench(args = names(), max_time = 2)]
fn d_marks(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::marks);
}

#[divan::bench(args = names(), max_time = 2)]
fn e_metadata(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::metadata);
}

#[divan::bench(args = names(), max_time = 2)]
fn f_people(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::people);
}

#[divan::bench(args = names(), max_time = 2)]
fn g_transcript(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::transcript);
}

#[divan::bench(args = names(), max_time = 2)]
fn h_narrative(bencher: Bencher<'_, '_>, name: &str) {
    stage(bencher, name, Stages::narrative);
}

#[divan::bench(args = names(), max_time = 3)]
fn i_parse(bencher: Bencher<'_, '_>, name: &str) {
    let corpus = corpus(name);
    bencher.counter(BytesCount::new(corpus.bytes())).bench_local(|| {
        for dump in &corpus.dumps {
            let _ = black_box(memcon::parse(dump));
        }
    });
}

#[divan::bench(args = names(), max_time = 2)]
fn j_json(bencher: Bencher<'_, '_>, name: &str) {
    let corpus = corpus(name);
    let records: Vec<_> = corpus
        .dumps
        .iter()
        .filter_map(|dump| memcon::parse(dump).ok())
        .collect();
    bencher.counter(BytesCount::new(corpus.bytes())).bench_local(|| {
        for record in &records {
            let _ = black_box(serde_json::to_vec(record));
        }
    });
}
