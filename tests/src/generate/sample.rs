//! A record written by hand, plain enough to be read off in every layout.

use memcon::{ContributorRole, Kind};

use super::model::{
    Archive, Clock, Credits, Day, Document, HeadStyle, Person, Side, SourceRecord, Style, Talks, Utterance,
};

impl SourceRecord {
    /// Talks with everything that a head can hold; all its characters are in Windows-1252.
    #[must_use]
    pub fn sample_talks() -> Self {
        let person = |family: &str, given: &str, family_first, variant: Option<&str>, title: &str| Person {
            family: family.to_owned(),
            given: given.to_owned(),
            family_first,
            variant: variant.map(str::to_owned),
            title: title.to_owned(),
            office: None,
        };
        let people = vec![
            person("Gu", "Wenlan", true, None, "Vice Chairman"),
            person("Seok", "In-beom", true, Some("Sok In Bom"), "First Secretary"),
            person("Tao", "Shizhong", true, None, "Minister"),
            person(
                "Tak",
                "Byeong-ryeol",
                true,
                Some("Tak Pyong Ryol"),
                "Vice Premier",
            ),
            person("Lei", "Jingming", true, None, "Comrade"),
            person("Ju", "Yong-mok", true, Some("Chu Yong Mok"), "Comrade"),
        ];
        let side = |country: &str, adjective: &str, members| Side {
            country: country.to_owned(),
            adjective: adjective.to_owned(),
            members,
        };
        let say = |speaker, label: &str, paragraphs: &[&str]| Utterance {
            speaker: Some(speaker),
            label: label.to_owned(),
            end: ": ",
            apart: false,
            led: false,
            then: None,
            paragraphs: paragraphs.iter().map(|words| (*words).to_owned()).collect(),
        };
        let talks = Talks {
            number: Some(288),
            day: Day {
                year: 1966,
                month: 8,
                day: 12,
            },
            start: Clock { hour: 15, minute: 30 },
            end: Clock { hour: 18, minute: 10 },
            place: "Hall of the Pines, Seat of the Central Committee, Songha".to_owned(),
            sides: vec![
                side("China", "Chinese", vec![2]),
                side("Hanbaek", "Hanbaek", vec![3]),
            ],
            interpreters: vec![4],
            note_takers: vec![5],
            head: HeadStyle {
                place: "Location:",
                from: true,
                twelve_hours: true,
                interpreter: "Interpreter:",
                note_taker: "Documentation:",
            },
            turns: vec![
                say(
                    1,
                    "First Secretary Seok [In-beom] (to be abbreviated as Seok)",
                    &["You have come by the night train. Did Comrade Vice Chairman sleep at all?"],
                ),
                say(
                    0,
                    "Vice Chairman Gu [Wenlan] (to be abbreviated as Gu)",
                    &[
                        "I slept as far as the border. After the border there was singing at every station, and [I] did \
                       not want to miss it.",
                    ],
                ),
                say(1, "Seok", &["Thank you. They practised for a week."]),
                say(
                    0,
                    "Gu",
                    &[
                        "On the grain we can be short. The Central Committee has decided: forty thousand tons, the first \
                         ship before 1 September.",
                        "The rest depends on the railway. Minister Tao will explain it, he has counted the wagons himself.",
                    ],
                ),
                say(
                    2,
                    "Tao Shizhong",
                    &["There are “nine hundred” of them on paper – and six hundred on the rails."],
                ),
                say(1, "Seok", &["Then we shall send you three hundred."]),
                say(0, "Gu", &["Okay."]),
            ],
        };
        Self {
            title: "Minutes of Conversation between Gu Wenlan and Seok In-beom".to_owned(),
            kind: Kind::Minutes,
            genre: "Minutes".to_owned(),
            date: Day { year: 1966, month: 8, day: 21 },
            archive: Archive {
                repository: "PRC FMA".to_owned(),
                reference: "203-01519-02".to_owned(),
                pages: "44-58".to_owned(),
                text: "PRC FMA 203-01519-02, 44-58".to_owned(),
            },
            credits: Credits {
                text: "Obtained by Fan Ziqing and translated by Edith Farrow and Owen Tillard.".to_owned(),
                people: vec![
                    (ContributorRole::ObtainedBy, "Fan Ziqing".to_owned()),
                    (ContributorRole::Translator, "Edith Farrow".to_owned()),
                    (ContributorRole::Translator, "Owen Tillard".to_owned()),
                ],
            },
            donor: Some("MacArthur Foundation".to_owned()),
            language: "Chinese".to_owned(),
            record_id: 219_205,
            summary: "Vice Chairman Gu Wenlan and First Secretary Seok In-beom speak about the flood, the grain loan and \
                      the wagons that should carry it."
                .to_owned(),
            people,
            classification: Some("Top Secret".to_owned()),
            document: Document::Talks(talks),
            style: Style { excerpt_marks: true, ..Style::default() },
        }
    }
}
