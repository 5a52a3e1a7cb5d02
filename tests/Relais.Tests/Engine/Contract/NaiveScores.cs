using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>
/// BM25 over the documents of a <see cref="RandomCorpus"/>, without an index: a clause is looked up in its exact form and among the stems of French and of English, which are the same words;
/// its score is the best of the three, each the sum over fields; a document's score is the sum over its clauses.
/// </summary>
internal sealed class NaiveScores(IReadOnlyList<Document> documents, IndexSchema schema)
{
    private const double K1 = 1.2, B = 0.75, ExactFactor = 1.2;

    public double Of(Document document, SearchRequest request)
    {
        var clauses = request.Query.Clauses;
        var isOrderedByNearness = request.Query.Matching == Matching.Usual && request.Sort.Descending;
        return clauses.Where(clause => !clause.Excluded).Sum(clause => Of(document, clause))
            + (isOrderedByNearness ? clauses.Zip(clauses.Skip(1)).Where(pair => IsPair(pair.First, pair.Second)).Take(8).Sum(pair => OfPair(document, pair.First, pair.Second)) : 0);
    }

    private static bool IsPair(QueryClause left, QueryClause right) =>
        left is { Kind: ClauseKind.Word, Excluded: false } && right is { Kind: ClauseKind.Word, Excluded: false } && string.Equals(left.Field, right.Field, StringComparison.Ordinal);

    /// <summary>Two words typed side by side are worth three tenths of a phrase that has up to three other words between them.</summary>
    private double OfPair(Document document, QueryClause left, QueryClause right)
    {
        string?[] forms = [null, "fr", "en"];
        return forms.Max(form => schema.Fields
            .Where(field => field.Kind == FieldKind.Text && (left.Field is null || string.Equals(field.Name, left.Field, StringComparison.Ordinal)))
            .Sum(field => 0.3 * field.Weight * InField(document, new QueryClause(ClauseKind.Phrase, left.Text + " " + right.Text), field.Name, form, Near(document, left.Text, right.Text, field.Name, form))));
    }

    /// <summary>Places of the second word that have one of the first at most three words before; between two passages lies one empty place.</summary>
    private static int Near(Document document, string left, string right, string field, string? language)
    {
        var places = new List<string>();
        foreach (var passage in document.Passages.Where(passage => string.Equals(passage.Field, field, StringComparison.Ordinal)))
        {
            var isRead = language is null || string.Equals(passage.Language, language, StringComparison.Ordinal);
            places.AddRange([.. passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => isRead ? word : ""), ""]);
        }
        return places.Where((word, i) => string.Equals(word, right, StringComparison.Ordinal) && places[Math.Max(0, i - 4)..i].Contains(left, StringComparer.Ordinal)).Count();
    }

    private double Of(Document document, QueryClause clause)
    {
        IEnumerable<string?> forms = clause.Kind == ClauseKind.Word ? [null, "fr", "en"] : [null];
        return forms.Max(form => schema.Fields
            .Where(field => field.Kind == FieldKind.Text && (clause.Field is null || string.Equals(field.Name, clause.Field, StringComparison.Ordinal)))
            .Sum(field => field.Weight * (form is null ? ExactFactor : 1) * InField(document, clause, field.Name, form)));
    }

    /// <summary>The score of a clause in one field and form.</summary>
    /// <param name="document">Of the corpus.</param>
    /// <param name="clause">A word, a phrase or a beginning.</param>
    /// <param name="field">Text field.</param>
    /// <param name="language">Only passages of that language, or of any for null.</param>
    private double InField(Document document, QueryClause clause, string field, string? language) =>
        InField(document, clause, field, language, Texts(document, field, language).Sum(text => NaiveModel.Occurrences(text, clause)));

    private double InField(Document document, QueryClause clause, string field, string? language, int frequency)
    {
        if (frequency == 0) return 0;
        var lengths = documents.Select(other => Length(other, field, language)).Where(length => length > 0).ToList();
        // All documents that have a beginning score alike, and its rarity is that of its words added up.
        if (clause.Kind == ClauseKind.Prefix) return Idf(Math.Min(lengths.Count, DocumentsOfEach(clause.Text, field, language)), lengths.Count) / (1 + K1);
        var parts = clause.Kind == ClauseKind.Phrase ? clause.Text.Split(' ').Select(word => new QueryClause(ClauseKind.Word, word)) : [clause];
        var idf = parts.Sum(part => Idf(documents.Count(other => Texts(other, field, language).Any(text => NaiveModel.Occurrences(text, part) > 0)), lengths.Count));
        return idf * frequency / (frequency + (K1 * (1 - B + (B * Length(document, field, language) / lengths.Average()))));
    }

    private int DocumentsOfEach(string beginning, string field, string? language) => documents.Sum(other => Texts(other, field, language)
        .SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Count(word => word.StartsWith(beginning, StringComparison.Ordinal)));

    private static double Idf(int with, int all) => Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));

    private static int Length(Document document, string field, string? language) => Texts(document, field, language).Sum(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static IEnumerable<string> Texts(Document document, string field, string? language) => document.Passages
        .Where(passage => string.Equals(passage.Field, field, StringComparison.Ordinal) && (language is null || string.Equals(passage.Language, language, StringComparison.Ordinal)))
        .Select(passage => passage.Text);
}
