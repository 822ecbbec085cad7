//! Keys by which two forms of one title are known.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::grammar::word_map::WordMap;

/// The key by which two forms of one title are known: lower case, no `the`, short forms written out, one name for
/// offices that have several.
pub(crate) fn title_key(title: &str) -> String {
    let mut key = String::with_capacity(title.len());
    for word in title.split(|c: char| c.is_whitespace() || c == '-') {
        let word = small(word.trim_matches(|c: char| !c.is_alphanumeric()));
        if word.is_empty() || word == "the" || is_of_charge(&key, &word) {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(written_out(&word));
    }
    if let Some(subject) = key
        .strip_prefix("minister of ")
        .or(key.strip_prefix("minister for "))
    {
        let (subject, land) = match subject.split_once(" of ") {
            Some((subject, land)) => (subject, format!(" of {land}")),
            None => (subject, String::new()),
        };
        let subject = ["affairs", "relations"]
            .iter()
            .find_map(|ending| subject.strip_suffix(ending))
            .map_or(subject, str::trim_end);
        let subject = if subject == "external" { "foreign" } else { subject };
        key = format!("{subject} minister{land}");
    }
    for (form, one) in SYNONYMS {
        if let Some(at) = place_of(form, &key)
            .filter(|at| at + form.len() == key.len() || key[at + form.len()..].starts_with(' '))
        {
            key.replace_range(at..at + form.len(), one);
        }
    }
    key
}

/// Where `form` first stands in a key. Keys are short: a searcher takes longer to build than they are to walk.
fn place_of(form: &str, key: &str) -> Option<usize> {
    let (first, rest) = form.as_bytes().split_first()?;
    let key = key.as_bytes();
    let starts = key.get(..=key.len().checked_sub(form.len())?)?;
    (0..starts.len()).find(|at| starts[*at] == *first && key[at + 1..].starts_with(rest))
}

/// Offices that have several names, as keys, and the name that is taken for all.
const SYNONYMS: &[(&str, &str)] = &[
    ("chairman of council of ministers", "premier"),
    ("foreign and commonwealth", "foreign"),
    ("head of government", "premier"),
    ("prime minister", "premier"),
    ("secretary of state", "state secretary"),
    ("secretary general", "general secretary"),
];

/// `Chargé d'Affaires ad interim`: what is left out where he is called the Chargé.
fn is_of_charge(key: &str, word: &str) -> bool {
    let behind = key.rsplit(' ').next().is_some_and(|last| last == "charge");
    behind && matches!(word, "d'affaires" | "d’affaires" | "ad" | "interim" | "a.i" | "i")
}

/// The word in small letters.
fn small(word: &str) -> Cow<'_, str> {
    match word.is_ascii() && !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

fn written_out(word: &str) -> &str {
    static LONG: LazyLock<WordMap<&str>> =
        LazyLock::new(|| WordMap::of(SHORT_FORMS.iter().copied(), |known, long| *known = long));
    LONG.get(word).copied().unwrap_or(word)
}

/// Short forms and other names of words of titles.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("adm", "admiral"),
    ("amb", "ambassador"),
    ("ambassadeur", "ambassador"),
    ("außenminister", "foreign minister"),
    ("bk", "federal chancellor"),
    ("bm", "federal minister"),
    ("botschafter", "ambassador"),
    ("brig", "brigadier"),
    ("bundeskanzler", "federal chancellor"),
    ("bundesminister", "federal minister"),
    ("bundespräsident", "federal president"),
    ("capt", "captain"),
    ("cc", "central committee"),
    ("cde", "comrade"),
    ("cdes", "comrades"),
    ("cds", "comrades"),
    ("cdr", "commander"),
    ("chair", "chairman"),
    ("chargé", "charge"),
    ("chmn", "chairman"),
    ("col", "colonel"),
    ("com", "comrade"),
    ("comr", "comrade"),
    ("coms", "comrades"),
    ("counsellor", "counselor"),
    ("defmin", "defense minister"),
    ("dep", "deputy"),
    ("depfonmin", "deputy foreign minister"),
    ("depformin", "deputy foreign minister"),
    ("dr", "doctor"),
    ("finmin", "finance minister"),
    ("fm", "foreign minister"),
    ("fonmin", "foreign minister"),
    ("fonsec", "foreign secretary"),
    ("for", "of"),
    ("formin", "foreign minister"),
    ("fornmin", "foreign minister"),
    ("gen", "general"),
    ("gov", "governor"),
    ("lieut", "lieutenant"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("md", "ministerial director"),
    ("min", "minister"),
    ("ministerialdirektor", "ministerial director"),
    ("ministerpräsident", "premier"),
    ("mr", "mister"),
    ("p.m", "premier"),
    ("pm", "premier"),
    ("premierminister", "premier"),
    ("pres", "president"),
    ("primin", "premier"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("sec", "secretary"),
    ("secy", "secretary"),
    ("secgen", "general secretary"),
    ("sen", "senator"),
    ("sg", "general secretary"),
    ("sgt", "sergeant"),
    ("staatsminister", "minister of state"),
    ("staatssekretär", "state secretary"),
    ("sts", "state secretary"),
    ("syg", "general secretary"),
    ("tov", "comrade"),
    ("undersecretary", "under secretary"),
    ("vice", "deputy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_join_forms_of_one_title() {
        for (one, other) in [
            ("Gen.", "General"),
            ("Foreign Minister", "Minister of Foreign Affairs"),
            ("Minister for Trade", "Trade Minister"),
            ("Prime Minister", "the Premier"),
            ("FonMin", "Foreign Minister"),
            ("Vice-Premier", "Vice Premier"),
            ("FonMin", "Foreign Minister"),
            ("Mister", "Mr."),
            ("Chargé d'Affaires ad interim", "the Chargé"),
            ("Deputy Prime Minister", "the Vice Premier"),
            ("Secretary-General", "General Secretary"),
            ("SG", "Secretary-General"),
            ("CC Secretary", "Central Committee Secretary"),
            ("Head of Government", "the Prime Minister"),
            ("Minister of External Relations", "Foreign Minister"),
            ("Minister of Trade of Ruritania", "Trade Minister of Ruritania"),
            ("StS", "State Secretary"),
            ("BK", "Federal Chancellor"),
        ] {
            assert_eq!(title_key(one), title_key(other));
        }
        assert_ne!(title_key("Minister for Affairs"), title_key("Minister"));
        assert_ne!(title_key("Premier"), title_key("Vice Premier"));
    }
}
