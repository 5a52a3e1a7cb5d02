using FsCheck;
using FsCheck.Fluent;
using Relais.Tools.Guide;

namespace Relais.Tests.Tools.Guide;

public sealed class MarkedPartsTests
{
    private const string Begin = "[relais:begin fields experience]: # \"écrit par un programme\"\n";
    private const string End = "[relais:end]: #\n";

    private static readonly Gen<string> Texts =
        from lines in Gen.Elements(Begin, End, "[relais:begin other thing]: #\n", "Un texte.\n", "\n", "[relais]: https://example.org\n", "  [relais:end]: #\n", "été 😀\n").ListOf()
        from newLine in Gen.Elements("\n", "\r\n")
        select string.Concat(lines).ReplaceLineEndings(newLine);

    [Fact]
    public void Only_what_lies_between_the_marks_is_written()
    {
        var faults = new List<MarkFault>();

        var after = MarkedParts.Written($"Avant\n\n{Begin}\nancien\n\n{End}\nAprès  \n", words => [string.Join('+', words), "seconde ligne"], faults);

        Assert.Equal($"Avant\n\n{Begin}\nfields+experience\nseconde ligne\n\n{End}\nAprès  \n", after);
        Assert.Empty(faults);
    }

    [Fact]
    public void Lines_end_as_those_of_the_file()
    {
        var after = MarkedParts.Written((Begin + End).ReplaceLineEndings("\r\n"), _ => ["un"], []);

        Assert.Equal((Begin + "\nun\n\n" + End).ReplaceLineEndings("\r\n"), after);
    }

    [Fact]
    public void An_end_on_the_last_line_of_a_file_counts() =>
        Assert.Equal(Begin + "\nun\n\n" + End.TrimEnd(), MarkedParts.Written(Begin + End.TrimEnd(), _ => ["un"], []));

    [Theory]
    [InlineData("a\n" + Begin + "b\n", 2, nameof(MarkFaultKind.NotEnded))]
    [InlineData("a\n" + Begin + Begin + End, 2, nameof(MarkFaultKind.NotEnded))]
    [InlineData("a\nb\n" + End, 3, nameof(MarkFaultKind.EndAlone))]
    [InlineData("[relais:begin]: #\n" + End, 1, nameof(MarkFaultKind.Unknown))]
    [InlineData("[relais:begn fields experience]: #\n" + End, 1, nameof(MarkFaultKind.Unknown))]
    public void A_mark_that_cannot_be_followed_is_told_with_its_line_and_the_text_stays(string text, int line, string kind)
    {
        var faults = new List<MarkFault>();

        var after = MarkedParts.Written(text, words => words.Count == 2 ? ["un"] : null, faults);

        Assert.Equal(text, after);
        Assert.Equal([(line, kind)], faults.Select(fault => (fault.Line, fault.Kind.ToString())));
    }

    [Fact]
    public void What_is_written_stays_as_it_is_when_written_again() => Prop.ForAll(Texts.ToArbitrary(), text => Written(Written(text)) == Written(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_and_what_lies_outside_stay() => Prop.ForAll(Texts.ToArbitrary(), text => Outside(Written(text)).SequenceEqual(Outside(text))).QuickCheckThrowOnFailure();

    private static string Written(string text) => MarkedParts.Written(text, words => words is ["fields", _] ? ["| un |", "| deux |"] : null, []);

    /// <summary>The lines outside of parts, read in another way.</summary>
    private static List<string> Outside(string text)
    {
        var (kept, inside) = (new List<string>(), false);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("[relais:end]", StringComparison.Ordinal)) inside = false;
            if (!inside) kept.Add(line);
            if (line.StartsWith("[relais:begin", StringComparison.Ordinal)) inside = true;
        }

        return kept;
    }
}
