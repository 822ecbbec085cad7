//! The texts that are parsed for speed.

use std::borrow::Cow;
use std::fs;

use tests::corpus;
use tests::generate::{Export, Random, SourceRecord, all_mutators};

/// Dumps with a name.
pub struct Corpus {
    /// What the tables call it.
    pub name: &'static str,
    /// Its dumps.
    pub dumps: Vec<Vec<u8>>,
}

impl Corpus {
    /// Bytes of all dumps together.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.dumps.iter().map(Vec::len).sum()
    }

    /// The dumps as text.
    pub fn texts(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.dumps.iter().map(|dump| String::from_utf8_lossy(dump))
    }
}

/// Every corpus that is at hand.
#[must_use]
pub fn all() -> Vec<Corpus> {
    let mut corpora = vec![generated(), one_transcript(20 << 20)];
    corpora.extend(seeds());
    corpora.extend(frus());
    corpora
}

/// Invented records in every layout, some of them damaged.
#[must_use]
pub fn generated() -> Corpus {
    let mutators = all_mutators();
    let mut random = Random::new(1);
    let mut dumps = Vec::new();
    for seed in 0..400 {
        let record = SourceRecord::invented(seed);
        for export in Export::ALL {
            let mut dump = export.write(&record);
            let mutator = random.pick(&mutators);
            if random.chance(30) && mutator.applies(&dump) {
                dump = mutator.apply(dump, &mut random);
            }
            dumps.push(dump.bytes());
        }
    }
    Corpus {
        name: "generated",
        dumps,
    }
}

/// One transcript of at least `bytes`.
#[must_use]
pub fn one_transcript(bytes: usize) -> Corpus {
    /// Full names before colons, which the regex for labels finds.
    const SEED: u64 = 36;
    let mut turns = 1000;
    loop {
        let dump = Export::Plain.write(&SourceRecord::talks(SEED, turns)).bytes();
        if dump.len() >= bytes {
            return Corpus {
                name: "one transcript",
                dumps: vec![dump],
            };
        }
        turns += turns * (bytes - dump.len()) / dump.len() + 1;
    }
}

/// The five real dumps of the reference material.
#[must_use]
pub fn seeds() -> Option<Corpus> {
    let dumps = corpus::seeds()?.into_iter().map(|case| case.dump).collect();
    Some(Corpus { name: "seeds", dumps })
}

/// Documents of *Foreign Relations of the United States* in the reference material.
#[must_use]
pub fn frus() -> Option<Corpus> {
    let file = corpus::workspace()
        .parent()?
        .join("shared/frus/bench/frus-sample.jsonl");
    let text = fs::read_to_string(file).ok()?;
    let document = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(value.get("text")?.as_str()?.as_bytes().to_owned())
    };
    let dumps = text.lines().filter_map(document).collect();
    Some(Corpus {
        name: "FRUS sample",
        dumps,
    })
}
