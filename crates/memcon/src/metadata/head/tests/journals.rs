//! Letterheads of journals in two columns, and delegations told in sentences.

use super::{facts, names, sides};

const PAGE: &str = "\
Skip to content

September 5, 1977

Memorandum of Conversation between Ruritanian Ambassador to Borduria Orlov and Noll

From diary of SECRET
A. P. Orlov Copy No. 2
6 September 1977

MEMORANDUM OF CONVERSATION
with Chairman of the Council of Borduria
ERNST NOLL

5 September 1977

I received a visit from Ernst Noll (Anna Lane, a member of the Bureau of the Council, also took part in the discussion).

Noll said that the harbour was closed, and that the ships were waiting.

Document Information

Source

AVPRF, f. 5, op. 73, d. 9636, ll. 139-140

Rights

The History and Public Policy Program welcomes reuse of Digital Archive materials.
";

#[test]
fn columns_of_a_letterhead() {
    let one_line = PAGE.replace(
        "From diary of SECRET\nA. P. Orlov Copy No. 2",
        "From the diary of SECRET A. P. Orlov Copy No. 2",
    );
    let quoted = PAGE
        .replace(
            "From diary of SECRET\nA. P. Orlov Copy No. 2\n6 September 1977",
            "SECRET, copy No. 2\nFrom the journal of \"6\" September 1977\nOrlov, A.P. Issue No. 12",
        )
        .replace(
            "Ambassador to Borduria Orlov",
            "Ambassador to Borduria A. P. Orlov",
        );
    for page in [PAGE, &one_line, &quoted] {
        let found = facts(page);
        for fact in [
            "classification: SECRET",
            "meeting: 1977-09-05",
            "signed: 1977-09-06",
        ] {
            assert!(found.iter().any(|line| line == fact), "{fact}: {found:?}");
        }
        let people = names(page);
        for name in ["A. P. Orlov", "ERNST NOLL", "Anna Lane"] {
            assert!(people.iter().any(|other| other == name), "{name}: {people:?}");
        }
    }
}

#[test]
fn delegations_in_sentences() {
    let text = "\
Transcript of the Reception of a Bordurian Delegation at the Central Committee

24 July 1965

The Ruritanian participants at the reception were comrades: Pavel Orlov, Jan Szabo and General Ion Hart. The delegation \
of the Farmers Party of Borduria was composed of comrades: Deng Haoran, Politburo member and C.C. Secretary of the \
Farmers Party, and Wu Lin.

Cde. Deng Haoran: We are very grateful to you for this reception.

Cde. P. Orlov: We are grateful, too.

Cde. Deng Haoran: The harvest was good.
";
    assert_eq!(
        sides(text),
        [
            "Pavel Orlov | Ruritanian",
            "Jan Szabo | Ruritanian",
            "Ion Hart | Ruritanian",
            "Deng Haoran | Farmers Party of Borduria",
            "Wu Lin | Farmers Party of Borduria",
        ]
    );
}
