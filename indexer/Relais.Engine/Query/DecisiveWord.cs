namespace Relais.Engine.Query;

/// <summary>
/// The word that says what a short question is about: rarer than all the others together ("agriculteurs" in "suicide des agriculteurs"). It may not be the one that is missing. Rarity is what
/// scores go by, after K. Sparck Jones, "A statistical interpretation of term specificity and its application in retrieval", 1972; a word that no document has is the rarest.
/// </summary>
internal static class DecisiveWord
{
    /// <summary>Questions of more words are descriptions, whose rare words are often the ones that do not matter ("je voudrais savoir comment").</summary>
    private const int MostWords = 5;

    /// <summary>Whether a question of so many words may have one: of one or two, none may be missing anyway.</summary>
    public static bool MayBeIn(int words) => words <= MostWords && MinimumShouldMatch.Of(words) < words;

    /// <summary>Its place, or -1 when no word outweighs the others.</summary>
    /// <param name="documents">How many documents have each word; below 0 for what is no word that may be missing.</param>
    /// <param name="all">Documents with text.</param>
    public static int Find(ReadOnlySpan<long> documents, long all)
    {
        var rarest = -1;
        double sum = 0, most = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i] < 0) continue;
            double rarity = Bm25.Idf(documents[i], all);
            sum += rarity;
            if (rarity > most) (rarest, most) = (i, rarity);
        }
        return most > sum - most ? rarest : -1;
    }
}
