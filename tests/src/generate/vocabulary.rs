//! Invented people, places and things to say.

/// A family name, and its other spelling where it has one.
pub(super) type Family = (&'static str, Option<&'static str>);

/// How the people of one country are named.
pub(super) struct Tradition {
    pub(super) country: &'static str,
    pub(super) adjective: &'static str,
    pub(super) language: &'static str,
    pub(super) family_first: bool,
    pub(super) families: &'static [Family],
    pub(super) given: &'static [Family],
}

pub(super) const TRADITIONS: &[Tradition] = &[
    Tradition {
        country: "China",
        adjective: "Chinese",
        language: "Chinese",
        family_first: true,
        families: &[
            ("Gu", None),
            ("Tao", None),
            ("Bian", None),
            ("Meng", None),
            ("Qu", None),
            ("Lei", None),
            ("Ruan", None),
            ("Shen", None),
            ("Xue", None),
            ("Ouyang", None),
        ],
        given: &[
            ("Wenlan", None),
            ("Shizhong", None),
            ("Hongtu", None),
            ("Qirui", None),
            ("Lianshan", None),
            ("Jingming", None),
            ("Zhifei", None),
            ("Baolin", None),
        ],
    },
    Tradition {
        country: "Hanbaek",
        adjective: "Hanbaek",
        language: "Korean",
        family_first: true,
        families: &[
            ("Seok", Some("Sok")),
            ("Tak", Some("Tak")),
            ("Ok", Some("Ok")),
            ("Yeom", Some("Yom")),
            ("Cha", Some("Cha")),
            ("Nam", Some("Nam")),
            ("Ju", Some("Chu")),
            ("Pyo", Some("P'yo")),
        ],
        given: &[
            ("In-beom", Some("In Bom")),
            ("Byeong-ryeol", Some("Pyong Ryol")),
            ("Chae-rim", Some("Chae Rim")),
            ("Gi-hwan", Some("Ki Hwan")),
            ("Gyeong-muk", Some("Kyong Muk")),
            ("Seon-u", Some("Son U")),
            ("Yong-mok", Some("Yong Mok")),
        ],
    },
    Tradition {
        country: "Ruritania",
        adjective: "Ruritanian",
        language: "Ruritanian",
        family_first: false,
        families: &[
            ("Hask", None),
            ("Orlik", None),
            ("Samek", None),
            ("Vostrak", None),
            ("Dobravec", None),
            ("Stastka", None),
            ("Kolin", None),
            ("Mlynář", None),
        ],
        given: &[
            ("Lubomir", None),
            ("Dana", None),
            ("Viktor", None),
            ("Emil", None),
            ("Jarmil", None),
            ("Tereza", None),
            ("Zdeněk", None),
        ],
    },
    Tradition {
        country: "Norrland",
        adjective: "Norrland",
        language: "German",
        family_first: false,
        families: &[
            ("Torvund", None),
            ("Helmer", None),
            ("Østvik", None),
            ("Müllner", None),
            ("Bråten", None),
            ("Lindqvist-Aas", None),
        ],
        given: &[
            ("Aksel", None),
            ("Birgit", None),
            ("Jürgen", None),
            ("Ingrid", None),
            ("Søren", None),
        ],
    },
    Tradition {
        country: "Tessara",
        adjective: "Tessaran",
        language: "Hungarian",
        family_first: false,
        families: &[
            ("Retfalvi", None),
            ("Ardai", None),
            ("Szilvásy", None),
            ("Kőhalmi", None),
            ("Bődi", None),
        ],
        given: &[
            ("Zsombor", None),
            ("Koloman", None),
            ("Ágnes", None),
            ("Tibor", None),
            ("Imre", None),
        ],
    },
    Tradition {
        country: "Volkhovia",
        adjective: "Volkhovian",
        language: "Russian",
        family_first: false,
        families: &[
            ("Lastochkin", None),
            ("Berezov", None),
            ("Zimin", None),
            ("Chudnov", None),
            ("Yezerskaya", None),
        ],
        given: &[
            ("N. P.", None),
            ("Fyodor", None),
            ("A. V.", None),
            ("Semyon", None),
            ("L. I.", None),
        ],
    },
    Tradition {
        country: "Annaria",
        adjective: "Annarian",
        language: "Vietnamese",
        family_first: true,
        families: &[
            ("Trinh", None),
            ("Dao", None),
            ("Luu", None),
            ("Mac", None),
            ("Kieu", None),
        ],
        given: &[
            ("Van Loc", None),
            ("Thi Suong", None),
            ("Dinh Khoat", None),
            ("Huu Bac", None),
        ],
    },
];

pub(super) const TITLES: &[&str] = &[
    "Chairman",
    "Vice Chairman",
    "Premier",
    "Vice Premier",
    "First Secretary",
    "General Secretary",
    "President",
    "Minister",
    "Ambassador",
];

pub(super) const OFFICES: &[&str] = &[
    "Minister of Fisheries",
    "Deputy Minister of Foreign Affairs",
    "Head of the Protocol Department",
    "Member of the Political Bureau",
    "Chief of the General Staff",
    "Ambassador to Norrland",
];

/// Offices that no label names.
pub(super) const MINOR_OFFICES: &[&str] = &[
    "Head of the Protocol Department",
    "Member of the Political Bureau",
    "Chief of the General Staff",
    "Counselor of the Embassy",
];

pub(super) const PLACES: &[&str] = &[
    "Hall of the Pines, Songha",
    "Old Customs House, Port Selm",
    "Guest House on Lake Tisna",
    "Building of the Central Committee",
    "Summer Residence",
    "Cabinet Building, Ostrograd",
];

pub(super) const TOPICS: &[&str] = &[
    "the mountain railway",
    "the grain loan",
    "the fishing limits",
    "the youth festival",
    "the river dues",
    "the spare parts for the mills",
    "the disarmament conference",
    "the training of young engineers",
    "the flood in the north",
    "the open letter",
];

pub(super) const ARCHIVISTS: &[&str] = &[
    "Edith Farrow",
    "Owen Tillard",
    "Marta Belling",
    "Fan Ziqing",
    "Jonas Wexley",
    "Irena Kadlec",
    "Piet van Loon",
];

pub(super) const DONORS: &[&str] = &[
    "MacArthur Foundation",
    "Henry Luce Foundation",
    "Leon Levy Foundation",
];

pub(super) const CLASSIFICATIONS: &[&str] =
    &["Top Secret", "Secret", "Confidential", "Strictly Confidential"];

pub(super) const PRECEDENCES: &[&str] = &["Urgent", "Extremely Urgent", "Most Urgent"];

pub(super) const OFFICES_OF_STATE: &[&str] = &[
    "Foreign Ministry",
    "Party Central Committee",
    "Ministry of Foreign Trade",
    "Ministry of Railways",
    "General Office of the State Council",
];

/// Remarks of one sentence that open a turn. `{t}` is a topic, `{n}` a number.
pub(super) const OPENINGS: &[&str] = &[
    "Let us speak of {t} first.",
    "I should like to come back to {t}.",
    "On {t} we have nothing new to say.",
    "You have asked about {t}, and I will answer plainly.",
    "Good. Then {t} can wait until tomorrow.",
    "Yes.",
    "Okay.",
    "That is so.",
    "Thank you, we know what {t} has cost you.",
    "Nobody at home understands why {t} takes so long.",
    "May I ask how many of them there are?",
    "{n}, if I remember it well.",
];

/// Remarks that go on.
pub(super) const REMARKS: &[&str] = &[
    "Last spring we sent {n} people there, and [only] half of them came back before the harvest.",
    "Our newspapers call it “a question of principle,” your newspapers do not mention it at all.",
    "We do not ask for a gift; we ask for {n} wagons and an honest timetable.",
    "There is a saying in our villages: who counts the fish before the net is dry will count them twice.",
    "It was agreed in 1957 (the paper is here) that each side pays its own engineers.",
    "They [the ministry] told us one thing in January and another in June.",
    "The train leaves at 17:40, so there is time for one more glass of tea.",
    "In a word, {t} is not a matter of money but of [good] will.",
    "I said to them: take your time, but do not take ours.",
    "Of the {n} boats, three showed no flag – and nobody has asked for them since.",
    "I don’t believe that anyone’s prestige would suffer from that.",
    "If the [North] Bank freezes over again, everything else is idle talk.",
    "We have a proposal: {n} tons now, the rest when the river is open.",
    "Did Comrade Minister not write the same thing himself?",
    "He answered me with the word “perhaps,” and we have been living on that word for a year.",
    "Whoever says that {t} is settled has not been there...",
];

/// Paragraphs that go on with a turn.
pub(super) const CONTINUATIONS: &[&str] = &[
    "The line on your map was drawn with a thick pencil; on the ground that pencil is {n} metres wide.",
    "As to {t}, the Political Bureau has talked about it twice and will talk about it a third time.",
    "sixty boats inside the old line;",
    "and another {n} that nobody has counted.",
    "There is one more thing. The experts should meet before the frost, and they should meet here.",
    "Our people work with their hands, [and] they see every day how little has been done.",
];

/// What the author of a cable tells beside quotations.
pub(super) const TOLD: &[&str] = &[
    "The conversation was friendly throughout.",
    "Tea was served in the small hall.",
    "The interpreter had to be called in twice.",
    "It was raining, and the garden could not be used.",
    "A table of the deliveries was handed over.",
];

/// What a record tells between turns.
pub(super) const NARRATION: &[&str] = &[
    "The delegates then turned to {t}.",
    "The two sides agreed to meet again on the following day.",
    "The parties adjourned for half an hour.",
    "(A pause of twenty minutes.)",
];

/// What a label says of its speaker in parentheses.
pub(super) const ASIDES: &[&str] = &["(pointing to the map)", "(in German)", "(to the interpreter)"];

/// What notes of a volume say.
pub(super) const NOTES: &[&str] = &[
    "See Document 4.",
    "Not printed.",
    "Not found.",
    "Attached but not printed.",
    "Brackets are in the original.",
    "For the text of the agreement, see the previous volume, pp. 12–15.",
    "Reference is to the talks on the river dues; no record has been found.",
    "Minister of Ports since 1946.",
    "Telegram 512 from Port Selm, not printed.",
];

/// Class and item numbers of files, as the older volumes print them.
pub(super) const FILES: &[&str] = &["711.94/2037", "893.00/11–2045", "741.61/3–1147", "124.936/842"];

/// Lines that the older site has above its documents.
pub(super) const OLDER_SITE: &[&str] = &[
    "Great Seal The web site below is an archive of the Department of Ports",
    "FOREIGN RELATIONS OF RURITANIA",
    "1964-1968 Volume XVII",
    "Department of Ports",
    "flag bar",
];

/// Who speaks in an interview; where only the first is no name, the second is called by it.
pub(super) const INTERVIEWS: &[(&str, Option<&str>)] = &[
    ("Question", Some("Answer")),
    ("Q", Some("A")),
    ("Interviewer", None),
    ("Question", None),
    ("Journalist", Some("Answer")),
];

/// Characters of names in Chinese script.
pub(super) const IDEOGRAPHS: &[char] = &[
    '顾', '陶', '卞', '孟', '雷', '阮', '沈', '薛', '哈', '斯', '克', '托', '文', '兰', '琪', '鲁', '宝',
    '林',
];

/// What a speaker did before a speech, and the words that lead to it.
pub(super) const BEFORE_SPEECH: &[&str] = &[
    "after a look at the map,",
    "after having thanked the hosts,",
    "before the tea was served,",
];
pub(super) const LEADS: &[&str] = &["said:", "stated:", "said the following:"];
