namespace Relais.Engine.Query.Execution;

/// <summary>The documents of one segment that have a term, or several in a row, in one field. Used by one thread, for one search, windows in rising order.</summary>
internal abstract class Leaf
{
    /// <summary>Adds the documents of a window.</summary>
    /// <param name="from">First document of the window.</param>
    /// <param name="to">After its last one.</param>
    /// <param name="into">Takes bits, and scores when asked for.</param>
    /// <param name="withScores">False when bits are enough.</param>
    /// <param name="atLeast">Documents that cannot score this much may be left out, or be given no score.</param>
    /// <param name="withBits">True when no document may be left out, whatever its score.</param>
    public abstract void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits);

    /// <summary>A score that no document exceeds.</summary>
    public abstract float Most { get; }

    /// <summary>A score that no document of the window exceeds.</summary>
    public abstract float HighestScore(int from, int to);
}
