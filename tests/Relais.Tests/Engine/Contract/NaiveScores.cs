using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>
/// BM25 over the documents of a <see cref="RandomCorpus"/>, without an index: a clause is looked up in its exact form and among the stems of French and of English, which are the same words;
/// its score is the best of the three, each the sum over fields; a document's score is the sum over its clauses.
/// </summary>
internal sealed class NaiveScores(IReadOnlyList<Document> documents, IndexSchema schema)
{
    private const double K1 = 1.2, B = 0.75, ExactFactor = 1.2;

    public double Of(Document document, TextQuery query) => query.Clauses.Where(clause => !clause.Excluded).Sum(clause => Of(document, clause));

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
    private double InField(Document document, QueryClause clause, string field, string? language)
    {
        var frequency = Texts(document, field, language).Sum(text => NaiveModel.Occurrences(text, clause));
        if (frequency == 0) return 0;
        if (clause.Kind == ClauseKind.Prefix) frequency = 1;
        var lengths = documents.Select(other => Length(other, field, language)).Where(length => length > 0).ToList();
        var parts = clause.Kind == ClauseKind.Phrase ? clause.Text.Split(' ').Select(word => new QueryClause(ClauseKind.Word, word)) : [clause];
        var idf = parts.Sum(part => Idf(documents.Count(other => Texts(other, field, language).Any(text => NaiveModel.Occurrences(text, part) > 0)), lengths.Count));
        return idf * frequency / (frequency + (K1 * (1 - B + (B * Length(document, field, language) / lengths.Average()))));
    }

    private static double Idf(int with, int all) => Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));

    private static int Length(Document document, string field, string? language) => Texts(document, field, language).Sum(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static IEnumerable<string> Texts(Document document, string field, string? language) => document.Passages
        .Where(passage => string.Equals(passage.Field, field, StringComparison.Ordinal) && (language is null || string.Equals(passage.Language, language, StringComparison.Ordinal)))
        .Select(passage => passage.Text);
}
