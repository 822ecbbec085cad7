//! Scores records against gold annotation: precision, recall and F1 for metadata, people, turns and marks.
//!
//! Metadata is compared as (field, value) pairs after white space and quotation marks are folded, people by name or alias, turns by the
//! overlap of their spans (`span50`, `span90`: intersection over union) and, for `attributed`, by mode and speaker as
//! well, marks by kind and exact span. A key that the gold lacks is not scored.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

use serde_json::Value;

/// Hits among what was predicted and what the gold holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items that both have.
    pub hit: usize,
    /// Items of the records.
    pub predicted: usize,
    /// Items of the gold.
    pub gold: usize,
}

impl Tally {
    fn add(&mut self, hit: usize, predicted: usize, gold: usize) {
        self.hit += hit;
        self.predicted += predicted;
        self.gold += gold;
    }

    /// Share of the predicted items that are right, in percent.
    #[must_use]
    pub fn precision(self) -> f64 {
        match (self.predicted, self.gold) {
            (0, 0) => 100.0,
            (0, _) => 0.0,
            _ => percent(self.hit, self.predicted),
        }
    }

    /// Share of the gold's items that were found, in percent.
    #[must_use]
    pub fn recall(self) -> f64 {
        if self.gold == 0 {
            100.0
        } else {
            percent(self.hit, self.gold)
        }
    }

    /// The harmonic mean of the two.
    #[must_use]
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

/// The figures over a set of records, and what went wrong.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    tallies: BTreeMap<&'static str, Tally>,
    /// How many records were scored.
    pub records: usize,
    /// Each missed or wrong item, with the name of its record and its text.
    pub errors: Vec<String>,
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, tally) in &self.tallies {
            let (p, r, f1) = (tally.precision(), tally.recall(), tally.f1());
            let Tally { hit, predicted, gold } = tally;
            writeln!(
                f,
                "{name:28} P {p:6.2}  R {r:6.2}  F1 {f1:6.2}   ({hit}/{predicted} of {gold})"
            )?;
        }
        Ok(())
    }
}

impl Scores {
    /// The figure called `name` (`metadata`, `people`, `turns.attributed.quoted`, `marks`, ...), zero where nothing was scored.
    #[must_use]
    pub fn get(&self, name: &str) -> Tally {
        self.tallies.get(name).copied().unwrap_or_default()
    }

    /// Scores one record, in its JSON form, against its gold.
    pub fn add(&mut self, name: &str, dump: &[u8], gold: &Value, record: &Value) {
        self.records += 1;
        let mut sheet = Sheet {
            scores: self,
            name,
            dump,
            record,
            people: list(&record["people"]),
        };
        sheet.metadata(gold);
        sheet.people(gold);
        sheet.turns(gold);
        sheet.marks(gold);
    }

    fn tally(&mut self, name: &'static str, hit: usize, predicted: usize, gold: usize) {
        self.tallies.entry(name).or_default().add(hit, predicted, gold);
    }
}

/// The scoring of one record.
struct Sheet<'s> {
    scores: &'s mut Scores,
    name: &'s str,
    dump: &'s [u8],
    record: &'s Value,
    people: &'s [Value],
}

impl Sheet<'_> {
    fn error(&mut self, what: &str, text: &str) {
        let shown: String = text.chars().take(110).collect();
        self.scores.errors.push(format!("{}: {what}: {shown}", self.name));
    }

    fn cut(&self, (start, end): (usize, usize)) -> String {
        let bytes = self.dump.get(start..end).unwrap_or_default();
        fold_white_space(&String::from_utf8_lossy(bytes))
    }

    fn metadata(&mut self, gold: &Value) {
        let Some(expected) = gold.get("metadata") else {
            return;
        };
        let mut found = self.record["metadata"].clone();
        if let Some(fields) = found.as_object_mut() {
            fields
                .entry("layout")
                .or_insert_with(|| self.record["layout"].clone());
        }
        let (mut expected, mut found) = (pairs(expected), pairs(&found));
        if let Some(fields) = gold["scored_fields"].as_array() {
            let fields: Vec<&str> = fields.iter().filter_map(Value::as_str).collect();
            let scored = |(key, _): &(String, String)| {
                let below = |field: &&str| key.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'));
                fields.iter().any(|field| key == field || below(field))
            };
            expected.retain(scored);
            found.retain(scored);
        }
        let hits = expected.intersection(&found).count();
        self.scores.tally("metadata", hits, found.len(), expected.len());
        for (key, value) in expected.difference(&found) {
            self.error("metadata missed", &format!("{key} = {value}"));
        }
        for (key, value) in found.difference(&expected) {
            self.error("metadata wrong", &format!("{key} = {value}"));
        }
    }

    fn people(&mut self, gold: &Value) {
        let Some(expected) = gold["people"].as_array() else {
            return;
        };
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for person in expected {
            let name = folded_name(person);
            let free = |fits: &dyn Fn(&Value) -> bool| {
                let found = self.people.iter().enumerate();
                found
                    .filter(|(at, _)| !used.contains(at))
                    .find(|(_, p)| fits(p))
                    .map(|(at, _)| at)
            };
            let by_name = free(&|found| folded_name(found) == name);
            let Some(at) = by_name.or_else(|| free(&|found| person_keys(found).contains(&name))) else {
                self.error("person missed", text(&person["name"]));
                continue;
            };
            used.insert(at);
            let roles = |person: &Value| -> HashSet<String> {
                list(&person["roles"])
                    .iter()
                    .map(|role| text(role).to_owned())
                    .collect()
            };
            let (expected, found) = (roles(person), roles(&self.people[at]));
            let hits = expected.intersection(&found).count();
            self.scores
                .tally("people.roles", hits, found.len(), expected.len());
        }
        // Whom a dump only mentions may be listed as well; people without a role are not counted.
        let listed: BTreeSet<usize> = (0..self.people.len())
            .filter(|&at| !list(&self.people[at]["roles"]).is_empty())
            .collect();
        self.scores
            .tally("people", used.len(), listed.union(&used).count(), expected.len());
        for &at in listed.difference(&used) {
            self.error("person wrong", text(&self.people[at]["name"]));
        }
    }

    fn turns(&mut self, gold: &Value) {
        let Some(expected) = gold["turns"].as_array() else {
            return;
        };
        let modes = gold["scored_modes"].as_array();
        let scored = |turn: &&Value| modes.is_none_or(|modes| modes.contains(&turn["mode"]));
        let expected: Vec<&Value> = expected.iter().filter(scored).collect();
        let found: Vec<&Value> = list(&self.record["turns"]).iter().filter(scored).collect();
        let matches = match_spans(&expected, &found);
        let speakers = Speakers::new(gold, self.people);
        let good: HashSet<(usize, usize)> = matches
            .iter()
            .map(|&(_, i, j)| (i, j))
            .filter(|&(i, j)| expected[i]["mode"] == found[j]["mode"] && speakers.same(expected[i], found[j]))
            .collect();

        let (predicted, wanted) = (found.len(), expected.len());
        let close = matches.iter().filter(|(overlap, ..)| *overlap >= 0.9).count();
        self.scores
            .tally("turns.span50", matches.len(), predicted, wanted);
        self.scores.tally("turns.span90", close, predicted, wanted);
        self.scores
            .tally("turns.attributed", good.len(), predicted, wanted);
        for (figure, mode) in [
            ("turns.attributed.direct", "direct"),
            ("turns.attributed.quoted", "quoted"),
            ("turns.attributed.reported", "reported"),
        ] {
            let of_mode = |turns: &[&Value]| turns.iter().filter(|turn| turn["mode"] == mode).count();
            let (predicted, wanted) = (of_mode(&found), of_mode(&expected));
            if predicted + wanted > 0 {
                let hits = good.iter().filter(|(i, _)| expected[*i]["mode"] == mode).count();
                self.scores.tally(figure, hits, predicted, wanted);
            }
        }
        self.turn_errors(&expected, &found, &matches, &good);
    }

    fn turn_errors(
        &mut self,
        expected: &[&Value],
        found: &[&Value],
        matches: &[(f64, usize, usize)],
        good: &HashSet<(usize, usize)>,
    ) {
        let who = |turn: &Value| {
            let speaker = turn
                .get("speaker")
                .or(turn.get("label"))
                .map_or("-", |speaker| text(speaker));
            format!("{}/{speaker}", text(&turn["mode"]))
        };
        let matched: HashSet<usize> = matches.iter().map(|&(_, i, _)| i).collect();
        for (_, turn) in expected.iter().enumerate().filter(|(i, _)| !matched.contains(i)) {
            self.error(&format!("turn missed ({})", who(turn)), &self.cut(span(turn)));
        }
        let matched: HashSet<usize> = matches.iter().map(|&(.., j)| j).collect();
        for (_, turn) in found.iter().enumerate().filter(|(j, _)| !matched.contains(j)) {
            self.error(&format!("turn wrong ({})", who(turn)), &self.cut(span(turn)));
        }
        for &(_, i, j) in matches.iter().filter(|(_, i, j)| !good.contains(&(*i, *j))) {
            let what = format!(
                "turn misattributed (gold {}, got {})",
                who(expected[i]),
                who(found[j])
            );
            self.error(&what, &self.cut(span(expected[i])));
        }
    }

    fn marks(&mut self, gold: &Value) {
        let Some(expected) = gold["marks"].as_array() else {
            return;
        };
        type Marks = BTreeSet<((usize, usize), String)>;
        let set = |marks: &[Value]| -> Marks {
            marks
                .iter()
                .map(|mark| (span(mark), text(&mark["kind"]).to_owned()))
                .collect()
        };
        let (expected, found) = (set(expected), set(list(&self.record["marks"])));
        let hits = expected.intersection(&found).count();
        self.scores.tally("marks", hits, found.len(), expected.len());
        let spans = |marks: &Marks| -> BTreeSet<(usize, usize)> { marks.iter().map(|mark| mark.0).collect() };
        let (of_expected, of_found) = (spans(&expected), spans(&found));
        let hits = of_expected.intersection(&of_found).count();
        self.scores
            .tally("marks.span", hits, of_found.len(), of_expected.len());
        for (span, kind) in expected.difference(&found) {
            self.error(&format!("mark missed ({kind})"), &self.cut(*span));
        }
        for (span, kind) in found.difference(&expected) {
            self.error(&format!("mark wrong ({kind})"), &self.cut(*span));
        }
    }
}

/// Who is meant by the speakers of gold and of a record.
struct Speakers<'s> {
    people: HashMap<&'s str, &'s Value>,
    /// Each form of a name in the gold, with the names that it stands for.
    aliases: HashMap<String, HashSet<&'s str>>,
}

impl<'s> Speakers<'s> {
    fn new(gold: &'s Value, people: &'s [Value]) -> Self {
        let mut aliases: HashMap<String, HashSet<&str>> = HashMap::new();
        for person in list(&gold["people"]) {
            for key in person_keys(person) {
                aliases.entry(key).or_default().insert(text(&person["name"]));
            }
        }
        let people = people
            .iter()
            .map(|person| (text(&person["id"]), person))
            .collect();
        Self { people, aliases }
    }

    fn same(&self, expected: &Value, found: &Value) -> bool {
        if let Some(label) = expected.get("label") {
            let bare = |label: &Value| casefold(fold(text(label)).trim_end_matches([':', '.']));
            return bare(&found["label"]) == bare(label);
        }
        let speaker = text(&expected["speaker"]);
        let target = casefold(&fold(speaker));
        match self.people.get(text(&found["speaker"])) {
            Some(person) => {
                let meant = self.aliases.get(&folded_name(person));
                person_keys(person).contains(&target) || meant.is_some_and(|names| names.contains(speaker))
            }
            None => {
                let printed = [&found["speaker"], &found["label"]].map(text);
                let printed = printed
                    .into_iter()
                    .find(|name| !name.is_empty())
                    .unwrap_or_default();
                casefold(&fold(printed)) == target
            }
        }
    }
}

/// Pairs turns one to one, those that overlap most first; (overlap, index in `expected`, index in `found`).
fn match_spans(expected: &[&Value], found: &[&Value]) -> Vec<(f64, usize, usize)> {
    let mut candidates = Vec::new();
    for (i, gold) in expected.iter().enumerate() {
        for (j, turn) in found.iter().enumerate() {
            let overlap = overlap(span(gold), span(turn));
            if overlap >= 0.5 {
                candidates.push((overlap, i, j));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let (mut of_expected, mut of_found) = (HashSet::new(), HashSet::new());
    candidates.retain(|(_, i, j)| {
        let free = !of_expected.contains(i) && !of_found.contains(j);
        if free {
            of_expected.insert(*i);
            of_found.insert(*j);
        }
        free
    });
    candidates
}

/// Intersection over union.
fn overlap(a: (usize, usize), b: (usize, usize)) -> f64 {
    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    let all = a.1.max(b.1) - a.0.min(b.0);
    if common == 0 {
        0.0
    } else {
        percent(common, all) / 100.0
    }
}

/// The (field, value) pairs of metadata.
fn pairs(meta: &Value) -> BTreeSet<(String, String)> {
    const SCALARS: &[&str] = &[
        "layout",
        "title",
        "kind",
        "date",
        "summary",
        "citation",
        "url",
        "record_id",
        "classification",
        "precedence",
        "sender",
        "copies",
        "place",
    ];
    let mut pairs = BTreeSet::new();
    for &key in SCALARS {
        let value = printed(name_of(&meta[key]));
        if !value.is_empty() {
            pairs.insert((key.to_owned(), fold(&value)));
        }
    }
    for key in ["repository", "reference", "pages"] {
        let value = text(&meta["archive"][key]);
        if !value.is_empty() {
            pairs.insert((format!("archive.{key}"), fold(value)));
        }
    }
    // Gold says only that there is a statement, a record holds it.
    if meta["rights"] == true || !text(&meta["rights"]).is_empty() {
        pairs.insert(("rights".to_owned(), "present".to_owned()));
    }
    for date in list(&meta["dates"]) {
        let parts = ["date", "start", "end"].map(|key| fold(text(&date[key])));
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        pairs.insert((format!("dates.{}", text(&date["role"])), parts.join("/")));
    }
    for key in ["donors", "languages"] {
        let names = list(&meta[key]).iter();
        pairs.extend(names.map(|named| (key.to_owned(), fold(text(name_of(named))))));
    }
    for (key, kind, name) in [
        ("contributors", "role", "name"),
        ("identifiers", "kind", "value"),
        ("recipients", "relation", "name"),
    ] {
        for item in list(&meta[key]) {
            let mut name = text(&item[name]);
            if key == "recipients" {
                name = name
                    .strip_prefix("the ")
                    .or(name.strip_prefix("The "))
                    .unwrap_or(name);
            }
            pairs.insert((format!("{key}.{}", text(&item[kind])), fold(name)));
        }
    }
    pairs
}

/// Gold may give a plain name where a record has an item with a span.
fn name_of(item: &Value) -> &Value {
    if item.is_object() { &item["name"] } else { item }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn printed(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A place as `[start, end]`, or as `start` and `end`.
fn span(item: &Value) -> (usize, usize) {
    let (start, end) = match item["span"].as_array().map(Vec::as_slice) {
        Some([start, end]) => (start, end),
        _ => (&item["start"], &item["end"]),
    };
    let offset = |value: &Value| {
        value
            .as_u64()
            .and_then(|at| usize::try_from(at).ok())
            .unwrap_or_default()
    };
    (offset(start), offset(end))
}

/// A value without what does not matter: kinds of quotation marks and dashes, white space, marks around it.
fn fold(value: &str) -> String {
    let plain = |c| match c {
        '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        '–' | '—' => '-',
        other => other,
    };
    let value: String = value.chars().map(plain).collect();
    let value = fold_white_space(&value);
    let value = value.trim().trim_matches('"').trim_end_matches(['.', ',']);
    value.trim().to_owned()
}

/// Each run of white space as one space; one at either end stays.
fn fold_white_space(value: &str) -> String {
    let mut folded = String::with_capacity(value.len());
    for c in value.chars() {
        if !c.is_whitespace() {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

fn casefold(value: &str) -> String {
    value.to_lowercase().replace('ß', "ss")
}

fn folded_name(person: &Value) -> String {
    casefold(&fold(text(&person["name"])))
}

fn person_keys(person: &Value) -> HashSet<String> {
    let forms = std::iter::once(&person["name"]).chain(list(&person["aliases"]));
    let forms = forms.map(text).filter(|form| !form.is_empty());
    forms.map(|form| casefold(&fold(form))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn score(gold: Value, record: Value) -> Scores {
        let mut scores = Scores::default();
        scores.add("invented", b"0123456789", &gold, &record);
        scores
    }

    #[test]
    fn values_are_folded() {
        for (value, folded) in [
            (" “Note  on\ntalks.” ", "Note on talks"),
            ("Note on talks.", "Note on talks"),
            ("1960–61", "1960-61"),
            ("\u{a0}", ""),
        ] {
            assert_eq!(fold(value), folded, "{value:?}");
        }
    }

    #[test]
    fn metadata_counts_pairs() {
        let gold = json!({"metadata": {"title": "“Talks”", "copies": 14, "rights": true, "donors": ["A Fund"],
            "dates": [{"role": "meeting", "date": "1963-01-02", "start": "10:00"}]}});
        let record = json!({"layout": "plain", "metadata": {"title": "Talks", "copies": 14, "rights": "(c)",
            "donors": [{"name": "A Fund", "span": [0, 1]}], "dates": [{"role": "meeting", "date": "1963-01-02"}]}});
        let metadata = score(gold, record).get("metadata");
        assert_eq!((metadata.hit, metadata.predicted, metadata.gold), (4, 6, 5));
    }

    #[test]
    fn a_turn_counts_once_and_by_its_speaker() {
        let gold = json!({"people": [{"name": "Jan Orlov", "aliases": ["the Envoy"]}], "turns": [
            {"mode": "quoted", "speaker": "Jan Orlov", "start": 0, "end": 4},
            {"mode": "reported", "speaker": "Jan Orlov", "start": 5, "end": 9}]});
        let record = json!({"people": [{"id": "p1", "name": "The Envoy", "roles": ["speaker"]}], "turns": [
            {"mode": "quoted", "speaker": "p1", "span": [0, 4]},
            {"mode": "quoted", "speaker": "p1", "span": [5, 9]},
            {"mode": "reported", "span": [5, 7]}]});
        let scores = score(gold, record);
        let counts = |name| {
            let tally = scores.get(name);
            (tally.hit, tally.predicted, tally.gold)
        };
        assert_eq!(counts("turns.span50"), (2, 3, 2));
        assert_eq!(counts("turns.attributed"), (1, 3, 2));
        assert_eq!(counts("turns.attributed.reported"), (0, 1, 1));
        // "Jan Orlov" is not among the record's own forms of the name.
        assert_eq!(counts("people"), (0, 1, 1));
        assert_eq!(scores.errors.len(), 4, "{:?}", scores.errors);
    }

    #[test]
    fn marks_count_by_kind_and_place() {
        let gold = json!({"marks": [{"kind": "note", "start": 1, "end": 3}, {"kind": "doubt", "start": 4, "end": 6}]});
        let record = json!({"marks": [{"kind": "note", "span": [1, 3]}, {"kind": "note", "span": [4, 6]}]});
        let scores = score(gold, record);
        assert_eq!(scores.get("marks").hit, 1);
        assert_eq!(scores.get("marks.span").hit, 2);
    }

    #[test]
    fn what_the_gold_does_not_know_is_not_scored() {
        let record = json!({"metadata": {"title": "Talks"}, "turns": [{"mode": "direct", "span": [0, 1]}]});
        let scores = score(json!({"metadata": {}, "scored_fields": ["date"]}), record);
        assert_eq!(scores.get("metadata"), Tally::default());
        assert_eq!(scores.to_string().lines().count(), 1);
    }
}
