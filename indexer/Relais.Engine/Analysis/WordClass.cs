namespace Relais.Engine.Analysis;

/// <summary>What a character does at the edge of a word. The classes are those of Unicode UAX #29 that matter to us, and our own signs.</summary>
internal enum WordClass : byte
{
    /// <summary>Stands between words.</summary>
    Other,

    /// <summary>Alphabets and syllabaries written with spaces.</summary>
    Letter,

    /// <summary>Decimal digits.</summary>
    Digit,

    /// <summary>"²", "½", "Ⅻ".</summary>
    Number,

    /// <summary>Katakana: words of their own next to any other letters.</summary>
    Katakana,

    /// <summary>Scripts written without spaces: every character is a word.</summary>
    Ideograph,

    /// <summary>Combining marks and invisible characters: they belong to what they follow.</summary>
    Mark,

    /// <summary>Apostrophes, points, hyphens, slash, low line: they join when a word goes on after them.</summary>
    Joiner,

    /// <summary>Joins two digits: "1,5".</summary>
    Comma,

    /// <summary>Ends a word of letters: "LGBTQIA+", "C++".</summary>
    Plus,

    /// <summary>Ends a word of letters: "n°".</summary>
    Degree,

    /// <summary>May open an inclusive ending: "étudiant(e)".</summary>
    Bracket,

    /// <summary>Joins two Hebrew letters.</summary>
    Quote,
}
