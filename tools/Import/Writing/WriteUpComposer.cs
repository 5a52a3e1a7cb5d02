using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;
using Relais.Tools.New;

namespace Relais.Tools.Import.Writing;

/// <summary>Makes a write-up of a document: its title, sections, fields, notes and images.</summary>
internal sealed class WriteUpComposer
{
    private const int LongestSlug = 60;

    private readonly ContentSchema _schema;
    private readonly RecordType _type;
    private readonly Session _session;
    private readonly ValueReader _values;
    private readonly KnownNames _known;

    public WriteUpComposer(ContentSchema schema, ContentCatalogue catalogue, Session session)
    {
        (_schema, _type, _session) = (schema, schema.Searchable, session);
        _known = new KnownNames(schema, catalogue);
        _values = new ValueReader(schema, _known);
    }

    /// <summary>The write-up that a document becomes, with what was proposed for its fields.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="slug">Name asked for the folder, or null.</param>
    /// <param name="askedLanguage">Language asked, or null for the document's own.</param>
    /// <exception cref="ImportRefusedException">It has no name that could be an address.</exception>
    public WriteUp Compose(ImportedDocument document, string? slug, string? askedLanguage)
    {
        var language = askedLanguage ?? Language(document);
        document = document with { Blocks = FakedHeadings.Found(TypedLists.Found(document.Blocks)) };
        var proposals = new List<FieldProposal>(new MappedFields(_values).Of(document));
        var title = new TitleChoice(PlainText.Start(document.Origin), [], document.Blocks);
        if (_type.Role(FieldRole.Title) is { } titleField)
        {
            title = TitleChoice.Of(document, _type, titleField);
            proposals.AddRange(title.Proposals);
        }

        var (labelled, text) = FieldSections.Taken(new SectionMapper(_type).Map(title.Blocks), _type);
        proposals.AddRange(labelled);
        if (_type.Role(FieldRole.Summary) is { } summaryField)
        {
            var summary = SummaryChoice.Of(document, text, summaryField, proposals.Any(proposal => proposal.Field == summaryField && proposal.Confidence >= Confidence.Taken));
            proposals.AddRange(summary.Proposals);
            text = summary.Text;
        }

        foreach (var empty in text.Sections.Where(IsEmpty)) document.Losses.Add($"titre sans texte : « {empty.Title} »", $"heading without text: '{empty.Title}'", Whereabouts.Document);
        var sections = WithOpening(text);
        proposals.AddRange(Found(document, ImportText.Of(language, title.Best, text)));

        var (images, notes) = (new ImageNames(), new NoteBook(_type.Role(FieldRole.Sources), _session.Speech));
        var body = new BodyText(_type, _session.Speech, language, images, notes).Of(sections);
        proposals.AddRange(DocumentFacts.Of(document, _type, notes.Sources > 0));
        var outcomes = FieldOutcome.Of(proposals);
        var advice = UnansweredSections.Advice(_type, sections).ToList();
        var lines = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (_type.Role(FieldRole.Sources) is { } sources) lines[sources.Key] = [.. notes.Lines()];
        if (_type.Role(FieldRole.Media) is { } media) lines[media.Key] = [.. MediaLines.Of(media, sections, images)];
        return new WriteUp
        {
            Origin = document.Origin,
            Slug = slug ?? Slug(document, title.Best),
            Language = language,
            Text = new ImportedFrontMatter(_schema, _type, _session.Speech).Of(document.Origin, advice, Given(language), outcomes, lines) + body,
            Images = [.. images.All.Select(pair => (pair.Value, pair.Key.Bytes))],
            Fields = [.. _type.Fields.Select(field => outcomes.GetValueOrDefault(field.Key)).OfType<FieldOutcome>()],
            Sections = sections,
            Sources = notes.Sources,
            Notes = notes.Explained,
            Remarks = [.. document.Remarks, .. advice],
            Losses = document.Losses.All,
        };
    }

    private IEnumerable<FieldProposal> Found(ImportedDocument document, ImportText text)
    {
        // Cells that somebody mapped leave nothing to guess about their fields.
        var mapped = document.Mapped.Select(value => value.Field.Key).ToHashSet(StringComparer.Ordinal);
        return new LabelFinder(_type, _values).Find(text)
            .Concat(new VocabularyFinder(_schema, _type).Find(text))
            .Concat(new PlaceFinder(_schema, _type, _known.Towns()).Find(text))
            .Concat(new PeriodFinder(_type).Find(text.Body))
            .Concat(new OrganisationFinder(_schema, _type, _known).Find(text))
            .Where(proposal => !mapped.Contains(proposal.Field.Key));
    }

    /// <summary>What stands before the first heading has a section of its own: a write-up has no text outside of sections.</summary>
    private static List<ImportedSection> WithOpening(SectionedText text)
    {
        var sections = text.Sections.Where(section => !IsEmpty(section)).ToList();
        if (text.Opening.Count == 0) return sections;
        const string Title = "Introduction";
        var ids = sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        sections.Insert(0, new ImportedSection(SectionMapper.OwnId(Title, ids), [new TextInline(Title)], 1, text.Opening));
        return sections;
    }

    /// <summary>A section of its own under which nothing is left: its notes are told elsewhere, or its parts are sections of the schema.</summary>
    private static bool IsEmpty(ImportedSection section) => section.Blocks.Count == 0 && section.Id.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Identifier, language and the status of what is proposed.</summary>
    private Dictionary<string, string> Given(string language)
    {
        var given = new StartingValues(_schema, _session.Root, _session.Environment.Clock).Of(_type, language, "", new Dictionary<string, string>(StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        if (_type.Role(FieldRole.Status) is { } status) given[status.Key] = _schema.Statuses.First(one => one.Value.Threshold is Threshold.Submitted).Key;
        return given.ToDictionary(pair => pair.Key, pair => YamlValue.Word(pair.Value), StringComparer.Ordinal);
    }

    private string Language(ImportedDocument document)
    {
        var vocabulary = _type.Role(FieldRole.Language)?.Vocabulary;
        var declared = document.Language?.Split('-', '_')[0].ToLowerInvariant();
        return declared is not null && vocabulary is not null && _schema.Vocabularies[vocabulary].Term(declared) is { } term ? term.Id : _schema.Languages[0];
    }

    private static string Slug(ImportedDocument document, string title)
    {
        foreach (var name in new[] { document.Slug, title, Path.GetFileNameWithoutExtension(document.Origin) }.OfType<string>())
        {
            var slug = RecordAddress.Slug(name);
            if (slug.Length > LongestSlug) slug = slug[..(slug.LastIndexOf('-', LongestSlug) is > 0 and var cut ? cut : LongestSlug)];
            if (slug.Length > 0) return slug;
        }

        throw new ImportRefusedException(LocalizedText.Of("aucun de ses noms ne peut servir d'adresse : donnez-en un avec --slug", "none of its names can be an address: give one with --slug"));
    }
}
