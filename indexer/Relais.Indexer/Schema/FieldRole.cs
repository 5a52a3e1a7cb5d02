namespace Relais.Indexer.Schema;

/// <summary>The part a field plays for programs, so that they need not know its key. Unique among the fields of one level.</summary>
public enum FieldRole
{
    /// <summary>No special part.</summary>
    None,
    /// <summary>Permanent identifier of the record.</summary>
    Identifier,
    /// <summary>Language of the text.</summary>
    Language,
    /// <summary>Editorial status.</summary>
    Status,
    /// <summary>What a translation says of itself.</summary>
    Translation,
    /// <summary>Language translated from.</summary>
    Origin,
    /// <summary>How something was done, or kind of a relation.</summary>
    Method,
    /// <summary>Title or name of the record.</summary>
    Title,
    /// <summary>A title for menus.</summary>
    ShortTitle,
    /// <summary>Short text for cards and feeds.</summary>
    Summary,
    /// <summary>What to remember.</summary>
    KeyPoints,
    /// <summary>Themes.</summary>
    Subjects,
    /// <summary>Positioning on community markers.</summary>
    Markers,
    /// <summary>A level of a marker.</summary>
    Level,
    /// <summary>Country.</summary>
    Country,
    /// <summary>Named place.</summary>
    Place,
    /// <summary>Degrees north.</summary>
    Latitude,
    /// <summary>Degrees east.</summary>
    Longitude,
    /// <summary>How precise a place is.</summary>
    Precision,
    /// <summary>Beginning of the period.</summary>
    PeriodStart,
    /// <summary>End of the period.</summary>
    PeriodEnd,
    /// <summary>Where the experience stands.</summary>
    Stage,
    /// <summary>What may put it in difficulty.</summary>
    Risks,
    /// <summary>Date of the latest information.</summary>
    AsOf,
    /// <summary>Who carries it.</summary>
    Organisations,
    /// <summary>A number from which a band is derived.</summary>
    Amount,
    /// <summary>A derived band.</summary>
    Band,
    /// <summary>Functions to keep.</summary>
    KeyFunctions,
    /// <summary>Conditions of transfer.</summary>
    Transfer,
    /// <summary>Typed links to other records.</summary>
    Relations,
    /// <summary>The record a link leads to.</summary>
    Target,
    /// <summary>Attached documents.</summary>
    Documents,
    /// <summary>Images, sound, video.</summary>
    Media,
    /// <summary>A file beside the record.</summary>
    File,
    /// <summary>Alternative text.</summary>
    Alt,
    /// <summary>Who wrote.</summary>
    Authors,
    /// <summary>Date of record, for sorting by newest.</summary>
    RecordedOn,
    /// <summary>Date from which the record is to be reviewed.</summary>
    ReviewDue,
    /// <summary>Whom to write to.</summary>
    Contact,
    /// <summary>E-mail address.</summary>
    Email,
    /// <summary>Licence of reuse.</summary>
    Licence,
    /// <summary>Numbered sources.</summary>
    Sources,
    /// <summary>Number of a source.</summary>
    Key,
    /// <summary>Publisher of a source.</summary>
    Publisher,
    /// <summary>A date.</summary>
    Date,
    /// <summary>Dated follow-ups.</summary>
    Updates,
    /// <summary>Name of a person, organisation or thing.</summary>
    Name,
    /// <summary>A precision in words.</summary>
    Note,
    /// <summary>Name of an organisation in words.</summary>
    Organisation,
    /// <summary>Web address.</summary>
    Link,
    /// <summary>Records gathered by this one.</summary>
    Members,
    /// <summary>Addresses that the record had before.</summary>
    FormerSlugs,
    /// <summary>Why and when the record was taken back.</summary>
    Withdrawal,
    /// <summary>A reason in words.</summary>
    Reason,
    /// <summary>What the original said, part by part, when a translation was last confirmed.</summary>
    Seen,
}
