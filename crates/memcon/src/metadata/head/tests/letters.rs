//! Despatches and letters that end with the address of the one they go to.

use super::{names, reads};

#[test]
fn a_despatch() {
    let text = "\
No. 41

Strelsau, 29 April, 1946

Sir,

I have the honour to report that I had a conversation with Mr. Orlov on 28 April. He said that the harbour was closed. I asked him whether it would be opened again.

I have the honour to be, with great truth and respect,
Sir,
Your most obedient, humble Servant,

PAUL HART

The Right Honourable
Ernest Noll, M.P.,
etc., etc., etc.,
Foreign Office, S.W.1
";
    reads(
        text,
        &[
            "kind: letter",
            "meeting: 1946-04-28",
            "sender: PAUL HART",
            "to: Ernest Noll",
            "document number: 41",
            "signed: 1946-04-29",
        ],
    );
    assert_eq!(names(text), ["Orlov", "PAUL HART"]);
}

#[test]
fn a_letter_between_offices() {
    let text = "\
BRITISH EMBASSY,
STRELSAU.
12 May, 1955.

CONFIDENTIAL

Dear Tony,

I called on Mr. Orlov on 11 May. He told me that the harbour was closed, and I replied that this was regrettable.

Yours ever,
P. Hart

A. D. Noll, Esq., C.M.G.,
Northern Department,
Foreign Office,
LONDON, S.W.1.
";
    reads(
        text,
        &[
            "classification: CONFIDENTIAL",
            "kind: letter",
            "sender: P. Hart",
            "to: A. D. Noll",
            "signed: 1955-05-12",
            "meeting: 1955-05-11",
        ],
    );
}

#[test]
fn the_sender_above_the_salutation_is_not_addressed() {
    let text = "\
Sir Paul Hart

Strelsau, 4 May 1956

Dear Ernest,

The harbour is closed again, and nobody knows when it will be opened for ships of our flag.

Yours sincerely,

Paul Hart
";
    reads(text, &["sender: Paul Hart", "signed: 1956-05-04"]);
}
