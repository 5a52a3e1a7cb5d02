namespace Relais.Engine.Analysis;

/// <summary>Brings the forms of a word to one stem, for one language.</summary>
internal interface IStemmer
{
    /// <summary>The stem of a folded word of letters only; never empty for a word that is not.</summary>
    string Stem(string word);
}
