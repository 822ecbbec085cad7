//! A sample of each layout.

use super::super::*;

/// A page of the current site with everything.
pub(super) const WEB: &str = "\
Skip to content

April 2, 1958

Cable from Deng Haoran, 'Talks with Minister Szabo on the Canal'

This document was made possible with support from Sample Foundation

Cable Received by the Ministry
\u{a0}

Top Secret
\u{a0}

Talks with Minister Szabo on the Canal
\u{a0}

To the Ministry of Waterways:
\u{a0}

I saw Minister Szabo on 30 March. He said: “The canal is dry.”
\u{a0}

Deng Haoran
\u{a0}

1 April 1958

Deng Haoran reports what Minister Szabo told him about the canal.

Author(s):

Deng Haoran

Associated People & Organizations

Szabo, Laszlo

Document Information

Source

PRC FMA 109-00000-07, 3-5. Translated by Ann Farrow.

Original Archive

Ministry Archives

Rights

The Sample Program welcomes reuse of Digital Archive materials for research.

To enquire about this document's rights status, please contact [email protected].

Original Uploaded Date

2012-01-31

Type

Cable

Language

Chinese

Record ID

100207

Original Classification

Top Secret

Donors

Sample Foundation
";

pub(super) const LEGACY: &str = "\
Search in

Digital Archive International History Declassified

May 04, 1959


This document was made possible with support from the Sample Foundation

  • Citation

    get citation

    Ambassador Orlov and Minister Szabo speak about grain for the cities.
    \"Record of a Talk of Orlov and Szabo,\" May 04, 1959, History and Public Policy Program Digital Archive, AVPRF, fond 1, opis 2, delo 3. Translated by Ann Farrow.
  • share document


English HTML

Record of a Talk

No. 14 of the journal

Orlov: Is there grain?

Szabo: There is some.




部 门 文 件
";

pub(super) const MARKDOWN: &str = "\
**June 3, 1960**

**Letter from Orlov to Szabo**

**Citation:**

\"Letter from Orlov to Szabo\", June 3, 1960, Wilson Center Digital Archive, MOL, XIX-J-1-k, 4. doboz. Translated by Ann Farrow.  
<https://digitalarchive.wilsoncenter.org/document/100208>

**Summary:**

Orlov writes to Szabo about the bridge.

**Credits:**

This document was made possible with support from Sample Foundation

**Original Language:**

Hungarian

**Contents:**

Translation - English

[...]

Embassy of Ruritania  
Secret  
No. 7

Dear Comrade Szabo,

The bridge will be ready in May.

Orlov

[...]
";

/// Two pages of a PDF export as they run.
pub(super) const PDF_RUNNING: &str = "\
Digital Archive                                   digitalarchive.wilsoncenter.org
International History Declassified

    July 7, 1961

                      Minutes of a Conversation between
                          Orlov and Szabo

    Citation:

    \"Minutes of a Conversation between Orlov and Szabo\", July 7, 1961, Wilson Center
    Digital Archive, MOL, XIX-J-1-j, 4. doboz. Translated by Ann Farrow.
    <https://digitalarchive.wilsoncenter.org/document/100209>

    Summary:

    Orlov and Szabo speak at some length about the dam and about the ferry that was to
    be put in its place.

    Original Language:

    Hungarian

    Contents:

    English Translation

    Strictly confidential

    Orlov: The dam has been under water since the spring, and the engineers who built
    it have gone home without leaving us so much as a drawing. We should like to know
    whether the Ministry intends to send others, or whether the whole matter is to be
    put off until the next

                                        1
\x0CDigital Archive                                   digitalarchive.wilsoncenter.org
International History Declassified

    meeting of the commission in the autumn.

    Szabo: It is put off. The commission has so many things on its table that the dam
    is not even the wettest of them.

                                        2
";

pub(super) const FRUS: &str = "\
12. Memorandum of Conversation, by the Chief of the Division of River Affairs (Wexcombe)3

811.77/12–447

Secret
[Washington,] December 4, 1947.

The Ruritanian Minister called today. He spoke of the bridge [Page 20] and of the ferry.4

[Page 21]

I said that we should see.

J[ohn] Wexcombe

3. Not printed. ↩

4. For the ferry, see p. 7 [Pg. 7 includes portions of Doc. 1 and Doc. 2].

See also the map. ↩
";

pub(super) const FLAT: &str = "\
Total Page:16

File Type:pdf, Size:1020Kb

Talks of Orlov and Szabo Digital Archive digitalarchive.wilsoncenter.org International History Declassified July 7, \
1961 Talks of Orlov and Szabo Citation: “Talks of Orlov and Szabo,” July 7, 1961, History and Public Policy Program \
Digital Archive, MOL, XIX-J-1-j. http://digitalarchive.wilsoncenter.org/document/100211 Summary: Orlov and Szabo \
speak. Credits: This document was made possible with support from Sample Foundation. Original Language: Hungarian \
Contents: English Translation Scan of Original Document Talks held in the Old Mill. Orlov (hereafter O.): Is it late? \
Szabo: Not yet. There is one thing: the dam. Orlov: The dam? Szabo: The dam. O.: Well then. [Show full text]
";

pub(super) const PLAIN: &str = "\
Confidential
Record of the Talks between Orlov and Szabo

Place: Old Mill

Orlov: Shall we begin?

Szabo: We have begun.
";

/// Every sample with its layout.
pub(super) const ALL: &[(&str, Layout)] = &[
    (WEB, Layout::WcdaWeb),
    (LEGACY, Layout::WcdaLegacyWeb),
    (MARKDOWN, Layout::WcdaMarkdown),
    (PDF_RUNNING, Layout::WcdaPdfText),
    (FLAT, Layout::WcdaPdfFlat),
    (FRUS, Layout::FrusText),
    (PLAIN, Layout::Plain),
];
