use super::*;
use crate::grammar::person::{listed_mention_at, mention_at};

fn registry(names: &[&str]) -> Registry<'static> {
    let mut people = Registry::default();
    for (at, name) in names.iter().enumerate() {
        let mention = listed_mention_at(name, 0).unwrap_or_else(|| panic!("no mention: {name}"));
        let person = people.enter(&mention, Span::new(at * 10, at * 10 + 5));
        people.add_role(person, PersonRole::Participant);
    }
    people
}

fn resolve(people: &Registry<'_>, text: &str) -> String {
    let mention = mention_at(text, 0)
        .or_else(|| listed_mention_at(text, 0))
        .unwrap_or_else(|| panic!("no mention: {text}"));
    let name = |person: PersonIndex| people.person(person).map_or("", |person| &person.name);
    match people.resolve(&mention) {
        Resolution::Person(person, rule) => format!("{}: {rule}", name(person)),
        Resolution::Ambiguous(persons) => persons.into_iter().map(name).collect::<Vec<_>>().join(" | "),
        Resolution::Unknown => "-".to_owned(),
    }
}

#[test]
fn resolution_by_named_rules() {
    let people = registry(&[
        "Premier Pak Il Mun",
        "Ri Mun-gyu [Ri Mun Gyu]",
        "Vice Premier Tak Chae-rim",
        "General Deng Haoran",
        "Mr. Deng",
        "Ambassador N. S. Orlov",
        "Captain Aksel Torvund",
        "Mrs. Dana Orlik",
        "Pak Chun-ho",
        "Soviet Ambassador Szabo",
    ]);
    for (text, expected) in [
        ("Ri Mun Gyu", "Ri Mun-gyu: full-name"),
        ("RI MUN-GYU", "Ri Mun-gyu: full-name"),
        ("Ri", "Ri Mun-gyu: surname"),
        ("Mun-gyu", "Ri Mun-gyu: given-name"),
        ("Comrade Tak", "Tak Chae-rim: surname"),
        ("the Vice Premier", "Tak Chae-rim: title"),
        ("the Premier", "Pak Il Mun: title"),
        ("the Prime Minister", "Pak Il Mun: title"),
        ("Premier Pak", "Pak Il Mun: title-and-surname"),
        ("Pak", "Pak Il Mun | Pak Chun-ho"),
        ("General Deng", "Deng Haoran: title-and-surname"),
        ("Mr. Deng", "Deng: title-and-surname"),
        ("Deng", "Deng Haoran | Deng"),
        ("Nikolai S. Orlov", "N. S. Orlov: full-name"),
        ("Orlov", "N. S. Orlov: surname"),
        ("Aksel", "Aksel Torvund: given-name"),
        ("Miss Orlik", "Dana Orlik: surname"),
        ("Mr. Orlik", "-"),
        ("Hollis", "-"),
        ("the Chinese Ambassador", "-"),
        ("the Soviet Ambassador", "Szabo: title"),
        ("the Ambassador", "N. S. Orlov: title"),
        ("Pak Il", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn declared_abbreviations_come_first() {
    let mut people = registry(&["Pak Il Mun", "Pak Chun-ho"]);
    people.declare(PersonIndex(1), "Pak");
    assert_eq!(resolve(&people, "Pak"), "Pak Chun-ho: declared-abbreviation");
    assert_eq!(
        resolve(&people, "Comrade Pak"),
        "Pak Chun-ho: declared-abbreviation"
    );
}

#[test]
fn a_person_is_entered_once_under_the_fullest_name() {
    let people = registry(&[
        "Chairman Deng",
        "Chairman Deng [Haoran]",
        "Deng Hao-ran",
        "Ivan Orlov",
        "I. P. Orlov",
    ]);
    let (people, ids) = people.finish();
    let names: Vec<_> = people.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["Deng Haoran", "Ivan Orlov"]);
    assert_eq!(
        people[0].aliases,
        ["Chairman Deng", "Chairman Deng Haoran", "Deng Hao-ran"]
    );
    assert_eq!(people[0].titles, ["Chairman"]);
    assert_eq!(ids.iter().flatten().count(), 2);
}

#[test]
fn people_told_apart_by_title() {
    let people = registry(&[
        "General Hsu",
        "Mr. Hsu",
        "Colonel Hsu",
        "Minister Orlov",
        "Ambassador Orlov",
        "Comrade Orlov",
    ]);
    let (people, _) = people.finish();
    assert_eq!(people.len(), 6);
    let people = registry(&[
        "Premier Pak Il Mun",
        "Comrade Pak Il Mun",
        "Premier Pak",
        "Comrade Premier",
    ]);
    assert_eq!(people.finish().0.len(), 1);
}

#[test]
fn who_has_no_role_is_not_listed() {
    let mut people = registry(&["Ri Mun-gyu"]);
    let mention = mention_at("Anna Noll", 0).expect("a name");
    people.enter(&mention, Span::new(0, 3));
    let (listed, ids) = people.finish();
    assert_eq!(listed.len(), 1);
    assert_eq!(ids, [Some(Cow::Borrowed("p1")), None]);
}

#[test]
fn a_namesake_too_many_means_nobody() {
    let names: Vec<String> = (0..200)
        .map(|n| format!("Ivan{} Orlov", "a".repeat(n + 1)))
        .collect();
    let people = registry(&names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(resolve(&people, "Orlov"), "-");
}

#[test]
fn offices_that_stand_together() {
    let mut people = registry(&["Pavel Orlov", "Anna Noll"]);
    people.add_titles(
        PersonIndex(0),
        &["member of the Presidium and secretary of the Council".into()],
    );
    people.add_titles(PersonIndex(1), &["Minister of Trade and Industry".into()]);
    for (text, expected) in [
        ("the secretary of the Council", "Pavel Orlov: title"),
        ("the Minister of Trade", "Anna Noll: title"),
        ("the director of the Council", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn offices_of_a_side() {
    let mut people = registry(&["Ambassador Orlov", "Ambassador Noll"]);
    people.set_side(PersonIndex(0), "Bulgaria".into());
    people.set_side(PersonIndex(1), "Hungarian".into());
    for (text, expected) in [
        ("the Bulgarian Ambassador", "Orlov: title"),
        ("the Hungarian Ambassador", "Noll: title"),
        ("the Korean Ambassador", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn a_name_for_who_was_known_by_the_office() {
    let people = registry(&[
        "The Secretary",
        "Secretary Hollis",
        "The Ambassador",
        "Consul Noll",
    ]);
    let (people, _) = people.finish();
    let names: Vec<_> = people.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["Hollis", "Ambassador", "Noll"]);
}

#[test]
fn family_names_in_the_midst() {
    let people = registry(&["Ernesto Uribe y Salas", "J A Hollis", "Karl van der Molen"]);
    for (text, expected) in [
        ("Uribe", "Ernesto Uribe y Salas: surname"),
        ("Salas", "Ernesto Uribe y Salas: surname"),
        ("John Hollis", "J A Hollis: full-name"),
        ("Karl", "Karl van der Molen: given-name"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn offices_in_short() {
    let people = registry(&[
        "Ambassador of Poland Jan Wilk",
        "Deputy Foreign Minister Deng Haoran",
        "Minister to Zembria Peter Noll",
    ]);
    for (text, expected) in [
        ("the Ambassador", "Jan Wilk: title"),
        ("the Polish Ambassador", "Jan Wilk: title"),
        ("the Danish Ambassador", "-"),
        ("the Deputy Minister", "Deng Haoran: title"),
        ("the Zembrian Minister", "Peter Noll: title"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn offices_with_a_country() {
    let people = registry(&[
        "Minister of Public Security of the DPRK Ri Mun-gyu",
        "Minister of State Security Peter Noll",
        "Chargé d'Affaires of Norway Lars Hagen",
    ]);
    for (text, expected) in [
        ("the Korean minister", "Ri Mun-gyu: title"),
        ("the DPRK Minister", "Ri Mun-gyu: title"),
        ("the Norwegian Chargé", "Lars Hagen: title"),
        ("the Chargé", "Lars Hagen: title"),
        ("the Swedish Chargé", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn offices_by_other_names() {
    let people = registry(&[
        "Secretary of the Central Committee Jan Wilk",
        "Ambassador of Hungary Lajos Vadas",
        "Consul General Peter Noll",
        "Acting Foreign Minister Deng Haoran",
        "President Ernesto Uribe",
    ]);
    for (text, expected) in [
        ("the CC Secretary", "Jan Wilk: title"),
        ("the Central Committee Secretary", "Jan Wilk: title"),
        ("the Hungarian Ambassador", "Lajos Vadas: title"),
        ("the Ambassador of Hungary", "Lajos Vadas: title"),
        ("the Ambassador of Poland", "-"),
        ("the Consul", "Peter Noll: title"),
        ("the Foreign Minister", "Deng Haoran: title"),
        ("the Head of State", "Ernesto Uribe: title"),
        ("the Head of Government", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn bodies_are_no_names() {
    let people = registry(&[
        "head of the Korean delegation Ri Mun-gyu",
        "head of Department X Peter Noll",
    ]);
    let names: Vec<_> = people
        .indices()
        .filter_map(|person| people.person(person))
        .map(|person| person.name.to_string())
        .collect();
    assert_eq!(names[0], "Ri Mun-gyu");
    assert!(!names.iter().any(|name| name == "X"), "{names:?}");
}

#[test]
fn names_in_another_romanisation() {
    let people = registry(&["Yun Chae-rok", "Jin Sang-u", "Viktor Orlov"]);
    for (text, expected) in [
        ("Yun Jae-rok", "Yun Chae-rok: romanisation"),
        ("Chin", "Jin Sang-u: romanisation"),
        ("Yoon", "Yun Chae-rok: romanisation"),
        ("Yun Chang-rok", "-"),
        ("Orloff", "-"),
        ("U", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn monsieur_is_no_initial_where_a_given_name_follows_it_once() {
    let names = |forms: &[&str]| {
        let mut people = registry(forms);
        for person in people.indices() {
            people.add_role(person, PersonRole::Participant);
        }
        let (people, _) = people.finish();
        people
            .iter()
            .map(|person| person.name.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(&["M. Hubert Savary", "M. Savary", "M. Lind"]),
        ["Hubert Savary", "Lind"]
    );
    assert_eq!(names(&["M. P. Orlov", "M. Lind"]), ["M. P. Orlov", "M. Lind"]);
}

#[test]
fn forms_of_address_are_no_names() {
    for (text, name) in [
        ("Señor Don Ernesto Uribe", "Ernesto Uribe"),
        ("His Excellency Señor Dr. Don Ernesto Uribe", "Ernesto Uribe"),
        ("Comrade Engineer Lajos Vadas", "Lajos Vadas"),
        ("Sr. Ernesto Uribe", "Ernesto Uribe"),
        ("Maulana Abdul Karim", "Abdul Karim"),
        ("Don Hollis", "Don Hollis"),
    ] {
        let people = registry(&[text]);
        let names: Vec<_> = people
            .indices()
            .filter_map(|person| people.person(person))
            .map(|person| person.name.to_string())
            .collect();
        assert_eq!(names, [name], "{text}");
    }
}

#[test]
fn a_second_family_name_may_be_left_out() {
    let people = registry(&["Raul Orlo Rus", "A. Noll Lie"]);
    for (text, expected) in [
        ("Raul Orlo", "Raul Orlo Rus: full-name"),
        ("R. Orlo", "Raul Orlo Rus: full-name"),
        ("Raul Rus", "Raul Orlo Rus: full-name"),
        ("Orlo Raul", "-"),
        ("A. Noll", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn particles_begin_family_names() {
    let people = registry(&[
        "Dr. Jorge da Mota Pinheiro",
        "Ambassador Ribeiro da Silva",
        "Mr. Lind",
    ]);
    for (text, expected) in [
        ("Dr. da Mota", "Jorge da Mota Pinheiro: full-name"),
        ("Dr. da Mota Pinheiro", "Jorge da Mota Pinheiro: full-name"),
        ("Dr. Pinheiro", "Jorge da Mota Pinheiro: title-and-surname"),
        ("Ambassador Ribeiro", "Ribeiro da Silva: title-and-surname"),
        ("Ambassador Silva", "Ribeiro da Silva: title-and-surname"),
        ("Dr. da Ferro", "-"),
        ("Dr. Mota Ferro", "-"),
    ] {
        assert_eq!(resolve(&people, text), expected, "{text}");
    }
}

#[test]
fn a_capital_before_a_comrade_is_no_initial() {
    for forms in [
        ["C. Orlov", "the envoy c. Orlov"],
        ["the envoy c. Orlov", "C. Orlov"],
    ] {
        let mut people = Registry::default();
        for form in forms {
            let mention = crate::grammar::person::mentions(form).last().expect("a person");
            let person = people.enter(&mention, Span::new(0, 1));
            people.note_form(person, &mention, Span::new(0, 1));
        }
        let names: Vec<_> = people
            .indices()
            .filter_map(|at| people.person(at))
            .map(|person| &*person.name)
            .collect();
        assert_eq!(names, ["Orlov"], "{forms:?}");
    }
}
