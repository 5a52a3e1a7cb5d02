namespace Relais.Tests.Tools.Check;

/// <summary>Hints are for whoever writes: about files named or changed, last, and without consequence.</summary>
public sealed class CheckHintsTests
{
    private const string Phone = "hint phone-number";

    [Fact]
    public async Task A_changed_file_gets_hints_and_others_do_not()
    {
        using var centre = await GitCentre.OfAsync();
        Call(centre);

        Assert.Contains(Phone, centre.Run("check").Output, StringComparison.Ordinal);
        await centre.CommitAsync("Un numéro");
        Assert.DoesNotContain(Phone, centre.Run("check").Output, StringComparison.Ordinal);
        Assert.Contains(Phone, centre.Run("check", "--since", "HEAD~1").Output, StringComparison.Ordinal);
        Assert.Contains(Phone, centre.Run("check", "--hints").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_staged_gets_hints()
    {
        using var centre = await GitCentre.OfAsync();
        Call(centre);

        Assert.DoesNotContain(Phone, centre.Run("check", "--staged").Output, StringComparison.Ordinal);
        await centre.GitAsync("add", "--all");
        Assert.Contains(Phone, centre.Run("check", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_gets_hints_without_git()
    {
        using var centre = new SmallCentre();
        centre.Edit(SmallCentre.WriteUp, text => text + "\nAppelez le 06 12 34 56 78.\n");

        var named = centre.Run("check", SmallCentre.WriteUp);

        Assert.Equal(0, named.ExitCode);
        Assert.Contains(Phone, named.Output, StringComparison.Ordinal);
        Assert.Contains("conseil", named.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, centre.Run("check").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" hint ", centre.Run("check", SmallCentre.WriteUp, "--no-hints").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_come_last()
    {
        using var centre = new SmallCentre();
        centre.Edit(SmallCentre.WriteUp, text => text.Replace("## Besoins", "Appelez le 06 12 34 56 78.\n\n## Besoins", StringComparison.Ordinal) + "\n<b>Gras</b>\n");

        var words = centre.Run("check", SmallCentre.WriteUp).Lines.Select(line => line.Split(' ')[1]).ToList();

        Assert.Equal(words.OrderBy(word => word is "hint"), words);
        Assert.Contains("hint", words);
        Assert.Contains("error", words);
    }

    private static void Call(GitCentre centre) => centre.Edit(SmallCentre.WriteUp, "Suivent deux ans", "Appelez le 06 12 34 56 78. Suivent deux ans");
}
