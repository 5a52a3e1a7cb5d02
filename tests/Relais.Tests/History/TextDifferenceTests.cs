using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.History;
using Relais.Indexer.Text;

namespace Relais.Tests.History;

public sealed class TextDifferenceTests
{
    [Fact]
    public void Words_are_compared_inside_a_paragraph() =>
        Assert.Equal(["Le jardin a ouvert en ", "-2011", "+2012", " avec les habitants."], Told("Le jardin a ouvert en 2011 avec les habitants.", "Le jardin a ouvert en 2012 avec les habitants."));

    [Fact]
    public void Words_that_follow_one_another_change_together() =>
        Assert.Equal(["Elle ", "-donne accès aux soins", "+aide chacune à se soigner", " et à ses droits, ici et ailleurs."], Told("Elle donne accès aux soins et à ses droits, ici et ailleurs.", "Elle aide chacune à se soigner et à ses droits, ici et ailleurs."));

    [Fact]
    public void Paragraphs_that_did_not_change_are_counted()
    {
        var passages = TextDifference.Between("un\n\ndeux\n\ntrois", "un\n\ndeux\n\ntrois\n\nquatre");

        Assert.Equal([(PassageKind.Same, 3), (PassageKind.Added, 1)], passages.Select(passage => (passage.Kind, passage.Paragraphs)));
    }

    [Fact]
    public void A_paragraph_put_in_its_place_by_another_is_taken_out()
    {
        var passages = TextDifference.Between("Les vélos sont prêtés par la mairie.", "Un goûter réunit tout le quartier chaque samedi.");

        Assert.Equal([PassageKind.Removed, PassageKind.Added], passages.Select(passage => passage.Kind));
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var old = string.Join("\n\n", Enumerable.Range(0, 300).Select(number => $"avant {number}"));
        var now = string.Join("\n\n", Enumerable.Range(0, 300).Select(number => $"après {number} tout à fait autre chose"));

        var passages = TextDifference.Between(old, now);

        Assert.Equal(TextDifference.MostShown + 1, passages.Count);
        Assert.Equal((PassageKind.Left, 400), (passages[^1].Kind, passages[^1].Paragraphs));
    }

    [Fact]
    public void A_very_long_change_is_told_as_replaced()
    {
        var old = string.Join(' ', Enumerable.Range(0, 3000).Select(number => $"commun{number} mot{number}"));
        var now = string.Join(' ', Enumerable.Range(0, 3000).Select(number => $"commun{number} autre{number}"));

        Assert.Equal([EditKind.Removed, EditKind.Added], TextDifference.Between(old, now).SelectMany(passage => passage.Pieces).Select(piece => piece.Kind));
    }

    [Fact]
    public void The_fewest_steps_lead_from_one_list_to_the_other() => Prop.ForAll<byte[], byte[]>((old, now) =>
    {
        var (from, to) = (old.Select(one => one % 4).ToList(), now.Select(one => one % 4).ToList());
        var edits = ShortestEdit.Between(from, to, (one, other) => one == other)!;
        return edits.Where(edit => edit.Kind is not EditKind.Added).Select(edit => edit.Item).SequenceEqual(from)
            && edits.Where(edit => edit.Kind is not EditKind.Removed).Select(edit => edit.Item).SequenceEqual(to)
            && edits.Count(edit => edit.Kind is EditKind.Kept) == LongestCommon(from, to);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_words_of_both_texts_are_all_told() => Prop.ForAll<NonEmptyString, NonEmptyString>((old, now) =>
    {
        string[] texts = [.. new[] { old.Get, now.Get }.Select(text => string.Concat(text.Where(char.IsLetterOrDigit)))];
        var pieces = TextDifference.Between("commun à tous, bien sûr " + texts[0], "commun à tous, bien sûr " + texts[1]).SelectMany(passage => passage.Pieces).ToList();
        return texts[0] == texts[1] ? pieces.Count == 0
            : string.Concat(pieces.Where(piece => piece.Kind is not EditKind.Added).Select(piece => piece.Item)) == ("commun à tous, bien sûr " + texts[0]).Trim()
            && string.Concat(pieces.Where(piece => piece.Kind is not EditKind.Removed).Select(piece => piece.Item)) == ("commun à tous, bien sûr " + texts[1]).Trim();
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Told(string old, string now) => TextDifference.Between(old, now).SelectMany(passage => passage.Pieces).Select(piece => piece.Kind switch
    {
        EditKind.Removed => "-" + piece.Item,
        EditKind.Added => "+" + piece.Item,
        _ => piece.Item,
    });

    private static int LongestCommon(List<int> one, List<int> other)
    {
        var lengths = new int[one.Count + 1, other.Count + 1];
        for (var i = 1; i <= one.Count; i++)
            for (var j = 1; j <= other.Count; j++)
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        return lengths[one.Count, other.Count];
    }
}
