using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Tools.CommandLine;
using Spectre.Console;

namespace Relais.Tools.New;

/// <summary>
/// Asks a person at a terminal what a new record is to be: what the options do not tell yet, and no more than it takes to submit it. What is left unanswered stays to be filled in the file.
/// </summary>
internal sealed class NewQuestions(Session session, ContentSchema schema, NewAnswers answers, IAnsiConsole console)
{
    private const int Shown = 12;
    private const string All = "?";
    private const int MostAsListed = 30;

    /// <summary>The request with its answers.</summary>
    public NewRequest Ask(NewRequest typed)
    {
        console.MarkupLine(Markup.Escape(session.Say("Ctrl+C abandonne : rien n'est écrit avant la dernière réponse.", "Ctrl+C gives up: nothing is written before the last answer.")));
        var type = typed.Type is null ? Choose(session.Say("Type de fiche", "Type of record"), schema.Types, one => one.Label.In(session.Speech.Language)) : answers.Type(typed.Type);
        var title = typed.Title ?? Title(type);
        var language = typed.Language ?? Language(type);
        var slug = Slug(type, title, answers.Language(type, language));
        var known = answers.Values(type, typed.Values);
        var values = typed.Values.ToList();
        foreach (var field in type.Fields.Where(field => field.Need is Need.Submitted && !known.ContainsKey(field.Key)))
        {
            // An identifier is the next that is free: nobody need think of it.
            if (field.Role is FieldRole.Title or FieldRole.Language or FieldRole.Status or FieldRole.Identifier) continue;
            if (field.Fields.Count == 0) Add(field.Key, Answer(field, field.Label.In(session.Speech.Language)));
            else if (field.List is null && field.KeyedBy is null)
                foreach (var inner in field.Fields.Where(inner => inner.Need is Need.Submitted && !known.ContainsKey(FieldLines.InnerKey(field, inner))))
                    Add(FieldLines.InnerKey(field, inner), Answer(inner, $"{field.Label.In(session.Speech.Language)}, {inner.Label.In(session.Speech.Language)}"));
        }

        return new NewRequest(slug, type.Id, language, title, values);

        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) values.Add($"{key}={value}");
        }
    }

    private string? Title(RecordType type)
    {
        var label = type.Role(FieldRole.Title)?.Label.In(session.Speech.Language) ?? session.Say("Titre", "Title");
        var title = console.Prompt(Text(label).Validate(text => text.Length == 0 ? ValidationResult.Success() : Valid(() => answers.Title(type, "", text))));
        return title.Length == 0 ? null : title;
    }

    private string? Language(RecordType type)
    {
        if (type.Role(FieldRole.Language) is not { Vocabulary: { } vocabulary } field) return null;
        var terms = schema.Vocabularies[vocabulary].Terms;
        // Those of the site first: most texts are in one of them.
        return Choose(field.Label.In(session.Speech.Language), [.. terms.OrderBy(term => schema.Languages.Contains(term.Id, StringComparer.Ordinal) ? 0 : 1)], Label).Id;
    }

    private string Slug(RecordType type, string? title, string language)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(session.Say("Nom qui servira d'adresse", "Name that will be its address"))).Validate(Check);
        // A prompt does not check what it proposes.
        return console.Prompt(title is not null && RecordAddress.Slug(title) is var proposed && Told(Check(proposed)) ? prompt.DefaultValue(proposed) : prompt);

        ValidationResult Check(string text) =>
            Valid(() => answers.Slug(text)) is { Successful: false } bad ? bad : NewCommand.InTheWay(session, type, RecordAddress.File(type, text, language)) is { } reason ? Invalid(reason) : ValidationResult.Success();

        bool Told(ValidationResult result)
        {
            if (result.Message is { } reason) console.MarkupLine(reason);
            return result.Successful;
        }
    }

    private string? Answer(FieldDefinition field, string label)
    {
        if (field.Help.In(session.Speech.Language) is { Length: > 0 } help) console.MarkupLine($"[grey]{Markup.Escape(help)}[/]");
        if (field.Vocabulary is { } vocabulary) return Terms(field, label, InOrder([.. schema.Vocabularies[vocabulary].Terms.Where(term => term.DeprecatedBy is null)]));
        return console.Prompt(Text(label).Validate(text => text.Length == 0 || field.Pattern?.IsMatch(text) is not false ? ValidationResult.Success() : Invalid(session.Say("Ce n'est pas la forme attendue.", "It has not the form expected."))));
    }

    private string? Terms(FieldDefinition field, string label, IReadOnlyList<Term> terms)
    {
        if (field.List is null) return Choose(label, [null, .. terms], term => term is null ? session.Say("(plus tard)", "(later)") : Label(term))?.Id;
        var several = new MultiSelectionPrompt<Term> { Converter = term => Markup.Escape(Label(term)), PageSize = Shown, Required = false, Title = Markup.Escape(label), InstructionsText = session.Say("(espace coche, Entrée valide)", "(space ticks, Enter accepts)") };
        return string.Join(',', console.Prompt(several.AddChoices(terms)).Select(term => term.Id));
    }

    /// <summary>A short list has its reasons for its order; in a long one people look for a name.</summary>
    private IReadOnlyList<Term> InOrder(IReadOnlyList<Term> terms) =>
        terms.Count <= MostAsListed ? terms : [.. terms.OrderBy(Label, StringComparer.Create(CultureInfo.GetCultureInfo(session.Speech.Language), ignoreCase: true))];

    private T Choose<T>(string label, IReadOnlyList<T> choices, Func<T, string> name)
    {
        var chosen = choices.Count > Shown ? Sought(label, choices, name) : Listed(label, choices, name);
        console.MarkupLine($"{Markup.Escape(label)} : [bold]{Markup.Escape(name(chosen))}[/]");
        return chosen;
    }

    private T Listed<T>(string label, IReadOnlyList<T> choices, Func<T, string> name)
    {
        var prompt = new SelectionPrompt<Choice<T>> { Title = Markup.Escape(label), Converter = choice => Markup.Escape(name(choice.Value)), PageSize = Shown, MoreChoicesText = session.Say("(d'autres plus bas)", "(more below)") };
        foreach (var choice in choices) prompt.AddChoice(new Choice<T>(choice));
        return console.Prompt(prompt).Value;
    }

    /// <summary>Of many, a name is typed; what it may be is listed, and never taken for it.</summary>
    private T Sought<T>(string label, IReadOnlyList<T> choices, Func<T, string> name)
    {
        var hint = session.Say($"(un nom ou une partie ; {All} : la liste ; Entrée : {name(choices[0])})", $"(a name or part of it; {All}: the list; Enter: {name(choices[0])})");
        var prompt = new TextPrompt<string>($"{Markup.Escape(label)} [grey]{Markup.Escape(hint)}[/]").AllowEmpty();
        while (true)
        {
            var typed = Folded.Of(console.Prompt(prompt).Trim());
            if (typed.Length == 0) return choices[0];
            List<T> found = [.. typed is All ? choices : choices.Where(choice => Folded.Of(name(choice)).Contains(typed, StringComparison.Ordinal))];
            if (found.FindIndex(choice => string.Equals(Folded.Of(name(choice)), typed, StringComparison.Ordinal)) is >= 0 and var same) return found[same];
            if (found.Count > 0) return found.Count == 1 ? found[0] : Listed(label, found, name);
            console.MarkupLine($"[red]{Markup.Escape(session.Say("Rien ne s'appelle ainsi dans la liste.", "Nothing in the list is called so."))}[/]");
        }
    }

    private string Label(Term term) => term.Label.In(session.Speech.Language);

    private TextPrompt<string> Text(string label) => new TextPrompt<string>($"{Markup.Escape(label)} [grey]{Markup.Escape(session.Say("(Entrée : plus tard)", "(Enter: later)"))}[/]").AllowEmpty();

    private static ValidationResult Valid(Action attempt)
    {
        try
        {
            attempt();
            return ValidationResult.Success();
        }
        catch (RefusalException refusal)
        {
            return Invalid(refusal.Message);
        }
    }

    private static ValidationResult Invalid(string reason) => ValidationResult.Error($"[red]{Markup.Escape(reason)}[/]");

    /// <summary>A choice that may be none: the prompt takes no null.</summary>
    private sealed record Choice<T>(T Value);
}
