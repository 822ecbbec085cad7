//! Heads in Chinese: who took part, who interpreted and took notes, and where.

use std::borrow::Cow;

use super::Head;
use crate::grammar::label::{CHINESE_TITLES, LabelStyle, is_chinese_head, label_at};
use crate::grammar::person::Mention;
use crate::grammar::word::is_ideograph;
use crate::lex::Passage;
use crate::metadata::CastMember;
use crate::record::{Field, PersonRole};

/// Letters of the longest name.
const LONGEST_NAME: usize = 16;

/// What labels of people begin or end with, and the role that those have.
const ROLES: &[(&str, PersonRole)] = &[
    ("翻译", PersonRole::Interpreter),
    ("翻譯", PersonRole::Interpreter),
    ("记录", PersonRole::NoteTaker),
    ("記錄", PersonRole::NoteTaker),
    ("纪录", PersonRole::NoteTaker),
    ("参加", PersonRole::Participant),
    ("參加", PersonRole::Participant),
    ("出席", PersonRole::Participant),
    ("在座", PersonRole::Participant),
    ("在场", PersonRole::Participant),
    ("在場", PersonRole::Participant),
    ("陪同", PersonRole::Participant),
    ("与会", PersonRole::Participant),
    ("與會", PersonRole::Participant),
];

impl<'t> Head<'_, '_, 't> {
    /// Reads a labelled line of a head in Chinese; true for any.
    ///
    /// ```text
    /// line   = label , ( ":" | "：" ) , value ;
    /// people = person , { ( "、" | "，" | "；" | "," | ";" ) , person } ;
    /// person = name , [ office ] , [ "（" , office , "）" ] ;
    /// ```
    pub(super) fn chinese(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let label = text
            .starts_with(is_ideograph)
            .then(|| label_at(text, 0))
            .flatten()
            .filter(|label| label.style == LabelStyle::Colon);
        let Some(label) = label else {
            return false;
        };
        let Some(name) = label.person().map(|person| person.name.clone()) else {
            return false;
        };
        if !is_chinese_head(&name) {
            return false;
        }
        let value = label.words_at..text.len();
        if let Some((_, role)) = ROLES.iter().find(|(word, _)| name.starts_with(word)) {
            self.chinese_people(passage, value.start, *role);
        } else if matches!(&*name, "地点" | "地點") && !value.is_empty() {
            self.finder.set(Field::Place, passage, value);
        }
        true
    }

    fn chinese_people(&mut self, passage: &Passage<'t>, from: usize, role: PersonRole) {
        let text = passage.text();
        let mut depth = 0_usize;
        let mut start = from;
        let ends = text
            .char_indices()
            .skip_while(|(at, _)| *at < from)
            .chain([(text.len(), '、')]);
        for (at, c) in ends {
            match c {
                '（' | '(' => depth += 1,
                '）' | ')' => depth = depth.saturating_sub(1),
                '、' | '，' | '；' | ',' | ';' if depth == 0 => {
                    self.chinese_person(passage, start, at, role);
                    start = at + c.len_utf8();
                }
                _ => {}
            }
        }
    }

    fn chinese_person(&mut self, passage: &Passage<'t>, start: usize, end: usize, role: PersonRole) {
        let Some(entry) = passage.text().get(start..end.min(passage.text().len())) else {
            return;
        };
        let indent = entry.len() - entry.trim_start().len();
        let entry = entry.trim();
        let named = entry.split(['（', '(']).next().unwrap_or_default().trim_end();
        let title = CHINESE_TITLES
            .iter()
            .find(|title| named.strip_suffix(**title).is_some_and(|name| !name.is_empty()));
        let name = title.map_or(named, |title| named.strip_suffix(title).unwrap_or(named));
        let is_name =
            |c: char| is_ideograph(c) || matches!(c, '·' | '•' | '.' | '．') || c.is_ascii_uppercase();
        let letters = name.chars().count();
        if !(2..=LONGEST_NAME).contains(&letters)
            || !name.starts_with(is_ideograph)
            || !name.chars().all(is_name)
        {
            return;
        }
        let office = entry
            .get(named.len()..)
            .map(|office| office.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c)))
            .filter(|office| !office.is_empty());
        let range = start + indent..start + indent + named.len();
        let mention = Mention {
            titles: title.map(|title| Cow::Borrowed(*title)).into_iter().collect(),
            name: Cow::Owned(name.to_owned()),
            variants: Vec::new(),
            printed: Cow::Owned(named.to_owned()),
            range: range.clone(),
        };
        self.cast.members.push(CastMember {
            span: passage.locate(range),
            mention,
            offices: office
                .map(|office| Cow::Owned(office.to_owned()))
                .into_iter()
                .collect(),
            roles: vec![role],
            side: None,
        });
    }
}
